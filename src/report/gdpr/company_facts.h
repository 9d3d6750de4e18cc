// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Finds in a company file what it says about a purpose, a category or a recipient.

#ifndef ZWECK_SRC_REPORT_GDPR_COMPANY_FACTS_H_
#define ZWECK_SRC_REPORT_GDPR_COMPANY_FACTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/company.pb.h"

namespace zweck::report {

// The facts of an id; an empty message, where there are none. The company must outlive them.
const v1::PurposeFacts& FactsOfPurpose(const v1::Company& company, std::string_view id);
const v1::CategoryFacts& FactsOfCategory(const v1::Company& company, std::string_view id);
const v1::RecipientFacts& FactsOfRecipient(const v1::Company& company, std::string_view id);

// Sentences in Markdown about what a company file says and no program bears out: ids that are in no
// inventory, and those that it speaks of twice.
std::vector<std::string> Stale(const v1::Company& company, const inventory::Lookup& lookup);

// Name, address, e-mail, telephone and website in one line of Markdown; empty, if there is nothing.
std::string ContactLine(const v1::Contact& contact);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_COMPANY_FACTS_H_
