// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the command line takes, as plain data: for the manual page and the shells' completions.

#ifndef ZWECK_SRC_CLI_OUTLINE_H_
#define ZWECK_SRC_CLI_OUTLINE_H_

#include <string>
#include <string_view>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it so
class App;
}  // namespace CLI

namespace zweck::cli {

struct OptionOutline {
  std::vector<std::string> names;    // -f and --format; none of a positional
  std::string value;                 // FILE; empty for a flag
  std::vector<std::string> choices;  // the only values there are, if not empty
  bool is_file = false;              // the value may be a file's name
  std::string description;
};

struct CommandOutline {
  std::vector<std::string> path;  // zweck, inventory
  std::string description;
  std::string footer;
  std::vector<OptionOutline> options;
  std::vector<OptionOutline> positionals;
  std::vector<CommandOutline> commands;

  const std::string& name() const { return path.back(); }
};

CommandOutline OutlineOf(const CLI::App& app);

// A script for one of kShells.
inline constexpr std::string_view kShells[] = {"bash", "zsh", "fish"};
std::string Completion(const CommandOutline& root, std::string_view shell);

// A page for man, section 1.
std::string ManualPage(const CommandOutline& root, std::string_view version);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_OUTLINE_H_
