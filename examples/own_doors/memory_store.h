// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store in memory, for one thread. It does not encrypt, so it takes no category with a Secret.

#ifndef ZWECK_EXAMPLES_OWN_DOORS_MEMORY_STORE_H_
#define ZWECK_EXAMPLES_OWN_DOORS_MEMORY_STORE_H_

#include <absl/strings/str_cat.h>
#include <string.h>  // explicit_bzero
#include <zweck/declare/allowed.h>
#include <zweck/store/store.h>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace acme {

class MemoryStore {
 public:
  static constexpr bool kSeals = false;
  using Egress = zweck::Allowed<"memory of this process, which ends with it">;

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    if (!door.Opens(zweck::DoorKey::To::kPut, table)) return OtherKey();
    Rows& rows = tables_[std::string(table.name)];
    std::vector<zweck::store::Value> key;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].key) key.push_back(row[i]);
    }
    // Without a key column, a list that grows.
    rows[key.empty() ? absl::StrCat(rows.size()) : KeyText(key)] = Row(row);
    return absl::OkStatus();
  }

  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    using enum zweck::DoorKey::To;
    if (!door.Opens(key == nullptr ? kReadAll : kReadOne, table)) return OtherKey();
    for (const auto& [text, row] : tables_[std::string(table.name)]) {
      if (key != nullptr && text != KeyText(key->parts())) continue;
      if (absl::Status status = each(row.values()); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    if (!door.Opens(zweck::DoorKey::To::kErase, table)) return OtherKey();
    return tables_[std::string(table.name)].erase(KeyText(key.parts())) > 0;
  }

 private:
  // A row of its own: the values that the door hands over live only as long as the call. What is
  // replaced or erased is wiped.
  class Row {
   public:
    Row() = default;
    explicit Row(zweck::View<zweck::store::Value> values)
        // NOLINTNEXTLINE(zweck-raw-value: a row of this store, which says why it may)
        : values_(values.begin(), values.end()), texts_(values.size()) {
      for (std::size_t i = 0; i < values_.size(); ++i) {
        texts_[i] = std::string(values_[i].bytes);
        values_[i].bytes = texts_[i];
      }
    }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    Row(Row&&) = default;
    Row& operator=(Row&& other) noexcept {
      // NOLINTNEXTLINE(zweck-raw-value: a row of this store, which says why it may)
      std::swap(values_, other.values_);
      // NOLINTNEXTLINE(zweck-raw-value: a row of this store, which says why it may)
      std::swap(texts_, other.texts_);
      return *this;
    }
    ~Row() {
      for (std::string& text : texts_) explicit_bzero(text.data(), text.size());
    }

    zweck::View<zweck::store::Value> values() const { return values_; }

   private:
    std::vector<zweck::store::Value> values_;
    std::vector<std::string> texts_;
  };
  using Rows = std::map<std::string, Row>;

  // Each part after its length. A column of the key has one type, so a number and a text never
  // meet.
  static std::string KeyText(zweck::View<zweck::store::Value> parts) {
    std::string text;
    for (const zweck::store::Value& part : parts) {
      const std::string own = part.kind == zweck::store::Value::Kind::kInteger
                                  ? absl::StrCat(part.integer)
                                  : std::string(part.bytes);
      absl::StrAppend(&text, own.size(), ":", own);
    }
    return text;
  }

  static absl::Status OtherKey() {
    return absl::PermissionDeniedError("the key is for another operation or table");
  }

  std::map<std::string, Rows> tables_;
};
static_assert(zweck::Store<MemoryStore>);

}  // namespace acme

#endif  // ZWECK_EXAMPLES_OWN_DOORS_MEMORY_STORE_H_
