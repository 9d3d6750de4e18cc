// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the commands that check share: the options by which findings are written, and the writing.

#ifndef ZWECK_SRC_CLI_FINDINGS_H_
#define ZWECK_SRC_CLI_FINDINGS_H_

#include <absl/status/status.h>

#include <span>
#include <string>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/format.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it so
class App;
}  // namespace CLI

namespace zweck::cli {

struct FindingsOptions {
  std::string format = "text";
  std::string output;
  std::string source_root = ".";
};

void Append(std::vector<findings::Finding> more, std::vector<findings::Finding>& findings);

// --format, --output and --source-root. The options must outlive the app.
void AddFindingsOptions(CLI::App& command, FindingsOptions& options);

// The list of formats, for a footer; ends with an empty line.
std::string FormatsText();

// The inputs are the files that the command reads.
absl::Status WriteFindings(findings::Outcome outcome, const FindingsOptions& options,
                           std::span<const std::string> inputs);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_FINDINGS_H_
