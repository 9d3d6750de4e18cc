// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Findings for a terminal and a log: the place, and the edit to make.

#ifndef ZWECK_SRC_FINDINGS_TEXT_H_
#define ZWECK_SRC_FINDINGS_TEXT_H_

#include <string>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/format.h"

namespace zweck::findings {

// What stands below the first line of a finding, each on a line of its own: what it is about, what
// else, the remedy, the lines that it asks for, and where to read.
std::string DetailsText(const Finding& finding);

// For people and printable, each with a line of its own for the place, the subject, what is related
// and the remedy, and a last line that counts them. Empty for none.
std::string ToText(const std::vector<Finding>& findings);

std::string ToText(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_TEXT_H_
