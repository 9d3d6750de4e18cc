// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which kinds of data the GDPR guards in particular, as far as their terms in public vocabularies
// tell.

#ifndef ZWECK_SRC_REPORT_GDPR_SPECIAL_DATA_H_
#define ZWECK_SRC_REPORT_GDPR_SPECIAL_DATA_H_

#include <string_view>

#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// "Art. 9" for a special category (health, origin, religion, politics, trade unions, sex life,
// genetic and biometric data), "Art. 10" for convictions and offences; empty for a kind whose terms
// name neither. Free text may hold either: no term tells.
std::string_view SpecialArticle(const v1::Kind& kind);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_SPECIAL_DATA_H_
