// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_DANGLING_CHECK_H_
#define ZWECK_TIDY_DANGLING_CHECK_H_

#include "src/tidy/check.h"

namespace zweck::tidy {

// zweck-dangling: a reference or a view of what a temporary holds, which is gone before it is read.
// `Find(...)->email.Use<P>()` compiles, since `->` gives no temporary.
class DanglingCheck : public Check {
 public:
  DanglingCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
      : Check(name, context) {}

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_DANGLING_CHECK_H_
