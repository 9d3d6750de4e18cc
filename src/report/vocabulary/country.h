// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Countries by their ISO 3166-1 alpha-2 codes, which is what recipients declare.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_COUNTRY_H_
#define ZWECK_SRC_REPORT_VOCABULARY_COUNTRY_H_

#include <string_view>

namespace zweck::report {

// The English name in everyday use, "Germany"; the code itself where it stands for nothing.
std::string_view CountryName(std::string_view code);

// Is it a code of ISO 3166-1? "UK" and "EU" are none.
bool IsCountry(std::string_view code);

// The European Economic Area: the member states of the EU, Iceland, Liechtenstein and Norway. A
// code that stands for nothing is in no area.
bool IsInEea(std::string_view code);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_VOCABULARY_COUNTRY_H_
