// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_REPORT_FINDINGS_SARIF_H_
#define ZWECK_SRC_REPORT_FINDINGS_SARIF_H_

#include <string>

#include "src/report/findings/format.h"

namespace zweck::report::findings {

// SARIF 2.1.0 (OASIS). Paths are relative to the root of the sources; what was approved is
// suppressed.
std::string ToSarif(const Outcome& outcome);

}  // namespace zweck::report::findings

#endif  // ZWECK_SRC_REPORT_FINDINGS_SARIF_H_
