// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_FINDINGS_GITLAB_H_
#define ZWECK_SRC_FINDINGS_GITLAB_H_

#include <string>

#include "src/findings/format.h"

namespace zweck::findings {

// The JSON of GitLab's Code Quality reports. What was approved is not in it.
std::string ToGitlab(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_GITLAB_H_
