// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of functions that a project configures, each with a reason:
//
//   write = a file or a socket; std::ofstream::* = a file;
//   curl_easy_setopt(CURLOPT_POSTFIELDS) = the network
//
// A name is the whole qualified name, without a leading `::` and without inline namespaces; `*` in
// it stands for any text. What stands in parentheses is the name of a constant that one of the
// call's arguments must be, or the text of a literal. A member of a class is named as a function.

#ifndef ZWECK_TIDY_FUNCTIONS_H_
#define ZWECK_TIDY_FUNCTIONS_H_

#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/StringMap.h>
#include <llvm/ADT/StringRef.h>

#include <string>
#include <vector>

namespace zweck::tidy {

class Functions {
 public:
  struct Entry {
    std::string name;
    std::string constant;
    std::string reason;
  };

  // Adds the entries of a list.
  void Add(llvm::StringRef list);

  // The entry that a function or a member meets, or null. `call` may be null; then entries with a
  // constant do not count.
  const Entry* Find(const clang::NamedDecl* function, const clang::CallExpr* call = nullptr);

  // What a configuration got wrong: entries without a name or a reason.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  std::vector<Entry> entries_;
  // Of names whose last part has no `*`.
  llvm::StringMap<llvm::SmallVector<unsigned, 2>> by_last_name_;
  llvm::SmallVector<unsigned, 8> others_;
  llvm::DenseMap<const clang::Decl*, llvm::SmallVector<unsigned, 2>> known_;
  std::vector<std::string> problems_;
};

// "std::basic_ostream::write"; no inline or unnamed namespaces, no template arguments.
std::string QualifiedName(const clang::NamedDecl& declaration);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_FUNCTIONS_H_
