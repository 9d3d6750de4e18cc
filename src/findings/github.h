// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_FINDINGS_GITHUB_H_
#define ZWECK_SRC_FINDINGS_GITHUB_H_

#include <string>

#include "src/findings/format.h"

namespace zweck::findings {

// Commands of GitHub's workflows, one line for each finding that is not approved: the runner makes
// annotations of them.
std::string ToGithub(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_GITHUB_H_
