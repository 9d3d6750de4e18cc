// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The one source of the tools that knows the library's headers: a policy may name its kinds.

#include "src/cli/findings.h"
#include "zweck/declare/kinds.h"

namespace zweck::cli {

absl::StatusOr<std::optional<policy::PolicyFile>> ReadPolicy(const std::string& path) {
  if (path.empty()) return std::nullopt;
  policy::Names shipped;
  for (const KindInfo* info : kind::All) shipped.emplace(info->id);
  return policy::PolicyFile::Read(path, std::move(shipped));
}

}  // namespace zweck::cli
