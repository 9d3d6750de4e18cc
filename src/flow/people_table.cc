// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The way through a table of which some rows are about one person.

#include "zweck/internal/flow/people_table.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/str_cat.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zweck/internal/wipe.h"

namespace zweck::internal {
namespace {

constexpr std::uint32_t kPageRows = 256;

// The rows whose key can be read: each is read by itself then, so that one that can't be does not
// hide those behind it.
absl::Status EachByItsKey(const PeopleTable& table, View<store::Condition> where, SelectRows select,
                          EachRow each, absl::FunctionRef<absl::Status()> end,
                          absl::Status& unread) {
  std::string after;
  do {
    std::deque<KeptKey> keys;
    absl::StatusOr<std::string> next =
        select({.columns = table.keys, .where = where, .limit = kPageRows, .after = after},
               [&](View<store::Value> row) {
                 keys.emplace_back(row);
                 return absl::OkStatus();
               });
    if (!next.ok()) return next.status();
    after = *std::move(next);
    for (const KeptKey& key : keys) {
      std::vector<store::Condition> is = KeyIs(table, key.value());
      is.insert(is.end(), where.begin(), where.end());
      const absl::StatusOr<std::string> read =
          select({.columns = table.reads, .where = is, .limit = 1},
                 [&](View<store::Value> row) { return each(row); });
      if (read.ok()) continue;
      if (!absl::IsDataLoss(read.status())) return read.status();
      unread.Update(read.status());
    }
    if (absl::Status status = end(); !status.ok()) return status;
  } while (!after.empty());
  return absl::OkStatus();
}

}  // namespace

KeptKey::KeptKey(View<store::Value> parts) : parts_(parts.begin(), parts.end()) {
  for (store::Value& part : parts_) part.bytes = bytes_.emplace_back(part.bytes);
  value_ = parts_.size() == 1 ? parts_.front() : store::Value::Several(parts_);
}
KeptKey::~KeptKey() {
  for (std::string& bytes : bytes_) Wipe(bytes);
}

std::vector<store::Condition> KeyIs(const PeopleTable& table, const store::Value& key) {
  std::vector<store::Condition> is;
  const View<store::Value> parts = key.parts();
  is.reserve(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    is.push_back({.column = table.keys[i],
                  .test = store::Test::kEquals,
                  .values = View<store::Value>(parts.data() + i, 1)});
  }
  return is;
}

std::vector<store::Value> KeyIn(const PeopleTable& table, View<store::Value> row) {
  std::vector<store::Value> key;
  key.reserve(table.keys.size());
  for (const std::size_t place : table.keys) {
    const auto* const at = std::ranges::find(table.reads, place);
    key.push_back(row[static_cast<std::size_t>(at - table.reads.begin())]);
  }
  return key;
}

std::string KeyText(View<store::Value> key) {
  std::string text;
  for (const store::Value& part : key) {
    absl::StrAppend(&text, part.integer, " ", part.bytes.size(), " ",
                    absl::string_view(part.bytes.data(), part.bytes.size()));
  }
  return text;
}

absl::Status CheckKnown(const KnownIds& known) {
  if (known.empty()) {
    return absl::InvalidArgumentError("nothing says who the person is: each Who is None()");
  }
  for (const KnownId& each : known) {
    if (!each.id.empty()) continue;
    return absl::InvalidArgumentError(absl::StrCat(
        "the id of kind ", absl::string_view(each.kind->id.data(), each.kind->id.size()),
        " is empty, and says not who the person is"));
  }
  return absl::OkStatus();
}

absl::Status ForEachPerson(const PeopleTable& table, View<store::Condition> where,
                           SelectRows select, EachRow each, absl::FunctionRef<absl::Status()> end,
                           absl::Status& unread) {
  std::string after;
  do {
    absl::StatusOr<std::string> next =
        select({.columns = table.reads, .where = where, .limit = kPageRows, .after = after}, each);
    if (absl::IsDataLoss(next.status())) {
      return EachByItsKey(table, where, select, each, end, unread);
    }
    if (!next.ok()) return next.status();
    after = *std::move(next);
    if (absl::Status status = end(); !status.ok()) return status;
  } while (!after.empty());
  return absl::OkStatus();
}

}  // namespace zweck::internal
