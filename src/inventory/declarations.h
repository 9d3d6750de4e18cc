// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the records of all files declare, by id; and what of it the flows need.

#ifndef ZWECK_SRC_INVENTORY_DECLARATIONS_H_
#define ZWECK_SRC_INVENTORY_DECLARATIONS_H_

#include <absl/status/status.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/held.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

class Declarations {
 public:
  // Takes a record that is no flow; the file must outlive this. AlreadyExists, where its id has
  // another declaration: says where, and what differs. Where it was declared is not what it
  // declares: a line that moved makes no difference.
  absl::Status Add(const FileRecords& file, const Held& held);

  // Everything that a flow names, and what that names in turn. NotFound, where something of it is
  // not declared.
  absl::Status Need(const v1::Flow& flow);

  // After the needs of all flows. Whether the record was compiled with just the declarations that
  // are here of what it names. What no flow needs, and JSON, is not asked. AlreadyExists, where it
  // was not: then a declaration is missing, since another one has its id.
  absl::Status CheckNames(const Held& held);

  // What flows need, each once, sorted by id.
  v1::Inventory Needed() const;

 private:
  struct Declared {
    const v1::Record* record;
    const FileRecords* file;
    const Held* held;
    std::optional<Hashes> hashes;
    bool needed = false;
  };
  using Key = std::pair<v1::Record::RecordCase, std::string_view>;  // what it is, and its id

  Declared* Find(v1::Record::RecordCase what, std::string_view id);
  absl::Status NeedSink(std::string_view id);
  absl::Status NeedCategory(std::string_view id);
  absl::Status NeedField(const v1::Category& category, const v1::Field& field);
  // As the record counts what it names. None, where that is not known.
  std::optional<std::uint64_t> SumOf(const v1::Record& record);

  std::map<Key, Declared> declared_;
  std::map<std::string, absl::Status> categories_;  // that were needed, and how that went
};

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_DECLARATIONS_H_
