// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Texts of declarations that can't stand where a report puts them: in the middle of a sentence.

#ifndef ZWECK_SRC_POLICY_CHECK_WORDS_H_
#define ZWECK_SRC_POLICY_CHECK_WORDS_H_

#include <vector>

#include "src/findings/finding.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {

// A warning for each description of a purpose that can't follow "to", and for each event of a
// retention that can't follow "until". Sorted.
std::vector<findings::Finding> CheckWords(const v1::Inventory& inventory);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_CHECK_WORDS_H_
