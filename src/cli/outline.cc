// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/outline.h"

#include <CLI/CLI.hpp>
#include <cstddef>
#include <utility>

#include "src/text/take_word.h"

namespace zweck::cli {
namespace {

// CLI11 tells the choices of an option in the name of its type: TEXT:{json,csv}
std::vector<std::string> ChoicesIn(std::string_view type) {
  std::vector<std::string> choices;
  const std::size_t open = type.find('{');
  const std::size_t close = type.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos) return choices;
  std::string_view list = type.substr(open + 1, close - open - 1);
  while (!list.empty()) choices.emplace_back(text::TakeUntil(',', list));
  return choices;
}

OptionOutline OutlineOf(const CLI::Option& option) {
  OptionOutline outline;
  for (const std::string& name : option.get_snames()) outline.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) outline.names.push_back("--" + name);
  outline.description = option.get_description();
  if (option.get_expected_max() == 0) return outline;  // a flag
  const std::string type = option.get_type_name();
  outline.value =
      option.get_option_text().empty() ? type.substr(0, type.find(':')) : option.get_option_text();
  outline.choices = ChoicesIn(type);
  outline.is_file = outline.choices.empty() && type.starts_with("TEXT");
  return outline;
}

CommandOutline OutlineBelow(const CLI::App& app, std::vector<std::string> path) {
  path.push_back(app.get_name());
  CommandOutline outline{.path = std::move(path),
                         .description = app.get_description(),
                         .footer = app.get_footer(),
                         .options = {},
                         .positionals = {},
                         .commands = {}};
  for (const CLI::Option* option : app.get_options()) {
    (option->get_positional() ? outline.positionals : outline.options)
        .push_back(OutlineOf(*option));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    outline.commands.push_back(OutlineBelow(*command, outline.path));
  }
  return outline;
}

}  // namespace

CommandOutline OutlineOf(const CLI::App& app) { return OutlineBelow(app, {}); }

}  // namespace zweck::cli
