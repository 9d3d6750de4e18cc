// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory as a graph in the DOT language: `dot -Tsvg` draws it.

#ifndef ZWECK_SRC_REPORT_PICTURE_GRAPHVIZ_H_
#define ZWECK_SRC_REPORT_PICTURE_GRAPHVIZ_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// The company file adds nothing to it.
absl::StatusOr<std::string> ToGraphviz(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_PICTURE_GRAPHVIZ_H_
