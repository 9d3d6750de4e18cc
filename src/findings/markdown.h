// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_FINDINGS_MARKDOWN_H_
#define ZWECK_SRC_FINDINGS_MARKDOWN_H_

#include <string>

#include "src/findings/format.h"

namespace zweck::findings {

// A comment on a pull request. GitHub takes at most 65,536 characters: what is too much is left
// out, and it says so.
std::string ToMarkdown(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_MARKDOWN_H_
