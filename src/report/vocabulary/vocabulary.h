// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The terms that may stand in a report of a public vocabulary. A declaration may name any text;
// what is no term is never written as one.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_VOCABULARY_H_
#define ZWECK_SRC_REPORT_VOCABULARY_VOCABULARY_H_

#include <string_view>

namespace zweck::report {

// W3C Data Privacy Vocabulary 2.3, as compact IRIs: "dpv:CustomerCare", "pd:EmailAddress".
bool IsDpvPurpose(std::string_view term);
bool IsDpvData(std::string_view term);
bool IsDpvHumanSubject(std::string_view term);

// Fides taxonomy, as keys: "essential.service", "user.contact.email", "customer".
bool IsFidesDataUse(std::string_view key);
bool IsFidesDataCategory(std::string_view key);
bool IsFidesDataSubject(std::string_view key);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_VOCABULARY_VOCABULARY_H_
