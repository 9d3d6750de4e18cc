// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/kept_record_check.h"

#include <llvm/ADT/MapVector.h>
#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CXXRecordDecl;
using clang::FieldDecl;
using clang::QualType;

// The category of which a type holds records: as a template's argument, or behind a pointer. Only
// through templates of libraries: those of the project are looked into.
const CXXRecordDecl* RecordsIn(const clang::SourceManager& sources, QualType type, int depth = 0) {
  constexpr int kDeepest = 5;
  type = type.getNonReferenceType().getCanonicalType();
  while (type->isPointerType() || type->isArrayType()) {
    type = type->isPointerType() ? type->getPointeeType()
                                 : QualType(type->getArrayElementTypeNoTypeQual(), 0);
  }
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || depth > kDeepest) return nullptr;
  if (WhatIs(record) == Declared::kCategory) return record;
  const auto* instance = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(record);
  if (instance == nullptr) {
    // struct Entry { Customer customer; absl::Time loaded; };
    if (!InProject(sources, record->getLocation()) || InZweck(record->getDeclContext()) ||
        !record->hasDefinition()) {
      return nullptr;
    }
    for (const FieldDecl* member : record->getDefinition()->fields()) {
      if (member->getType()->isReferenceType() || member->getType()->isPointerType()) continue;
      const CXXRecordDecl* found = RecordsIn(sources, member->getType(), depth + 1);
      if (found != nullptr) return found;
    }
    return nullptr;
  }
  static const llvm::StringSet<>& refers =
      *new llvm::StringSet<>{"reference_wrapper", "weak_ptr", "span", "Span"};
  if (refers.contains(record->getName())) return nullptr;
  const bool is_cut = InZweck(record->getDeclContext()) &&
                      (record->getName() == "Minimized" || record->getName() == "Partial");
  if (!is_cut && (InZweck(record->getDeclContext()) || InProject(sources, record->getLocation()))) {
    return nullptr;
  }
  for (const clang::TemplateArgument& argument : instance->getTemplateArgs().asArray()) {
    if (argument.getKind() == clang::TemplateArgument::Type) {
      const CXXRecordDecl* found = RecordsIn(sources, argument.getAsType(), depth + 1);
      if (found != nullptr) return found;
    }
    if (argument.getKind() != clang::TemplateArgument::Pack) continue;
    for (const clang::TemplateArgument& each : argument.getPackAsArray()) {
      if (each.getKind() != clang::TemplateArgument::Type) continue;
      const CXXRecordDecl* found = RecordsIn(sources, each.getAsType(), depth + 1);
      if (found != nullptr) return found;
    }
  }
  return nullptr;
}

// Does it hold one record at most? An object may hold the one that it is about.
bool HoldsOne(QualType type) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  static const llvm::StringSet<>& names =
      *new llvm::StringSet<>{"optional", "unique_ptr", "shared_ptr", "StatusOr"};
  return record != nullptr && names.contains(record->getName());
}

// Is it an instance of a template that holds objects, and no plain record or pointer?
bool IsContainer(QualType type) {
  if (type->isArrayType()) return true;
  return llvm::isa_and_nonnull<clang::ClassTemplateSpecializationDecl>(
      type.getNonReferenceType()->getAsCXXRecordDecl());
}

}  // namespace

class KeptRecordCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, KeptRecordCheck& check) : UserCode(context), check_(check) {}

  bool VisitVarDecl(clang::VarDecl* variable) override {
    const QualType type = variable->getType();
    if (type->isDependentType() || variable->isConstexpr()) return true;
    if (const CXXRecordDecl* own = type.getNonReferenceType()->getAsCXXRecordDecl()) {
      const bool is_local = variable->hasLocalStorage();
      (is_local ? locals_ : elsewhere_).insert(own->getCanonicalDecl());
    }
    if (!variable->hasGlobalStorage()) return true;
    if (const CXXRecordDecl* category = RecordsIn(sources(), type)) {
      Say(variable->getLocation(), variable->getName(), *category);
    }
    return true;
  }

  bool VisitFieldDecl(FieldDecl* member) override {
    const QualType type = member->getType();
    const auto* around = llvm::dyn_cast<CXXRecordDecl>(member->getParent());
    if (around == nullptr || around->isLambda() || around->isDependentType() ||
        type->isDependentType() || InZweck(around->getDeclContext()) ||
        WhatIs(around) == Declared::kCategory) {
      return true;
    }
    if (const CXXRecordDecl* own = type->getAsCXXRecordDecl()) {
      elsewhere_.insert(own->getCanonicalDecl());
    }
    if (type->isReferenceType() || !IsContainer(type)) return true;
    if (const CXXRecordDecl* category = RecordsIn(sources(), type)) {
      kept_.insert({member, category});
    }
    return true;
  }

  // Which members the methods of a class write to.
  bool VisitCallExpr(clang::CallExpr* call) override {
    const clang::Expr* object = ObjectOf(call);
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(CalleeOf(call));
    if (object != nullptr && method != nullptr && !method->isConst()) Write(object);
    // A class that somebody makes on the heap lives on.
    const clang::FunctionDecl* callee = call->getDirectCallee();
    if (callee == nullptr || !IsOfALibrary(callee)) return true;
    if (const clang::TemplateArgumentList* made = callee->getTemplateSpecializationArgs()) {
      for (const clang::TemplateArgument& argument : made->asArray()) {
        if (argument.getKind() != clang::TemplateArgument::Type) continue;
        if (const CXXRecordDecl* own = argument.getAsType()->getAsCXXRecordDecl()) {
          if (callee->getNameAsString().starts_with("make_")) {
            elsewhere_.insert(own->getCanonicalDecl());
          }
        }
      }
    }
    return true;
  }

  void Finish() {
    for (const auto& [member, category] : kept_) {
      const auto* around = llvm::cast<CXXRecordDecl>(member->getParent());
      const bool is_open = member->getAccess() == clang::AS_public || HoldsOne(member->getType());
      if (is_open && !written_.contains(member)) continue;  // what a function gives back
      const CXXRecordDecl* own = around->getCanonicalDecl();
      const bool ends_in_time = locals_.contains(own) && !elsewhere_.contains(own) &&
                                sources().isInMainFile(sources().getFileLoc(own->getLocation()));
      if (!ends_in_time) Say(member->getLocation(), member->getName(), *category);
    }
  }

 private:
  void Write(const clang::Expr* object) {
    const auto* member = llvm::dyn_cast<clang::MemberExpr>(object->IgnoreParenImpCasts());
    if (member != nullptr &&
        llvm::isa<clang::CXXThisExpr>(member->getBase()->IgnoreParenImpCasts())) {
      written_.insert(member->getMemberDecl());
    }
  }
  void Say(clang::SourceLocation place, llvm::StringRef name, const CXXRecordDecl& category) {
    check_.Report(
        sources(), place,
        "`" + name + "` keeps records of `" + category.getName() +
            "`, where no retention and no erasure reaches them. Keep them in a store, and "
            "ask it; or say in a NOLINT what ends them.");
  }

  KeptRecordCheck& check_;
  llvm::MapVector<const FieldDecl*, const CXXRecordDecl*> kept_;
  llvm::SmallPtrSet<const clang::ValueDecl*, 8> written_;
  llvm::SmallPtrSet<const CXXRecordDecl*, 8> locals_, elsewhere_;
};

void KeptRecordCheck::Read(clang::ASTContext& context) {
  if (!SeesZweck(context)) return;
  Walker walker(context, *this);
  walker.Walk();
  walker.Finish();
}

}  // namespace zweck::tidy
