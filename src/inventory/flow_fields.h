// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which fields a flow moves: of a whole category all, with those of nested ones.

#ifndef ZWECK_SRC_INVENTORY_FLOW_FIELDS_H_
#define ZWECK_SRC_INVENTORY_FLOW_FIELDS_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

class FlowFields {
 public:
  // Everything that the flows name must be declared in the inventory, which must outlive this.
  explicit FlowFields(const v1::Inventory& inventory) : lookup_(inventory) {}

  // The flow as an inventory has it: with all its fields, in the order of the declaration. An error
  // where it names a field that its category has not, or more are nested than can be listed.
  absl::StatusOr<v1::Flow> Spell(const v1::Flow& flow);

 private:
  struct Paths {
    absl::Status status;
    std::vector<std::string> leaves;     // fields that hold values
    std::set<std::string_view> nesting;  // what stands before a dot in them
  };

  const Paths& PathsOf(const std::string& category);

  Lookup lookup_;
  std::map<std::string, Paths, std::less<>> paths_;
  std::size_t bytes_ = 0;
};

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_FLOW_FIELDS_H_
