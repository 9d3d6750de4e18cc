// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/findings.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "src/cli/files.h"
#include "src/cli/source_tree.h"
#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/text/format.h"

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

void Append(std::vector<findings::Finding> found, std::span<const std::string_view> ids,
            Outcome& outcome) {
  std::ranges::move(found, std::back_inserter(outcome.found));
  outcome.ids.insert(outcome.ids.end(), ids.begin(), ids.end());
}

void AddFindingsOptions(CLI::App& command, FindingsOptions& options) {
  AddFormat(command, findings::Formats(), options.format);
  AddOutput(command, options.output);
  command
      .add_option("--source-root", options.source_root,
                  "Where the sources are, for formats that show a finding beside its line; the "
                  "current folder if not given")
      ->option_text("DIR");
}

std::string FormatsText() { return text::FormatsText(findings::Formats()) + "\n"; }

Exit WriteFindings(Outcome outcome, const FindingsOptions& options,
                   std::span<const std::string> inputs) {
  findings::Sort(outcome.found);
  const bool fails = findings::HasError(outcome.found);
  // A terminal shows a place as the binary has it.
  if (options.format != "text") PlaceInTree(options.source_root, outcome);
  outcome.version = ZWECK_VERSION;
  const Format* format = text::FindFormat(findings::Formats(), options.format);
  return EndOf(WriteOutput(options.output, format->write(outcome), inputs),
               fails ? Exit::kFindings : Exit::kDone);
}

}  // namespace zweck::cli
