// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a policy file has to be like before anything is held against it. For policy_file.cc.

#ifndef ZWECK_SRC_POLICY_POLICY_RULES_H_
#define ZWECK_SRC_POLICY_POLICY_RULES_H_

#include <span>
#include <string_view>

#include "src/inventory/lookup.h"
#include "src/policy/lines.h"
#include "src/policy/mistakes.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {

// What can be told from the file alone.
void CheckRules(const v1::Policy& policy, const Lines& lines, Mistakes& mistakes);

// Whether its names are those of the programs.
void CheckNamesOf(const v1::Policy& policy, const Lines& lines, const v1::Inventory& inventory,
                  const inventory::Lookup& lookup, Mistakes& mistakes);

// Does a kind of this id ship with the library?
bool ShipsWithTheLibrary(std::string_view kind);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_POLICY_RULES_H_
