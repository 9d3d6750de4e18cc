// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the tests of all stores share: tables, and rows that are copied out.

#ifndef ZWECK_TESTS_STORE_STORE_FIXTURE_H_
#define ZWECK_TESTS_STORE_STORE_FIXTURE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"
#include "zweck/store/sealing_key.h"

namespace zweck::testing {

using store::Column;
using store::ColumnType;
using store::Table;
using store::Value;

inline constexpr Column kPersonColumns[] = {{.name = "id", .key = true}, {.name = "name"}};
inline constexpr Table kPersons{"crm__person", kPersonColumns};

inline constexpr Column kClientColumns[] = {
    {.name = "id", .key = true}, {.name = "secret", .sealed = true}, {.name = "site"}};
inline constexpr Table kClients{"backend__client", kClientColumns};

inline constexpr std::string_view kKeyBytes = "Zq9Canary-sealing-key-of-32-byte";
inline constexpr std::string_view kOtherKeyBytes = "Zq9Canary-another-key-of-32-byte";
static_assert(kKeyBytes.size() == 32 && kOtherKeyBytes.size() == 32);

inline SealingKey Key(std::string_view bytes = kKeyBytes) {
  return RequireOk(SealingKey::FromBytes(bytes));
}

// A value that owns its bytes, to be compared and printed.
struct Owned {
  Value::Kind kind = Value::Kind::kNull;
  std::int64_t integer = 0;
  double real = 0;
  std::string bytes;

  Owned() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): so that rows compare with literals
  Owned(const Value& value)
      : kind(value.kind), integer(value.integer), real(value.real), bytes(value.bytes) {}
  bool operator==(const Owned&) const = default;
};
using Row = std::vector<Owned>;
using Rows = std::vector<Row>;

template <class S>
absl::Status Put(S& store, const Table& table, const std::vector<Value>& row) {
  return store.Put(InsecureDoorAccessForTests::Key(DoorKey::To::kPut, table), table, row);
}

template <class S>
absl::StatusOr<Rows> Read(S& store, const Table& table, const Value* key = nullptr) {
  Rows rows;
  const DoorKey door = InsecureDoorAccessForTests::Key(
      key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne, table);
  absl::Status status = store.Read(door, table, key, [&](zweck::View<Value> row) {
    rows.emplace_back(row.begin(), row.end());
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return rows;
}

template <class S>
absl::StatusOr<Rows> Find(S& store, const Table& table, const Value& key) {
  return Read(store, table, &key);
}

template <class S>
absl::StatusOr<bool> Erase(S& store, const Table& table, const Value& key) {
  return store.Erase(InsecureDoorAccessForTests::Key(DoorKey::To::kErase, table), table, key);
}

inline constexpr Column kOrderColumns[] = {
    {.name = "id", .key = true},
    {.name = "text", .index = store::Index::kIndexed},
    {.name = "number", .type = ColumnType::kInteger, .index = store::Index::kIndexed},
    {.name = "large", .type = ColumnType::kUnsigned, .index = store::Index::kIndexed},
    {.name = "real", .type = ColumnType::kReal},
    {.name = "blob", .type = ColumnType::kBlob},
    {.name = "note"}};
inline constexpr Table kOrders{"shop__order", kOrderColumns};

inline std::vector<Value> Order(std::string_view id, std::string_view text, std::int64_t number) {
  return {Value::Text(id),  Value::Text(text), Value::Integer(number), Value::Integer(number),
          Value::Real(0.5), Value::Blob("b"),  Value::Null()};
}

inline constexpr std::size_t kId[] = {0};

inline constexpr Column kUserColumns[] = {
    {.name = "id", .key = true},
    {.name = "mail", .index = store::Index::kUnique},
    {.name = "size", .type = ColumnType::kInteger, .index = store::Index::kIndexed}};
inline constexpr Table kUsers{"shop__user", kUserColumns};
inline std::vector<Value> User(std::string_view id, std::string_view mail, std::int64_t size) {
  return {Value::Text(id), Value::Text(mail), Value::Integer(size)};
}

template <class S>
absl::StatusOr<bool> InsertRow(S& store, const Table& table, const std::vector<Value>& row) {
  return store.Insert(InsecureDoorAccessForTests::Key(DoorKey::To::kInsert, table), table, row);
}

struct Page {
  Rows rows;
  std::string next;
};

template <class S>
absl::StatusOr<Page> Select(S& store, const Table& table, const store::Question& question) {
  Page page;
  absl::StatusOr<std::string> next =
      store.Select(InsecureDoorAccessForTests::Key(DoorKey::To::kSelect, table), table, question,
                   [&](zweck::View<Value> row) {
                     page.rows.emplace_back(row.begin(), row.end());
                     return absl::OkStatus();
                   });
  if (!next.ok()) return next.status();
  page.next = *std::move(next);
  return page;
}

template <class S>
absl::StatusOr<std::int64_t> Count(S& store, const Table& table, View<store::Condition> where) {
  return store.Count(InsecureDoorAccessForTests::Key(DoorKey::To::kCount, table), table,
                     {.purpose = "test", .where = where});
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_STORE_STORE_FIXTURE_H_
