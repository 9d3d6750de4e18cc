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
      : UserCode(context, Instances::kSkip),
        check_(check),
        raw_(raw),
        sees_zweck_(SeesZweck(context)) {}

  bool VisitFieldDecl(clang::FieldDecl* member) override {
    if (WhatIs(llvm::dyn_cast<clang::CXXRecordDecl>(member->getParent())) == Declared::kCategory) {
      return true;
    }
    if (const auto* kind = Personal(*member, member->getParent()->fields())) {
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
    if (const auto* kind = Personal(*parameter, function->parameters())) {
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
  PersonalWords::Match Look(const clang::ValueDecl& value) const {
    if (value.getName().empty() || value.isImplicit() || IsASetting(value)) return {};
    return check_.words_.Look(value.getName(), value.getType());
  }
  // The address of a machine is a person's where it stands beside what else is of a person. In a
  // program that declares its data it is to be declared as well, wherever it stands.
  template <class Values>
  const PersonalWords::Kind* Personal(const clang::ValueDecl& value, const Values& beside) const {
    const PersonalWords::Match match = Look(value);
    if (sees_zweck_ || !match) return match.kind;
    // The program's own name at a proxy, which its function or its struct tells of.
    const auto* holder = llvm::dyn_cast<clang::NamedDecl>(value.getDeclContext());
    const bool is_own = holder != nullptr && match.kind->id == "username" &&
                        llvm::StringRef(holder->getNameAsString()).contains_insensitive("proxy");
    if (is_own) return nullptr;
    if (!match.is_open) return match.kind;
    const bool is_somebodys = llvm::any_of(beside, [&](const clang::ValueDecl* other) {
      const PersonalWords::Match found = Look(*other);
      return found && found.kind != match.kind;
    });
    return is_somebodys ? match.kind : nullptr;
  }
  void Say(clang::SourceLocation place, const llvm::Twine& what, const PersonalWords::Kind& kind) {
    check_.Report(sources(), place,
                  what + " is called like personal data (" + kind.id + ") and is in no category. " +
                      kDeclareIt);
  }

  UndeclaredCheck& check_;
  const RawValues& raw_;
  const bool sees_zweck_;
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
