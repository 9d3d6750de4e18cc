// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Finds what is done with the library's own options so that others read what they should not: a key
// that stands in the source, a file in a folder that everybody sees, a transport to the terminal.

#ifndef ZWECK_TIDY_OWN_OPTIONS_H_
#define ZWECK_TIDY_OWN_OPTIONS_H_

#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceLocation.h>

#include <string>
#include <vector>

#include "src/tidy/raw_values.h"

namespace zweck::tidy {

struct OwnOption {
  const clang::FunctionDecl* function;  // in which it stands
  clang::SourceLocation place;
  std::string what;
};

std::vector<OwnOption> FindOwnOptions(clang::ASTContext& context, const RawValues& raw);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_OWN_OPTIONS_H_
