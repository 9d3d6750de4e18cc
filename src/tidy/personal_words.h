// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Names that say that a value is about a person, in the words of the taxonomy (declare/kinds.h):
//
//   email-address: email, e_mail, mail_address; account-id #: account_id, user_id
//
// A name is personal if it ends in one of the words: `customer_email` and `customerEmails` are,
// `email_count` is not, nor is `local_ip` or `proxy_username`, which are a machine's. `#` after a
// kind: a number may hold it too; else only text does.

#ifndef ZWECK_TIDY_PERSONAL_WORDS_H_
#define ZWECK_TIDY_PERSONAL_WORDS_H_

#include <clang/AST/Type.h>
#include <llvm/ADT/StringMap.h>
#include <llvm/ADT/StringRef.h>

#include <string>
#include <vector>

namespace zweck::tidy {

class PersonalWords {
 public:
  struct Kind {
    std::string id;
    bool may_be_number;
  };

  void Add(llvm::StringRef list);
  void Remove(llvm::StringRef words);  // "street, city"

  // The kind that a name tells of, or null.
  const Kind* Find(llvm::StringRef name) const;

  // The same, if a value of this type can hold it.
  const Kind* Find(llvm::StringRef name, clang::QualType type) const;

  const std::vector<std::string>& problems() const { return problems_; }

  static llvm::StringRef Default();

 private:
  std::vector<Kind> kinds_;
  llvm::StringMap<unsigned> kind_of_;  // by the words in small letters, joined by _
  std::size_t most_words_ = 1;
  std::vector<std::string> problems_;
};

// Can a type hold text: strings, views, character pointers and arrays, and what is made of them?
bool HoldsText(clang::QualType type);

// The columns that a CREATE TABLE or an ADD COLUMN in a text names.
std::vector<std::string> ColumnsIn(llvm::StringRef text);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_PERSONAL_WORDS_H_
