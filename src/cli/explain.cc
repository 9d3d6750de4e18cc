// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck explain

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/findings/errors_page.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using findings::Explanation;
using text::Cat;

constexpr std::size_t kWidth = 80;

std::string ListText() {
  std::size_t width = 0;
  for (const Explanation& entry : findings::Explanations()) {
    width = std::max(width, entry.id.size());
  }
  std::string text;
  std::string_view section;
  for (const Explanation& entry : findings::Explanations()) {
    if (entry.section != section) {
      text += Cat({text.empty() ? "" : "\n", entry.section, ":\n"});
      section = entry.section;
    }
    text +=
        Cat({"  ", entry.id, std::string(width - entry.id.size() + 2, ' '), entry.sentence, "\n"});
  }
  return text;
}

// The id in what somebody copied: zweck[lock-field], or docs/errors.md#lock-field.
std::string_view IdIn(std::string_view text) {
  const std::size_t begin = text.find_last_of("[#");
  if (begin != std::string_view::npos) text.remove_prefix(begin + 1);
  return text.substr(0, text.find_first_of("]:"));
}

Exit Explain(const std::string& given) {
  std::string text = given.empty() ? ListText() : "";
  if (!given.empty()) {
    const std::string_view id = IdIn(given);
    const Explanation* entry = findings::FindExplanation(id);
    if (entry == nullptr) {
      const std::string_view nearest = findings::NearestId(id);
      Complain(Cat({"there is no id ", text::Printable(id), ". ",
                    nearest.empty() ? "" : "The nearest is ", nearest, nearest.empty() ? "" : ". ",
                    "Run zweck explain for all of them."}));
      return Exit::kTrouble;
    }
    text = Cat({entry->id, "\n\n", findings::PlainText(entry->sentence, kWidth), "\n",
                findings::PlainText(entry->text, kWidth)});
  }
  return EndOf(WriteOutput("", text, {}));
}

}  // namespace

void AddExplain(CLI::App& app, Exit& exit) {
  const auto id = std::make_shared<std::string>();
  CLI::App& command = *app.add_subcommand(
      "explain", "Says what a rule or a finding means, why there is one, and how to fix it");
  command
      .add_option("id", *id,
                  "The id in brackets after zweck in an error: lock-field; without it, all ids "
                  "with a sentence each")
      ->option_text("ID");
  command.footer("Example:\n  zweck explain lock-retention");
  command.callback([id, &exit] { exit = Explain(*id); });
}

}  // namespace zweck::cli
