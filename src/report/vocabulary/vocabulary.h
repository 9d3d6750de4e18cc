// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The terms that may stand in a report of a public vocabulary, and countries. A declaration may
// name any text; what is no term is never written as one.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_VOCABULARY_H_
#define ZWECK_SRC_REPORT_VOCABULARY_VOCABULARY_H_

#include <absl/status/statusor.h>

#include <map>
#include <string>
#include <string_view>

#include "zweck/v1/company.pb.h"

namespace zweck::report {

// W3C Data Privacy Vocabulary 2.3, as compact IRIs: "dpv:CustomerCare", "pd:EmailAddress".
bool IsDpvPurpose(std::string_view term);
bool IsDpvData(std::string_view term);
bool IsDpvHumanSubject(std::string_view term);

// Fides taxonomy, as keys: "essential.service", "user.contact.email", "customer".
bool IsFidesDataUse(std::string_view key);
bool IsFidesDataCategory(std::string_view key);
bool IsFidesDataSubject(std::string_view key);

// The terms of those whom data is about, by what declarations call them, as the company file has
// them. InvalidArgument: one is not a data subject of the vocabulary.
absl::StatusOr<std::map<std::string, std::string>> DpvSubjects(const v1::Company& company);
absl::StatusOr<std::map<std::string, std::string>> FidesSubjects(const v1::Company& company);

// Countries by their ISO 3166-1 alpha-2 codes, which is what recipients declare.

// The English name in everyday use, "Germany"; the code itself where it stands for nothing.
std::string_view CountryName(std::string_view code);

// Is it a code of ISO 3166-1? "UK" and "EU" are none.
bool IsCountry(std::string_view code);

// The European Economic Area: the member states of the EU, Iceland, Liechtenstein and Norway. A
// code that stands for nothing is in no area.
bool IsInEea(std::string_view code);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_VOCABULARY_VOCABULARY_H_
