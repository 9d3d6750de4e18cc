// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/shipped_kinds.h"

#include <functional>
#include <set>
#include <string>

#include "zweck/declare/kinds.h"

namespace zweck::cli {

std::set<std::string, std::less<>> ShippedKinds() {
  std::set<std::string, std::less<>> ids;
  for (const KindInfo* info : kind::All) ids.emplace(info->id);
  return ids;
}

}  // namespace zweck::cli
