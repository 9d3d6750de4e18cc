// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_UNDECLARED_CHECK_H_
#define ZWECK_TIDY_UNDECLARED_CHECK_H_

#include "src/tidy/check.h"
#include "src/tidy/personal_words.h"

namespace zweck::tidy {

// zweck-undeclared-personal-data: a member of a struct, a parameter or a column of a table whose
// name and type say that it is about a person, and that is in no category.
class UndeclaredCheck : public Check {
 public:
  UndeclaredCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) override;

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;

  const std::string words_list_, more_words_, fewer_words_;
  PersonalWords words_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_UNDECLARED_CHECK_H_
