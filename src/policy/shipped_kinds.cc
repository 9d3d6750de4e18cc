// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A policy may exclude a kind that no program has, so the inventory alone can't tell a mistake.

#include <algorithm>
#include <string_view>

#include "src/policy/policy_rules.h"
#include "zweck/declare/kind.h"
#include "zweck/declare/kinds.h"

namespace zweck::policy {

bool ShipsWithTheLibrary(std::string_view kind) {
  return std::ranges::any_of(kind::All, [kind](const KindInfo* info) { return info->id == kind; });
}

}  // namespace zweck::policy
