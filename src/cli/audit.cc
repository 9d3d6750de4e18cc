// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck audit.

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "src/audit/read_trail.h"
#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/findings.h"
#include "src/findings/finding_ids.h"
#include "src/findings/format.h"
#include "src/inventory/text_file.h"
#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using text::Cat;

constexpr std::size_t kMostTrail = std::size_t{1} << 30;

struct AuditOptions {
  std::vector<std::string> files;
  audit::TrailOptions trail;
  bool list = false;
  FindingsOptions findings;
};

Exit List(const AuditOptions& options, const audit::Trail& trail) {
  std::string text;
  for (const audit::Entry& entry : trail.entries) {
    text += Cat({text::Printable(audit::EntryText(entry)), "\n"});
  }
  const Exit end = EndOf(WriteOutput(options.findings.output, text, options.files));
  for (const findings::Finding& finding : trail.findings) {
    Complain(Cat({text::Printable(findings::PlaceText(finding.place)), ": ", finding.message}));
  }
  if (end != Exit::kDone || !findings::HasError(trail.findings)) return end;
  return Exit::kFindings;
}

Exit Run(const AuditOptions& options) {
  std::vector<audit::TrailFile> files;
  for (const std::string& name : options.files) {
    absl::StatusOr<std::string> text = inventory::ReadTextFile(name, kMostTrail);
    if (!text.ok()) return Failed(text.status());
    files.push_back({.name = name, .text = *std::move(text)});
  }
  audit::Trail trail = audit::ReadTrail(files, options.trail);
  if (options.list) return List(options, trail);
  findings::Outcome outcome{
      .command = "zweck audit",
      .nothing = Cat({inventory::Counted(trail.entries.size(), "entry", "entries"),
                      " in order; the last hash is ", trail.head}),
      .file = options.files.front()};
  Append(std::move(trail.findings), findings::kAuditIds, outcome);
  return WriteFindings(std::move(outcome), options.findings, options.files);
}

}  // namespace

void AddAudit(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<AuditOptions>();
  CLI::App& command = *app.add_subcommand("audit",
                                          "Reads what programs left in an audit trail, and finds "
                                          "what was changed, taken out or cut off");
  command
      .add_option("files", options->files, "Files of a trail, in the order in which they were made")
      ->required();
  command.add_flag("--list", options->list, "Write the entries, one a line");
  command
      .add_option("--expect", options->trail.expect,
                  "The hash of an entry that must be there, such as the last one of yesterday")
      ->option_text("HASH");
  command.add_flag("--closed", options->trail.closed,
                   "No program writes into it any more: entries that have no end are an error");
  AddFindingsOptions(command, options->findings);
  command.footer(FormatsText() +
                 "Example:\n"
                 "  zweck audit audit.jsonl --list\n"
                 "  zweck audit audit.jsonl --expect $(cat yesterday)");
  command.callback([options, &exit] { exit = Run(*options); });
}

}  // namespace zweck::cli
