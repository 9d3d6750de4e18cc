// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Atlassian's Privacy & Security form, as two documents: the draft for its PUT request, which holds
// the answers and nothing else; and a page for the person who fills in the rest.

#ifndef ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_FORM_H_
#define ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_FORM_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// JSON. An open question is left out, which the schema allows.
absl::StatusOr<std::string> ToAtlassianForm(const v1::Inventory& inventory,
                                            const v1::Company& company);

// Markdown: first what is open, and how to answer it; then each answer, and where it comes from.
absl::StatusOr<std::string> ToAtlassianQuestions(const v1::Inventory& inventory,
                                                 const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_FORM_H_
