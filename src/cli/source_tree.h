// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the sources are. A binary says the last two parts of a path, so that it is the same on
// every machine; what shows a finding beside its line must know the whole.

#ifndef ZWECK_SRC_CLI_SOURCE_TREE_H_
#define ZWECK_SRC_CLI_SOURCE_TREE_H_

#include <map>
#include <string>
#include <vector>

namespace zweck::cli {

// For each file that was asked for, its path from `root`: the one that is there, or the only one
// below that ends with it. What is not found, or twice, stays as it is. Hidden folders and those
// that CMake builds in are not looked into.
std::map<std::string, std::string> FindSources(const std::string& root,
                                               const std::vector<std::string>& files);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_SOURCE_TREE_H_
