// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store and transports in memory, so that a test can see what a door hands over.

#ifndef ZWECK_TESTS_FLOW_MEMORY_H_
#define ZWECK_TESTS_FLOW_MEMORY_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/store/store.h"
#include "zweck/transport/transport.h"

namespace flow_test {

using zweck::store::Column;
using zweck::store::Table;
using zweck::store::Value;

// A value that owns its bytes.
struct Owned {
  explicit Owned(const Value& value) : value(value), bytes(value.bytes) {}
  Value View() const {
    Value view = value;
    view.bytes = bytes;
    return view;
  }

  Value value;
  std::string bytes;
};

inline bool Same(const Value& a, const Value& b) {
  return a.kind == b.kind && a.integer == b.integer && a.real == b.real && a.bytes == b.bytes;
}

template <bool kSealed>
class MemoryStore {
 public:
  static constexpr bool kSeals = kSealed;
  using Row = std::vector<Owned>;

  absl::Status Put(const zweck::DoorKey&, const Table& table, zweck::View<Value> row) {
    if (!fails.ok()) return fails;
    columns[std::string(table.name)].assign(table.columns.begin(), table.columns.end());
    std::vector<Row>& rows = tables[std::string(table.name)];
    std::vector<Value> key;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (table.columns[i].key) key.push_back(row[i]);
    }
    if (!key.empty()) {
      std::erase_if(rows, [&](const Row& old) { return HasKey(table, old, key); });
    }
    rows.emplace_back(row.begin(), row.end());
    return absl::OkStatus();
  }

  absl::Status Read(const zweck::DoorKey&, const Table& table, const Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<Value>)> each) {
    if (!fails.ok()) return fails;
    for (const Row& row : tables[std::string(table.name)]) {
      if (key != nullptr && !HasKey(table, row, key->parts())) continue;
      std::vector<Value> values;
      for (const Owned& value : row) values.push_back(value.View());
      if (absl::Status status = each(values); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> Append(const zweck::DoorKey&, const Table& table, const Value& key,
                              const zweck::store::Addition& addition) {
    if (!fails.ok()) return fails;
    for (Row& row : tables[std::string(table.name)]) {
      if (!HasKey(table, row, key.parts())) continue;
      std::string& list = row[addition.column].bytes;
      if (!list.empty()) list.back() = ',';
      list += list.empty() ? addition.list : addition.list.substr(1);
      row[addition.column].value = Value::Text({});
      return true;
    }
    return false;
  }

  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const Table& table, const Value& key) {
    if (!fails.ok()) return fails;
    return std::erase_if(tables[std::string(table.name)],
                         [&](const Row& row) { return HasKey(table, row, key.parts()); }) > 0;
  }

  std::map<std::string, std::vector<Row>> tables;
  std::map<std::string, std::vector<Column>> columns;
  absl::Status fails;  // what every call gives, if it is an error

 private:
  static bool HasKey(const Table& table, const Row& row, zweck::View<Value> key) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!table.columns[i].key) continue;
      if (n == key.size() || !Same(row[i].View(), key[n++])) return false;
    }
    return n == key.size();
  }
};

using OpenStore = MemoryStore<false>;
using SealingStore = MemoryStore<true>;

template <class S, zweck::WireFormat kWanted, bool kSealed = false>
struct MemoryTransport {
  using ForSink = S;
  static constexpr bool kSeals = kSealed;
  static constexpr zweck::WireFormat kFormat = kWanted;

  absl::Status Send(const zweck::DoorKey&, std::string_view bytes) {
    if (fails.ok()) sent.emplace_back(bytes);
    return fails;
  }

  std::vector<std::string> sent;
  absl::Status fails;
};

template <class S>
using JsonTransport = MemoryTransport<S, zweck::WireFormat::kJson>;
template <class S>
using WireTransport = MemoryTransport<S, zweck::WireFormat::kProtobuf>;

}  // namespace flow_test

#endif  // ZWECK_TESTS_FLOW_MEMORY_H_
