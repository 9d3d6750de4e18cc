// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What comes into a program by the libraries of others, and no category has read: the parts of a
// request (its headers, cookies, parameters, address and files), and the messages of a queue.

#ifndef ZWECK_TIDY_REQUESTS_H_
#define ZWECK_TIDY_REQUESTS_H_

#include <clang/AST/DeclCXX.h>
#include <clang/AST/Expr.h>
#include <llvm/ADT/StringRef.h>

#include <string>
#include <vector>

#include "src/tidy/functions.h"

namespace zweck::tidy {

class Requests {
 public:
  // `sources` replaces the list that comes with the module; `more` adds a project's own.
  Requests(llvm::StringRef sources, llvm::StringRef more);

  // What an expression, a member or a call, takes out of what came in: a body or a message as a
  // whole, or something else of a request.
  enum class Part : unsigned char { kNone, kWhole, kOther };
  Part PartBy(const clang::Expr& expression);

  // Is a type that of a request, of a pointer to one, or of a message that is called so?
  static bool IsRequest(clang::QualType type);

  // What is asked of a request without asking about a person: its method, the type of its body.
  static bool SaysNothing(const clang::Expr& expression);

  // Is a function given a lambda that it calls with what comes in: a route, a subscription?
  static bool CallsBack(const clang::FunctionDecl& function);

  const std::vector<std::string>& problems() const { return sources_.problems(); }

  static llvm::StringRef Default();

 private:
  Functions sources_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_REQUESTS_H_
