// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Finds what reaches around a store to its database: statements of one's own, the backup interface,
// and whatever opens, copies or sends its file.

#ifndef ZWECK_TIDY_STORE_FILES_H_
#define ZWECK_TIDY_STORE_FILES_H_

#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceLocation.h>

#include <string>
#include <vector>

#include "src/tidy/functions.h"

namespace zweck::tidy {

struct AroundStore {
  const clang::FunctionDecl* function;  // in which it stands
  clang::SourceLocation place;
  std::string what;  // "`sqlite3_exec` reads the database of a store"
};

// `speakers` may say what the file is called.
std::vector<AroundStore> FindAroundStores(clang::ASTContext& context, Functions& speakers);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_STORE_FILES_H_
