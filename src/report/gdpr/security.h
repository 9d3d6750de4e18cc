// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The measures that protect data, along GDPR Art. 32(1): what follows from the code, and what the
// company file adds.

#ifndef ZWECK_SRC_REPORT_GDPR_SECURITY_H_
#define ZWECK_SRC_REPORT_GDPR_SECURITY_H_

#include <set>
#include <string>
#include <string_view>

#include "src/inventory/lookup.h"
#include "src/report/gdpr/open_questions.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// A table in Markdown, about the flows of these categories. Asks for a measure of each aim that
// nothing is known of.
std::string SecurityTable(const v1::Inventory& inventory, const inventory::Lookup& lookup,
                          const v1::Company& company, const std::set<std::string_view>& categories,
                          OpenQuestions& questions);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_SECURITY_H_
