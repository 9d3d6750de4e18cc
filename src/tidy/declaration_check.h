// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_DECLARATION_CHECK_H_
#define ZWECK_TIDY_DECLARATION_CHECK_H_

#include "src/tidy/check.h"
#include "src/tidy/personal_words.h"

namespace zweck::tidy {

// zweck-declaration: a declaration that can't be true. Another name for a purpose, a kind of the
// project's own that says it identifies nobody where any text may stand, a kind of nobody for what
// is called like personal data, a retention that outlives everybody, a way that is not sealed, a
// second controller, and plain data beside a category.
class DeclarationCheck : public Check {
 public:
  DeclarationCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;

  PersonalWords words_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_DECLARATION_CHECK_H_
