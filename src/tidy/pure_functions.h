// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The functions that keep and send nothing of what they are given, as a list with reasons. What is
// not on it and can't be followed is a finding: a list of what is bad would lose to the next
// library.

#ifndef ZWECK_TIDY_PURE_FUNCTIONS_H_
#define ZWECK_TIDY_PURE_FUNCTIONS_H_

#include <clang/AST/Decl.h>
#include <llvm/ADT/StringRef.h>

#include <string>
#include <vector>

#include "src/tidy/functions.h"

namespace zweck::tidy {

class PureFunctions {
 public:
  // `pure` and `impure` replace the lists that come with the module; `more` adds a project's own.
  PureFunctions(llvm::StringRef pure, llvm::StringRef impure, llvm::StringRef more);

  bool Has(const clang::FunctionDecl* function);
  // Is it one of the project's own list?
  bool IsListedByProject(const clang::FunctionDecl* function) {
    return more_.Find(function) != nullptr;
  }

  std::vector<std::string> problems() const;

  static llvm::StringRef Pure();
  static llvm::StringRef Impure();

 private:
  Functions pure_, impure_, more_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_PURE_FUNCTIONS_H_
