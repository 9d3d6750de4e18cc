// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck completion

#include <CLI/CLI.hpp>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/outline.h"

namespace zweck::cli {

void AddCompletion(CLI::App& app, Exit& exit) {
  const auto shell = std::make_shared<std::string>();
  CLI::App& command = *app.add_subcommand(
      "completion", "Prints a script with which a shell completes the command line");
  command.add_option("shell", *shell, "The shell")
      ->required()
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(kShells), std::end(kShells))))
      ->option_text("bash|zsh|fish");
  command.footer("Example:\n  source <(zweck completion bash)");
  command.callback([&app, shell, &exit] {
    exit = EndOf(WriteOutput("", Completion(OutlineOf(app), *shell), {}));
  });
}

void AddManual(CLI::App& app, Exit& exit) {
  CLI::App& command =
      *app.add_subcommand("manual", "Prints the manual page of zweck, in the format of man");
  command.footer("Example:\n  zweck manual | man -l -");
  command.callback([&app, &exit] {
    exit = EndOf(WriteOutput("", ManualPage(OutlineOf(app), ZWECK_VERSION), {}));
  });
}

}  // namespace zweck::cli
