// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory as protobuf's own JSON: members in the order of the schema, lists in the order of
// the inventory. Equal inventories are equal bytes, so the file can be committed and compared.

#ifndef ZWECK_SRC_REPORT_JSON_H_
#define ZWECK_SRC_REPORT_JSON_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// What the company file says is not part of it.
absl::StatusOr<std::string> ToJson(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_JSON_H_
