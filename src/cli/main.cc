// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The `zweck` command.

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "src/cli/command.h"
#include "src/cli/files.h"

namespace zweck::cli {
namespace {

constexpr AddCommand kCommands[] = {
    AddInventory, AddCompletion, AddManual, AddLock,  AddCheck,
    AddDiff,      AddPolicy,     AddGrants, AddAudit, AddExplain,
};

int Main(int argc, char** argv) {
  Exit exit = Exit::kDone;
  CLI::App app("What programs do with personal data, read from their binaries.", "zweck");
  app.set_version_flag("--version", "zweck " ZWECK_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Example:\n  zweck inventory build/backend\n\n"
      "Exit status: 0 done, 1 findings, 2 usage or a file that can't be read or written");
  for (const AddCommand add : kCommands) add(app, exit);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // CLI11 has a number for each kind of error; here all are usage.
    if (app.exit(error) != 0) return static_cast<int>(Exit::kTrouble);
    std::cout.flush();
    return static_cast<int>(std::cout ? Exit::kDone : Exit::kTrouble);
  }
  return static_cast<int>(exit);
}

}  // namespace
}  // namespace zweck::cli

int main(int argc, char** argv) {
  try {
    return zweck::cli::Main(argc, argv);
  } catch (const std::exception& error) {
    zweck::cli::Complain(error.what());
    return static_cast<int>(zweck::cli::Exit::kTrouble);
  }
}
