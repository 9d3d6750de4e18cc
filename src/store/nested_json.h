// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What becomes of the JSON in a column where fields that are nested in it are renamed or dropped.

#ifndef ZWECK_SRC_STORE_NESTED_JSON_H_
#define ZWECK_SRC_STORE_NESTED_JSON_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/store/row.h"

namespace zweck::store {

// A field as it is held, and what it becomes.
struct NestedNode {
  std::string name = {};  // snake_case, as all names here
  std::string to = {};    // empty: it is dropped
  Many many = Many::kOne;
  bool is_record = false;
  bool is_itself = false;  // a record of those among which it stands
  // The step of a plan by which it is renamed or dropped.
  std::optional<std::size_t> step = std::nullopt;
  std::vector<NestedNode> fields = {};
};

// A column of JSON.
struct NestedColumn {
  std::size_t column = 0;  // its place in the shape
  NestedNode root = {};    // whose fields are also those of a root that is a list of itself
  // The step by which members go that no field has.
  std::size_t undeclared = 0;
};

// Appends what the JSON of one row becomes, and notes which steps of a plan change it. False if it
// can't be read. What is not known of a record is left out.
bool RewriteNested(const NestedColumn& column, std::string_view json, std::string& out,
                   std::vector<bool>& steps);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_NESTED_JSON_H_
