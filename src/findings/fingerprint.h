// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By what a finding is known again, in another build or on another line.

#ifndef ZWECK_SRC_FINDINGS_FINGERPRINT_H_
#define ZWECK_SRC_FINDINGS_FINGERPRINT_H_

#include <string>
#include <vector>

#include "src/findings/finding.h"

namespace zweck::findings {

// 16 hexadecimal digits for each, all different. Places are no part of them.
std::vector<std::string> Fingerprints(const std::vector<Finding>& findings);

// The same in the form of GitHub's primaryLocationLineHash: a hash and, behind a colon, a number
// that counts those that have it, as in "0123456789abcdef:1". All different.
std::vector<std::string> LineHashes(const std::vector<Finding>& findings);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_FINGERPRINT_H_
