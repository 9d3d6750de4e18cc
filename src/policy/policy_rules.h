// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a policy file has to be like before anything is held against it. For policy_file.cc.

#ifndef ZWECK_SRC_POLICY_POLICY_RULES_H_
#define ZWECK_SRC_POLICY_POLICY_RULES_H_

#include <functional>
#include <set>
#include <string>

#include "src/inventory/lookup.h"
#include "src/policy/lines.h"
#include "src/policy/mistakes.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {

// What can be told from the file alone.
void CheckRules(const v1::Policy& policy, const Lines& lines, Mistakes& mistakes);

// The ids of something.
using Names = std::set<std::string, std::less<>>;

// Whether its names are those of the programs, or of kinds that ship with the library.
void CheckNamesOf(const v1::Policy& policy, const Lines& lines, const v1::Inventory& inventory,
                  const inventory::Lookup& lookup, const Names& shipped_kinds, Mistakes& mistakes);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_POLICY_RULES_H_
