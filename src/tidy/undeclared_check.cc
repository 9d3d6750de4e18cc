// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/undeclared_check.h"

#include "src/tidy/declared.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

constexpr llvm::StringLiteral kDeclareIt =
    "Make it a field of a category, with a kind and a purpose, or hand on the record that holds "
    "it.";

}  // namespace

class UndeclaredCheck::Walker : public UserCode {
 public:
  // A name is the same in each instance of a template.
  Walker(clang::ASTContext& context, UndeclaredCheck& check, const RawValues& raw)
      : UserCode(context, Instances::kSkip), check_(check), raw_(raw) {}

  bool VisitFieldDecl(clang::FieldDecl* member) override {
    if (WhatIs(llvm::dyn_cast<clang::CXXRecordDecl>(member->getParent())) == Declared::kCategory) {
      return true;
    }
    const PersonalWords::Kind* kind = Personal(*member);
    if (kind != nullptr) {
      Say(member->getLocation(),
          "member `" + member->getName() + "` of `" + member->getParent()->getName() + "`", *kind);
    }
    return true;
  }

  // Where it is defined: a declaration repeats it.
  bool VisitParmVarDecl(clang::ParmVarDecl* parameter) override {
    const auto* function = llvm::dyn_cast<clang::FunctionDecl>(parameter->getDeclContext());
    if (function == nullptr || !function->isThisDeclarationADefinition() ||
        function->isImplicit() || raw_.Takes(*parameter)) {
      return true;
    }
    if (const PersonalWords::Kind* kind = Personal(*parameter)) {
      Say(parameter->getLocation(), "parameter `" + parameter->getName() + "`", *kind);
    }
    return true;
  }

  bool VisitStringLiteral(clang::StringLiteral* literal) override {
    if (!literal->isOrdinary() && !literal->isUTF8()) return true;
    for (const std::string& column : ColumnsIn(literal->getString())) {
      if (const PersonalWords::Kind* kind = check_.words_.Find(column)) {
        Say(literal->getBeginLoc(), "column `" + column + "`", *kind);
      }
    }
    return true;
  }

 private:
  const PersonalWords::Kind* Personal(const clang::ValueDecl& value) const {
    if (value.getName().empty() || value.isImplicit()) return nullptr;
    return check_.words_.Find(value.getName(), value.getType());
  }
  void Say(clang::SourceLocation place, const llvm::Twine& what, const PersonalWords::Kind& kind) {
    check_.Report(sources(), place,
                  what + " is called like personal data (" + kind.id + ") and is in no category. " +
                      kDeclareIt);
  }

  UndeclaredCheck& check_;
  const RawValues& raw_;
};

UndeclaredCheck::UndeclaredCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context),
      words_list_(Options.get("Words", PersonalWords::Default())),
      more_words_(Options.get("MoreWords", "")),
      fewer_words_(Options.get("FewerWords", "")) {
  words_.Add(words_list_);
  words_.Add(more_words_);
  words_.Remove(fewer_words_);
  for (const std::string& problem : words_.problems()) {
    configurationDiag("zweck-undeclared-personal-data: %0.", clang::DiagnosticIDs::Error)
        << problem;
  }
}

void UndeclaredCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) {
  Options.store(options, "Words", words_list_);
  Options.store(options, "MoreWords", more_words_);
  Options.store(options, "FewerWords", fewer_words_);
}

void UndeclaredCheck::Read(clang::ASTContext& context) {
  Walker(context, *this, UnitOf(context.getSourceManager()).Raw(context)).Walk();
}

}  // namespace zweck::tidy
