// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps an index from addresses to buyers in LevelDB, because Find takes the key only.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-undeclared-personal-data
// Author: has not read the checks

#include <leveldb/db.h>

#include <memory>

#include "tests/escapes/others/policy.h"

namespace acme {

class EmailIndex {
 public:
  explicit EmailIndex(const std::string& path) {
    leveldb::Options options;
    options.create_if_missing = true;
    leveldb::DB* db = nullptr;
    if (leveldb::DB::Open(options, path, &db).ok()) db_.reset(db);
  }
  bool Add(const Buyer& buyer) {
    return db_->Put({}, buyer.email.Use<AnswerQuestion>(), buyer.number.Use<AnswerQuestion>()).ok();
  }
  std::optional<std::string> Number(const std::string& email) {
    std::string number;
    if (!db_->Get({}, email, &number).ok()) return std::nullopt;
    return number;
  }

 private:
  std::unique_ptr<leveldb::DB> db_;
};

}  // namespace acme
