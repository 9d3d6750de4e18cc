// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Names that say that a value is about a person, in the words of the taxonomy (declare/kinds.h):
//
//   email-address: email, e_mail, mail_address; account-id #: account_id, user_id
//
// A name is personal if it ends in one of the words: `customer_email` and `customerEmails` are,
// `email_count` is not, nor is `local_ip` or `proxy_username`, which are a machine's. `#` after a
// kind: a number may hold it too; else only text does. `?` after a word: by itself it may be of a
// machine or a thing as well.

#ifndef ZWECK_TIDY_PERSONAL_WORDS_H_
#define ZWECK_TIDY_PERSONAL_WORDS_H_

#include <clang/AST/Decl.h>
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
  // What a name tells of.
  struct Match {
    const Kind* kind = nullptr;
    // Is there nothing that says that it is of a person, such as `client` before `ip`?
    bool is_open = false;
    explicit operator bool() const { return kind != nullptr; }
  };

  void Add(llvm::StringRef list);
  void Remove(llvm::StringRef words);  // "street, city"

  // The kind that a name tells of, or null.
  const Kind* Find(llvm::StringRef name) const { return Look(name).kind; }
  Match Look(llvm::StringRef name) const;

  // The same, if a value of this type can hold it.
  const Kind* Find(llvm::StringRef name, clang::QualType type) const {
    return Look(name, type).kind;
  }
  Match Look(llvm::StringRef name, clang::QualType type) const;

  const std::vector<std::string>& problems() const { return problems_; }

  static llvm::StringRef Default();

 private:
  std::vector<Kind> kinds_;
  struct Word {
    unsigned kind = 0;
    bool is_open = false;
  };
  llvm::StringMap<Word> kind_of_;  // by the words in small letters, joined by _
  std::size_t most_words_ = 1;
  std::vector<std::string> problems_;
};

// Can a type hold text: strings, views, character pointers and arrays, and what is made of them?
bool HoldsText(clang::QualType type);

// Is a member called like a person's data, and has an address or a number in the source itself? No
// person has that before anything is known: it is a setting, such as whom customers write to.
bool IsASetting(const clang::ValueDecl& value);

// The columns that a CREATE TABLE or an ADD COLUMN in a text names.
std::vector<std::string> ColumnsIn(llvm::StringRef text);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_PERSONAL_WORDS_H_
