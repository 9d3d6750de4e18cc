// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_REPORT_FINDINGS_JUNIT_H_
#define ZWECK_SRC_REPORT_FINDINGS_JUNIT_H_

#include <string>

#include "src/report/findings/format.h"

namespace zweck::report::findings {

// JUnit XML: a test case for each finding, and one that passes for each id that none has. What was
// approved is skipped; a note passes.
std::string ToJunit(const Outcome& outcome);

}  // namespace zweck::report::findings

#endif  // ZWECK_SRC_REPORT_FINDINGS_JUNIT_H_
