// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/findings.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "src/cli/files.h"
#include "src/cli/source_tree.h"
#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/text/cat.h"

namespace zweck::cli {
namespace {

using findings::Format;
using findings::Outcome;

template <class Visit>
void ForEachPlace(Outcome& outcome, Visit visit) {
  for (std::vector<findings::Finding>* findings : {&outcome.found, &outcome.approved}) {
    for (findings::Finding& finding : *findings) {
      visit(*finding.place.mutable_file());
      for (findings::Related& related : finding.related) visit(*related.place.mutable_file());
      if (finding.approved.has_value()) visit(*finding.approved->place.mutable_file());
    }
  }
  visit(outcome.file);
}

void PlaceInTree(const std::string& root, Outcome& outcome) {
  std::vector<std::string> files;
  ForEachPlace(outcome, [&](std::string& file) { files.push_back(file); });
  const std::map<std::string, std::string> paths = FindSources(root, files);
  ForEachPlace(outcome, [&](std::string& file) {
    const auto path = paths.find(file);
    if (path != paths.end()) file = path->second;
  });
}

}  // namespace

void Append(std::vector<findings::Finding> more, std::vector<findings::Finding>& findings) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

void AddFindingsOptions(CLI::App& command, FindingsOptions& options) {
  std::vector<std::string> names;
  for (const Format& format : findings::Formats()) names.emplace_back(format.name);
  command.add_option("-f,--format", options.format, "One of those below; text if not given")
      ->check(CLI::IsMember(names))
      ->option_text("NAME");
  command
      .add_option(
          "-o,--output", options.output,
          "Where to write, instead of the standard output; replaced whole or left as it was")
      ->option_text("FILE");
  command
      .add_option("--source-root", options.source_root,
                  "Where the sources are, for formats that show a finding beside its line; the "
                  "current folder if not given")
      ->option_text("DIR");
}

std::string FormatsText() {
  std::size_t width = 0;
  for (const Format& format : findings::Formats()) {
    width = std::max(width, format.name.size());
  }
  std::string text = "Formats:\n";
  for (const Format& format : findings::Formats()) {
    text += text::Cat({"  ", format.name, std::string(width - format.name.size() + 2, ' '),
                       format.description, "\n"});
  }
  return text + "\n";
}

absl::Status WriteFindings(Outcome outcome, const FindingsOptions& options,
                           std::span<const std::string> inputs) {
  // A terminal shows a place as the binary has it.
  if (options.format != "text") PlaceInTree(options.source_root, outcome);
  outcome.version = ZWECK_VERSION;
  return WriteOutput(options.output, findings::FindFormat(options.format)->write(outcome), inputs);
}

}  // namespace zweck::cli
