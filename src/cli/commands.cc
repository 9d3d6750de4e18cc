// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/command.h"

namespace zweck::cli {
namespace {

constexpr AddCommand kCommands[] = {
    AddInventory, AddCompletion, AddManual, AddLock, AddCheck, AddDiff, AddPolicy, AddExplain,
};

}  // namespace

std::span<const AddCommand> Commands() { return kCommands; }

}  // namespace zweck::cli
