// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_FINDINGS_JUNIT_H_
#define ZWECK_SRC_FINDINGS_JUNIT_H_

#include <string>

#include "src/findings/format.h"

namespace zweck::findings {

// JUnit XML: a test case for each finding, and one that passes for each id that none has. What was
// approved is skipped; a note passes.
std::string ToJunit(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_JUNIT_H_
