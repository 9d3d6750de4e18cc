// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_REPORT_FINDINGS_GITHUB_H_
#define ZWECK_SRC_REPORT_FINDINGS_GITHUB_H_

#include <string>

#include "src/report/findings/format.h"

namespace zweck::report::findings {

// Commands of GitHub's workflows, one line for each finding that is not approved: the runner makes
// annotations of them.
std::string ToGithub(const Outcome& outcome);

}  // namespace zweck::report::findings

#endif  // ZWECK_SRC_REPORT_FINDINGS_GITHUB_H_
