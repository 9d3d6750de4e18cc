// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The subcommands of `zweck`. A new one is a file beside this one with a function `AddX`, its
// declaration here, a line in main.cc and one in src/CMakeLists.txt. Help, the manual page and
// the shells' completions are made from what CLI11 knows of it.

#ifndef ZWECK_SRC_CLI_COMMAND_H_
#define ZWECK_SRC_CLI_COMMAND_H_

#include <CLI/CLI.hpp>
#include <cstdint>

namespace zweck::cli {

enum class Exit : std::uint8_t {
  kDone = 0,
  kFindings = 1,  // it was done, and there is something to look at
  kTrouble = 2,   // usage, or input that can't be read, or output that can't be written
};

// Adds a subcommand, with a footer that begins with "Example:". After parsing, the callback of the
// one that was given runs, and leaves in `exit` how it ended; until then that is kDone, and it
// outlives the app. What goes wrong is told by Complain.
using AddCommand = void (*)(CLI::App& app, Exit& exit);

void AddAudit(CLI::App& app, Exit& exit);
void AddCheck(CLI::App& app, Exit& exit);
void AddCompletion(CLI::App& app, Exit& exit);
void AddDiff(CLI::App& app, Exit& exit);
void AddExplain(CLI::App& app, Exit& exit);
void AddGrants(CLI::App& app, Exit& exit);
void AddInventory(CLI::App& app, Exit& exit);
void AddLock(CLI::App& app, Exit& exit);
void AddManual(CLI::App& app, Exit& exit);
void AddPolicy(CLI::App& app, Exit& exit);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_COMMAND_H_
