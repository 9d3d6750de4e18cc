// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/declared.h"

#include <clang/AST/APValue.h>
#include <clang/AST/Expr.h>

#include <cstdint>
#include <limits>

namespace zweck::tidy {
namespace {

using clang::CXXRecordDecl;
using clang::QualType;
using clang::TemplateArgument;

bool IsInZweck(const clang::NamedDecl* declaration, llvm::StringRef name) {
  return declaration->getDeclName().isIdentifier() && declaration->getName() == name &&
         InZweck(declaration->getDeclContext());
}

// The arguments of a type that is an instance of zweck::NAME<...>, or none.
std::optional<llvm::ArrayRef<TemplateArgument>> ArgumentsOf(QualType type, llvm::StringRef name) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  if (instance == nullptr || !IsInZweck(instance, name)) return std::nullopt;
  return instance->getTemplateArgs().asArray();
}

// The tags of a field are the fourth argument of Field, a pack.
llvm::ArrayRef<TemplateArgument> TagsOf(const FieldType& field) {
  constexpr unsigned kTags = 3;
  const clang::TemplateArgumentList& arguments = field.getTemplateArgs();
  if (arguments.size() <= kTags || arguments[kTags].getKind() != TemplateArgument::Pack) return {};
  return arguments[kTags].getPackAsArray();
}

std::optional<llvm::ArrayRef<TemplateArgument>> Tag(const FieldType& field, llvm::StringRef name) {
  for (const TemplateArgument& tag : TagsOf(field)) {
    if (tag.getKind() != TemplateArgument::Type) continue;
    if (auto arguments = ArgumentsOf(tag.getAsType(), name)) return arguments;
  }
  return std::nullopt;
}

// The types of the one pack that an instance has for arguments.
llvm::SmallVector<QualType, 4> TypesInPack(
    std::optional<llvm::ArrayRef<TemplateArgument>> arguments) {
  llvm::SmallVector<QualType, 4> types;
  if (!arguments || arguments->empty()) return types;
  for (const TemplateArgument& each : (*arguments)[0].getPackAsArray()) {
    if (each.getKind() == TemplateArgument::Type) {
      types.push_back(each.getAsType().getCanonicalType());
    }
  }
  return types;
}

const clang::VarDecl* InfoOf(const CXXRecordDecl* record) {
  if (record == nullptr || !record->hasDefinition()) return nullptr;
  for (const clang::Decl* member : record->getDefinition()->decls()) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(member);
    if (variable != nullptr && variable->getDeclName().isIdentifier() &&
        variable->getName() == "kInfo") {
      return variable;
    }
  }
  return nullptr;
}

// The value of a member of a kInfo, or null.
const clang::APValue* InfoMember(const CXXRecordDecl* record, llvm::StringRef name) {
  const clang::VarDecl* info = InfoOf(record);
  if (info == nullptr || info->getType()->isDependentType() || !info->getAnyInitializer() ||
      info->getAnyInitializer()->isValueDependent()) {
    return nullptr;
  }
  const clang::APValue* value = info->evaluateValue();
  const CXXRecordDecl* type = info->getType()->getAsCXXRecordDecl();
  if (value == nullptr || !value->isStruct() || type == nullptr) return nullptr;
  for (const clang::FieldDecl* member : type->fields()) {
    if (member->getName() == name) return &value->getStructField(member->getFieldIndex());
  }
  return nullptr;
}

std::optional<std::int64_t> InfoNumber(const CXXRecordDecl& record, llvm::StringRef name) {
  const clang::APValue* value = InfoMember(&record, name);
  if (value == nullptr || !value->isInt()) return std::nullopt;
  return value->getInt().getExtValue();
}

std::optional<std::string> InfoText(const CXXRecordDecl& record, llvm::StringRef name) {
  const clang::APValue* id = InfoMember(&record, name);
  if (id == nullptr || !id->isStruct()) return std::nullopt;
  // A Literal, which is a std::string_view: a length and a pointer, in the order of the standard
  // library at hand.
  while (id->getStructNumBases() > 0 && id->getStructNumFields() == 0) id = &id->getStructBase(0);
  for (unsigned i = 0; i < id->getStructNumFields(); ++i) {
    const clang::APValue& member = id->getStructField(i);
    if (!member.isLValue() || member.getLValueBase().isNull()) continue;
    const auto* base = member.getLValueBase().dyn_cast<const clang::Expr*>();
    const auto* text = llvm::dyn_cast_or_null<clang::StringLiteral>(base);
    if (text != nullptr) return text->getString().str();
  }
  return std::nullopt;
}

}  // namespace

bool InZweck(const clang::DeclContext* context) {
  for (; context != nullptr; context = context->getParent()) {
    const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context);
    if (space != nullptr && space->getParent()->isTranslationUnit()) {
      return !space->isAnonymousNamespace() && space->getName() == "zweck";
    }
  }
  return false;
}

bool SeesZweck(const clang::ASTContext& context) {
  const auto& names = context.Idents;
  const auto zweck = names.find("zweck");
  const auto field = names.find("Field");
  if (zweck == names.end() || field == names.end()) return false;
  for (const clang::NamedDecl* found :
       context.getTranslationUnitDecl()->lookup(zweck->getValue())) {
    const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(found);
    if (space == nullptr) continue;
    for (const clang::NamedDecl* member : space->lookup(field->getValue())) {
      if (llvm::isa<clang::ClassTemplateDecl>(member)) return true;
    }
  }
  return false;
}

const FieldType* AsField(QualType type) {
  if (type.isNull()) return nullptr;
  const CXXRecordDecl* record = type.getNonReferenceType()->getAsCXXRecordDecl();
  const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  if (instance == nullptr || !IsInZweck(instance, "Field") ||
      instance->getTemplateArgs().size() < 4) {
    return nullptr;
  }
  return instance;
}

const CXXRecordDecl* CategoryOf(const FieldType& field) {
  return field.getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
}

std::string NameOf(const FieldType& field) {
  const CXXRecordDecl* category = CategoryOf(field);
  if (category == nullptr) return "?";
  const std::string name = ShortName(field.getTemplateArgs()[0].getAsType());
  if (const CXXRecordDecl* whole = category->getDefinition()) {
    for (const clang::FieldDecl* member : whole->fields()) {
      const FieldType* type = AsField(member->getType());
      if (type != nullptr && type->getCanonicalDecl() == field.getCanonicalDecl()) {
        return name + "." + member->getNameAsString();
      }
    }
  }
  return name + ".?";
}

llvm::SmallVector<QualType, 4> PurposesOf(const FieldType& field) {
  return TypesInPack(Tag(field, "For"));
}

llvm::SmallVector<QualType, 4> TypesInFor(QualType type) {
  return TypesInPack(ArgumentsOf(type, "For"));
}

llvm::SmallVector<QualType, 4> PurposesOfSink(const CXXRecordDecl& sink) {
  if (!sink.hasDefinition()) return {};
  for (const clang::Decl* member : sink.getDefinition()->decls()) {
    const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(member);
    if (alias != nullptr && alias->getName() == "Purposes") {
      return TypesInFor(alias->getUnderlyingType());
    }
  }
  return {};
}

bool HasTag(const FieldType& field, llvm::StringRef name) {
  return llvm::any_of(TagsOf(field), [&](const TemplateArgument& tag) {
    const CXXRecordDecl* record =
        tag.getKind() == TemplateArgument::Type ? tag.getAsType()->getAsCXXRecordDecl() : nullptr;
    return record != nullptr && IsInZweck(record, name);
  });
}

bool AreReadAlike(const FieldType& one, const FieldType& other) {
  if (KindOf(one) == nullptr || KindOf(one) != KindOf(other)) return false;
  return llvm::any_of(TagsOf(one), [&](const TemplateArgument& tag) {
    return tag.getKind() == TemplateArgument::Type && ArgumentsOf(tag.getAsType(), "At") &&
           llvm::any_of(TagsOf(other), [&](const TemplateArgument& same) {
             return same.getKind() == TemplateArgument::Type &&
                    same.getAsType().getCanonicalType() == tag.getAsType().getCanonicalType();
           });
  });
}

bool IsPersonal(const FieldType& field) {
  if (HasTag(field, "Secret")) return true;
  const CXXRecordDecl* kind = KindOf(field);
  constexpr int kIndirectly = 2;  // of zweck::Identifies
  return kind == nullptr || InfoNumber(*kind, "identifies").value_or(kIndirectly) >= kIndirectly;
}

const CXXRecordDecl* KindOf(const FieldType& field) {
  const auto kind = Tag(field, "Is");
  const bool is_type = kind && !kind->empty() && (*kind)[0].getKind() == TemplateArgument::Type;
  return is_type ? (*kind)[0].getAsType()->getAsCXXRecordDecl() : nullptr;
}

bool SaysItIdentifiesNobody(const CXXRecordDecl& kind) {
  return InfoNumber(kind, "identifies") == 0;  // Identifies::kNo
}

bool IsController(const CXXRecordDecl& recipient) {
  return InfoNumber(recipient, "role") == 0;  // Role::kController
}

Declared WhatIs(const CXXRecordDecl* record) {
  const clang::VarDecl* info = InfoOf(record);
  if (info == nullptr) return Declared::kNothing;
  const CXXRecordDecl* type = info->getType()->getAsCXXRecordDecl();
  if (type == nullptr || !InZweck(type->getDeclContext()) || !type->getDeclName().isIdentifier()) {
    return Declared::kNothing;
  }
  const llvm::StringRef name = type->getName();
  if (name == "CategoryInfo") return Declared::kCategory;
  if (name == "PurposeInfo") return Declared::kPurpose;
  if (name == "SinkInfo") return Declared::kSink;
  if (name == "RecipientInfo") return Declared::kRecipient;
  if (name == "KindInfo") return Declared::kKind;
  return Declared::kNothing;
}

bool IsPurpose(QualType type) { return WhatIs(type->getAsCXXRecordDecl()) == Declared::kPurpose; }

bool SaysWhyItMay(const CXXRecordDecl& record) {
  if (!record.hasDefinition()) return false;
  for (const clang::Decl* member : record.getDefinition()->decls()) {
    const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(member);
    if (alias == nullptr || alias->getName() != "Egress") continue;
    const auto arguments = ArgumentsOf(alias->getUnderlyingType(), "Allowed");
    if (!arguments || arguments->empty() ||
        (*arguments)[0].getKind() != TemplateArgument::Declaration) {
      continue;
    }
    // A Name<kSize>, whose last letter ends it.
    const auto* name = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
        (*arguments)[0].getAsDecl()->getType()->getAsCXXRecordDecl());
    return name != nullptr && name->getTemplateArgs().size() > 0 &&
           name->getTemplateArgs()[0].getKind() == TemplateArgument::Integral &&
           name->getTemplateArgs()[0].getAsIntegral() > 1;
  }
  return false;
}

std::optional<std::string> IdOf(const CXXRecordDecl& record) { return InfoText(record, "id"); }

bool IdentifiesByItsTerms(const CXXRecordDecl& kind) {
  const std::string term = InfoText(kind, "dpv").value_or("");
  if (!llvm::StringRef(term).starts_with("pd:")) return false;
  return llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"Identifier", "Name", "Number", "Account",
                                                      "Address", "Email"},
                      [&](llvm::StringRef word) { return llvm::StringRef(term).contains(word); });
}

std::optional<std::int64_t> SecondsOf(QualType retention) {
  const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
      retention->getAsCXXRecordDecl());
  if (instance == nullptr || !InZweck(instance->getDeclContext())) return std::nullopt;
  std::optional<std::int64_t> longest;
  const auto look = [&](std::optional<std::int64_t> seconds) {
    if (seconds && (!longest || *seconds > *longest)) longest = seconds;
  };
  for (const TemplateArgument& argument : instance->getTemplateArgs().asArray()) {
    if (argument.getKind() == TemplateArgument::Type) look(SecondsOf(argument.getAsType()));
    if (argument.getKind() == TemplateArgument::Pack) {
      for (const TemplateArgument& each : argument.getPackAsArray()) {
        if (each.getKind() == TemplateArgument::Type) look(SecondsOf(each.getAsType()));
      }
    }
    if (argument.getKind() != TemplateArgument::Declaration) continue;
    const auto* period = llvm::dyn_cast<clang::TemplateParamObjectDecl>(argument.getAsDecl());
    const CXXRecordDecl* type =
        period != nullptr ? period->getType()->getAsCXXRecordDecl() : nullptr;
    if (type == nullptr || !IsInZweck(type, "Period") || !period->getValue().isStruct()) continue;
    const std::int64_t seconds = period->getValue().getStructField(0).getInt().getExtValue();
    // zweck::kNoEnd, beside which there is another end.
    if (seconds != std::numeric_limits<std::int64_t>::max()) look(seconds);
  }
  return longest;
}

std::optional<Use> AsUse(const clang::Expr* call) {
  const auto* member_call = llvm::dyn_cast<clang::CXXMemberCallExpr>(call);
  if (member_call == nullptr) return std::nullopt;
  const clang::CXXMethodDecl* method = member_call->getMethodDecl();
  if (method == nullptr || !method->getDeclName().isIdentifier() || method->getName() != "Use") {
    return std::nullopt;
  }
  const FieldType* field = AsField(method->getThisType()->getPointeeType());
  const clang::TemplateArgumentList* arguments = method->getTemplateSpecializationArgs();
  // Of a row that a question read: of the member that is given, for the purpose of the question.
  // What is nested gives a row again.
  const auto* row = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(method->getParent());
  if (row != nullptr && IsInZweck(row, "Partial") && row->getTemplateArgs().size() == 3 &&
      arguments != nullptr && arguments->size() != 0 &&
      (*arguments)[0].getKind() == TemplateArgument::Type &&
      method->getReturnType()->isReferenceType()) {
    field = AsField((*arguments)[0].getAsType());
    if (field == nullptr) return std::nullopt;
    return Use{.field = field, .purpose = row->getTemplateArgs()[2].getAsType().getCanonicalType()};
  }
  if (field == nullptr || arguments == nullptr || arguments->size() == 0 ||
      (*arguments)[0].getKind() != TemplateArgument::Type) {
    return std::nullopt;
  }
  return Use{.field = field, .purpose = (*arguments)[0].getAsType().getCanonicalType()};
}

std::string ShortName(QualType type) {
  if (const CXXRecordDecl* record = type->getAsCXXRecordDecl()) return record->getNameAsString();
  return type.getAsString();
}

std::string ShortNames(llvm::ArrayRef<QualType> types) {
  if (types.empty()) return "nothing";
  std::string names;
  for (const QualType& type : types) {
    if (!names.empty()) names += ", ";
    names += ShortName(type);
  }
  return names;
}

bool Holders::Holds(QualType type) {
  if (type.isNull() || type->isDependentType()) return false;
  type = type.getCanonicalType();
  while (const auto* array = type->getAsArrayTypeUnsafe()) type = array->getElementType();
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || !record->hasDefinition()) return false;
  record = record->getDefinition();
  const auto [entry, is_new] = known_.try_emplace(record, false);
  if (!is_new) return entry->second;
  bool holds = AsField(type) != nullptr;
  for (const clang::CXXBaseSpecifier& base : record->bases()) {
    holds = holds || Holds(base.getType());
  }
  for (const clang::FieldDecl* member : record->fields()) {
    if (holds) break;
    holds = Holds(member->getType());
  }
  known_[record] = holds;
  return holds;
}

}  // namespace zweck::tidy
