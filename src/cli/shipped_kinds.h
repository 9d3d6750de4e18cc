// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The kinds of data that ship with the library. Only this source of the command and its tools knows
// the library's headers.

#ifndef ZWECK_SRC_CLI_SHIPPED_KINDS_H_
#define ZWECK_SRC_CLI_SHIPPED_KINDS_H_

#include <functional>
#include <set>
#include <string>

namespace zweck::cli {

std::set<std::string, std::less<>> ShippedKinds();  // by their ids

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_SHIPPED_KINDS_H_
