// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The manual page, in the man macros of roff.

#include <absl/strings/str_join.h>

#include "src/cli/outline.h"
#include "src/text/cat.h"

namespace zweck::cli {
namespace {

using text::Cat;

std::string Roff(std::string_view text) {
  std::string escaped;
  bool line_begins = true;
  for (const char c : text) {
    // A line that begins with one of these is a request.
    if (line_begins && (c == '.' || c == '\'')) escaped += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string NamesAndValue(const OptionOutline& option) {
  std::string line;
  for (const std::string& name : option.names) {
    line += Cat({line.empty() ? "" : ", ", "\\fB", Roff(name), "\\fR"});
  }
  if (!option.value.empty()) {
    line += Cat({line.empty() ? "" : " ", "\\fI", Roff(option.value), "\\fR"});
  }
  return line;
}

void AddSynopsis(const CommandOutline& command, std::string& page) {
  for (const CommandOutline& below : command.commands) AddSynopsis(below, page);
  if (!command.commands.empty()) return;
  std::string line =
      Cat({"\\fB", Roff(absl::StrJoin(command.path, " ")), R"( \fR[\fIoptions\fR])"});
  for (const OptionOutline& positional : command.positionals) {
    line += " " + NamesAndValue(positional);
  }
  page += line + "\n.br\n";
}

void WriteCommand(const CommandOutline& command, std::string& page) {
  for (const CommandOutline& below : command.commands) WriteCommand(below, page);
  if (!command.commands.empty()) return;
  page += Cat(
      {".SS \"", Roff(absl::StrJoin(command.path, " ")), "\"\n", Roff(command.description), ".\n"});
  for (const std::vector<OptionOutline>* list : {&command.positionals, &command.options}) {
    for (const OptionOutline& option : *list) {
      page += Cat({".TP\n", NamesAndValue(option), "\n", Roff(option.description), "\n"});
    }
  }
  if (!command.footer.empty()) {
    page += Cat({".PP\n.nf\n", Roff(command.footer), "\n.fi\n"});
  }
}

}  // namespace

std::string ManualPage(const CommandOutline& root, std::string_view version) {
  std::string page = Cat({".\\\" Made by: zweck manual\n.TH ZWECK 1 \"\" \"zweck ", version,
                          "\" \"User Commands\"\n.SH NAME\nzweck \\- ", Roff(root.description),
                          "\n.SH SYNOPSIS\n.nh\n"});
  AddSynopsis(root, page);
  page += ".hy\n.SH COMMANDS\n";
  WriteCommand(root, page);
  page +=
      ".SH EXIT STATUS\n"
      ".TP\n0\nWhat was asked for was done.\n"
      ".TP\n1\nIt was done, and there are findings.\n"
      ".TP\n2\nWrong usage, or a file that can't be read or written. Each such file is named on "
      "the "
      "standard error; the other files were still read.\n";
  return page;
}

}  // namespace zweck::cli
