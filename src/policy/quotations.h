// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Do the words that a policy file cites stand in the policy? A policy changes, and its file is
// written by hand.

#ifndef ZWECK_SRC_POLICY_QUOTATIONS_H_
#define ZWECK_SRC_POLICY_QUOTATIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/policy/policy_file.h"

namespace zweck::policy {

// An error for each quotation that the text lacks. Spaces and line ends do not count; what is left
// out, as [...], may be anything. `name` is the text's file.
std::vector<findings::Finding> CheckQuotations(const PolicyFile& file, const std::string& name,
                                               std::string_view text);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_QUOTATIONS_H_
