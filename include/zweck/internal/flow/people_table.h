// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The way through a table of which some rows are about one person.

#ifndef ZWECK_INTERNAL_FLOW_PEOPLE_TABLE_H_
#define ZWECK_INTERNAL_FLOW_PEOPLE_TABLE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "zweck/declare/kind.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"
#include "zweck/view.h"

namespace zweck::internal {

// An id of a person, in the spelling that is compared.
struct KnownId {
  const KindInfo* kind;
  std::string id;
};
using KnownIds = std::vector<KnownId>;

// InvalidArgument without an id that says who it is.
absl::Status CheckKnown(const KnownIds& known);

// A row's key, copied out of the store.
class KeptKey {
 public:
  explicit KeptKey(View<store::Value> parts);
  KeptKey(const KeptKey&) = delete;
  KeptKey& operator=(const KeptKey&) = delete;
  ~KeptKey();  // overwrites it

  const store::Value& value() const { return value_; }

 private:
  std::vector<store::Value> parts_;
  std::deque<std::string> bytes_;
  store::Value value_;
};

// What of a table is read to tell whom a row is about.
struct PeopleTable {
  const store::Table* table;
  View<std::size_t> keys;   // places of the key's columns
  View<std::size_t> reads;  // places of what is read, with those
};

using EachRow = absl::FunctionRef<absl::Status(View<store::Value>)>;
using SelectRows =
    absl::FunctionRef<absl::StatusOr<std::string>(const store::Question& question, EachRow each)>;

// Calls `each` for each row that meets the conditions, and `end` after each page of them. A row
// that can't be read is passed over: `unread` has the error of the first one. A row may be seen
// twice.
absl::Status ForEachPerson(const PeopleTable& table, View<store::Condition> where,
                           SelectRows select, EachRow each, absl::FunctionRef<absl::Status()> end,
                           absl::Status& unread);

// The conditions under which a row has this key.
std::vector<store::Condition> KeyIs(const PeopleTable& table, const store::Value& key);

// The key of a row that was read with the columns `reads`.
std::vector<store::Value> KeyIn(const PeopleTable& table, View<store::Value> row);

// The same for equal keys only.
std::string KeyText(View<store::Value> key);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_PEOPLE_TABLE_H_
