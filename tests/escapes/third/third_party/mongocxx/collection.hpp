// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for mongocxx: what the tests call of it.
#pragma once
#include <initializer_list>
#include <string>
#include <utility>
namespace mongocxx {
struct document {
  document(std::initializer_list<std::pair<std::string, std::string>> members);
};
class collection {
 public:
  void insert_one(const document& given);
  void update_one(const document& filter, const document& given);
  long count_documents(const document& filter);
};
}  // namespace mongocxx
