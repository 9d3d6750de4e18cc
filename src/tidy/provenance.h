// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Is what leaves by another door made of nothing but what stands in the source, what the program
// counts, and what the system says of itself? What nothing is known of, such as a parameter that
// nobody gives here or a member of a class, is not. A member of a plain struct is, unless this file
// stores something else in it: where a value of a person is put into one, that is the finding.

#ifndef ZWECK_TIDY_PROVENANCE_H_
#define ZWECK_TIDY_PROVENANCE_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>

#include <memory>

#include "src/tidy/personal_words.h"

namespace zweck::tidy {

class Provenance {
 public:
  // Reads the project's code, when it is first asked.
  Provenance(clang::ASTContext& context, const PersonalWords& words);
  ~Provenance();

  bool IsHarmless(const clang::Expr* value);

 private:
  class Index;
  clang::ASTContext& context_;
  const PersonalWords& words_;
  std::unique_ptr<Index> index_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_PROVENANCE_H_
