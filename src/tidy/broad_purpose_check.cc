// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/broad_purpose_check.h"

#include <clang/Lex/Lexer.h>
#include <llvm/ADT/MapVector.h>
#include <llvm/ADT/SetVector.h>
#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/llvm_versions.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CXXRecordDecl;
using clang::QualType;
using llvm::dyn_cast;

// The category of a door's second argument, cut down or not.
const CXXRecordDecl* CategoryIn(QualType record) {
  const CXXRecordDecl* declared = record->getAsCXXRecordDecl();
  const auto* cut = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(declared);
  if (cut != nullptr && cut->getName() == "Minimized" && InZweck(cut->getDeclContext())) {
    return cut->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  }
  return declared;
}

// The purpose lists of a record's fields, also of the records in it.
void AddPurposesOf(const CXXRecordDecl* category, llvm::SmallPtrSetImpl<const CXXRecordDecl*>& seen,
                   llvm::SetVector<QualType>& purposes) {
  if (category == nullptr || !category->hasDefinition() ||
      !seen.insert(category->getDefinition()).second) {
    return;
  }
  for (const clang::FieldDecl* member : category->getDefinition()->fields()) {
    const FieldType* field = AsField(member->getType());
    if (field == nullptr) continue;
    const auto declared = PurposesOf(*field);
    purposes.insert(declared.begin(), declared.end());
    QualType value = field->getTemplateArgs()[2].getAsType();
    constexpr int kDeepest = 3;  // std::optional<std::vector<Category>>
    for (int depth = 0; depth < kDeepest; ++depth) {
      AddPurposesOf(value->getAsCXXRecordDecl(), seen, purposes);
      const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
          value->getAsCXXRecordDecl());
      if (instance == nullptr || instance->getTemplateArgs().size() == 0 ||
          instance->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type) {
        break;
      }
      value = instance->getTemplateArgs()[0].getAsType();
    }
  }
}

}  // namespace

class BroadPurposeCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, BroadPurposeCheck& check) : UserCode(context), check_(check) {}

  bool VisitCXXRecordDecl(CXXRecordDecl* record) override {
    if (!record->isThisDeclarationADefinition() || record->isDependentType()) return true;
    const Declared what = WhatIs(record);
    if (what == Declared::kPurpose) {
      purposes_.insert(CanonicalTypeOf(context(), record));
    }
    if (what == Declared::kCategory) categories_.push_back(record);
    return true;
  }

  bool VisitCallExpr(clang::CallExpr* call) override {
    const clang::FunctionDecl* door = call->getDirectCallee();
    if (door == nullptr || !InZweck(door->getDeclContext()) ||
        !door->getDeclName().isIdentifier()) {
      return true;
    }
    const clang::TemplateArgumentList* arguments = door->getTemplateSpecializationArgs();
    static const llvm::StringSet<>& doors = *new llvm::StringSet<>{
        "Persist", "Insert", "InsertOrKeep", "Update", "UpdateAll", "Find", "ForEach", "Transmit"};
    if (!doors.contains(door->getName()) || arguments == nullptr || arguments->size() < 2) {
      return true;
    }
    const CXXRecordDecl* sink = (*arguments)[0].getAsType()->getAsCXXRecordDecl();
    if (WhatIs(sink) != Declared::kSink) return true;
    llvm::SmallPtrSet<const CXXRecordDecl*, 4> seen;
    // Between the sink and the category of a write may stand its purpose.
    for (const clang::TemplateArgument& argument : arguments->asArray().drop_front()) {
      if (argument.getKind() != clang::TemplateArgument::Type) continue;
      const CXXRecordDecl* category = CategoryIn(argument.getAsType());
      if (WhatIs(category) != Declared::kCategory) continue;
      AddPurposesOf(category, seen, needed_[sink->getDefinition()]);
      break;
    }
    return true;
  }

  void Finish() {
    for (const CXXRecordDecl* category : categories_) {
      for (const clang::FieldDecl* member : category->fields()) LookAtField(*member);
    }
    LookForOneForAll();
    // The flows to a sink in a header may stand in other files; `zweck check` sees the whole
    // program.
    for (const auto& [sink, needed] : needed_) {
      if (sources().isInMainFile(sources().getFileLoc(sink->getLocation())) ||
          IsIncludedOnce(*sink)) {
        LookAtSink(*sink, needed);
      }
    }
  }

 private:
  // A source that another one includes is a main file too.
  bool IsIncludedOnce(const CXXRecordDecl& sink) const {
    const llvm::StringRef file = sources().getFilename(sources().getFileLoc(sink.getLocation()));
    return file.ends_with(".cc") || file.ends_with(".cpp") || file.ends_with(".cxx");
  }

  // One purpose that stands at every field of every category says nothing: of all that are in
  // sight, or of all that stand in the file of the purpose, which has no other.
  void LookForOneForAll() {
    for (const QualType& purpose : purposes_) {
      const CXXRecordDecl* declared = purpose->getAsCXXRecordDecl();
      const auto is_beside = [&](const CXXRecordDecl* other) {
        return sources().getFileID(sources().getFileLoc(other->getLocation())) ==
               sources().getFileID(sources().getFileLoc(declared->getLocation()));
      };
      const bool is_only_one_there = llvm::none_of(purposes_, [&](const QualType& other) {
        return other != purpose && is_beside(other->getAsCXXRecordDecl());
      });
      std::vector<const CXXRecordDecl*> beside;
      llvm::copy_if(categories_, std::back_inserter(beside), is_beside);
      if (StandsEverywhere(purpose, categories_) ||
          (is_only_one_there && StandsEverywhere(purpose, beside))) {
        check_.Report(sources(), declared->getLocation(),
                      "every field of every category is for `" + ShortName(purpose) +
                          "`, so it allows everything. Say for what each is needed, by purposes "
                          "that tell it apart.");
      }
    }
  }

  bool StandsEverywhere(const QualType& purpose,
                        const std::vector<const CXXRecordDecl*>& categories) const {
    constexpr unsigned kFewestCategories = 2;
    constexpr unsigned kFewestFields = 4;
    constexpr unsigned kManyCategories = 3;
    unsigned fields = 0;
    for (const CXXRecordDecl* category : categories) {
      for (const clang::FieldDecl* member : category->fields()) {
        const FieldType* field = AsField(member->getType());
        if (field == nullptr || !IsPersonal(*field)) continue;
        ++fields;
        const auto declared = PurposesOf(*field);
        if (declared.size() != 1 || declared.front() != purpose) return false;
      }
    }
    // A small program may have one purpose.
    return fields >= kFewestFields && categories.size() >= kFewestCategories &&
           (purposes_.size() > 1 || categories.size() >= kManyCategories);
  }

  void LookAtField(const clang::FieldDecl& member) {
    const FieldType* field = AsField(member.getType());
    if (field == nullptr || !IsPersonal(*field) || purposes_.size() < check_.fewest_purposes_) {
      return;
    }
    const auto declared = PurposesOf(*field);
    if (!llvm::all_of(purposes_, [&](const QualType& purpose) {
          return llvm::is_contained(declared, purpose);
        })) {
      return;
    }
    check_.Report(sources(), member.getLocation(),
                  "`" + NameOf(*field) + "` is declared for every purpose that there is (" +
                      std::to_string(purposes_.size()) + "). Name those for which it is needed.");
  }

  void LookAtSink(const CXXRecordDecl& sink, const llvm::SetVector<QualType>& needed) {
    for (const clang::Decl* member : sink.decls()) {
      const auto* list = dyn_cast<clang::TypedefNameDecl>(member);
      if (list == nullptr || list->getName() != "Purposes") continue;
      const auto purposes = TypesInFor(list->getUnderlyingType());
      for (unsigned i = 0; i < purposes.size(); ++i) {
        if (!needed.contains(purposes[i])) {
          SayUnneeded(sink, *list, purposes[i], i, static_cast<unsigned>(purposes.size()));
        }
      }
    }
  }

  void SayUnneeded(const CXXRecordDecl& sink, const clang::TypedefNameDecl& list, QualType purpose,
                   unsigned index, unsigned count) {
    auto finding =
        check_.Report(sources(), list.getLocation(),
                      "sink `" + sink.getNameAsString() + "` is for " + ShortName(purpose) +
                          ", and nothing that flows to it is. Remove that purpose.");
    const clang::TypeLoc type = list.getTypeSourceInfo()->getTypeLoc();
    const auto written = WithoutQualifier(type).getAs<clang::TemplateSpecializationTypeLoc>();
    if (!finding || count < 2 || written.isNull() || written.getNumArgs() != count ||
        written.getBeginLoc().isMacroID()) {
      return;
    }
    // With the comma before it, or behind the first.
    const clang::SourceRange own = written.getArgLoc(index).getSourceRange();
    const auto range = index > 0
                           ? clang::CharSourceRange::getTokenRange(
                                 clang::Lexer::getLocForEndOfToken(
                                     written.getArgLoc(index - 1).getSourceRange().getEnd(), 0,
                                     sources(), context().getLangOpts()),
                                 own.getEnd())
                           : clang::CharSourceRange::getCharRange(
                                 own.getBegin(), written.getArgLoc(1).getSourceRange().getBegin());
    *finding << clang::FixItHint::CreateRemoval(range);
  }

  BroadPurposeCheck& check_;
  llvm::SetVector<QualType> purposes_;
  std::vector<const CXXRecordDecl*> categories_;
  llvm::MapVector<const CXXRecordDecl*, llvm::SetVector<QualType>> needed_;
};

BroadPurposeCheck::BroadPurposeCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context), fewest_purposes_(Options.get("FewestPurposes", 3U)) {}

void BroadPurposeCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) {
  Options.store(options, "FewestPurposes", fewest_purposes_);
}

void BroadPurposeCheck::Read(clang::ASTContext& context) {
  if (!SeesZweck(context)) return;
  Walker walker(context, *this);
  walker.Walk();
  walker.Finish();
}

}  // namespace zweck::tidy
