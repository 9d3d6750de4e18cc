// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory as a page of a repository: GitHub's Markdown, with a picture in Mermaid.

#ifndef ZWECK_SRC_REPORT_MARKDOWN_H_
#define ZWECK_SRC_REPORT_MARKDOWN_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// Of the company, its name stands in the title. A picture that Mermaid would refuse as too large is
// one for each category instead.
absl::StatusOr<std::string> ToMarkdown(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_MARKDOWN_H_
