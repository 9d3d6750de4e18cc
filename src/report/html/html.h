// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory as one web page that a customer or a privacy officer can read: a data map, a table
// for each category, filters. The page needs nothing beside itself: no network, and without
// scripts it is a plain page.

#ifndef ZWECK_SRC_REPORT_HTML_HTML_H_
#define ZWECK_SRC_REPORT_HTML_HTML_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// Of the company, the name and whom to ask are said. Equal inventories give equal bytes.
absl::StatusOr<std::string> ToHtml(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_HTML_HTML_H_
