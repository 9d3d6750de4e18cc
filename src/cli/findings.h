// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the commands that check share: the options by which findings are written, and the writing.

#ifndef ZWECK_SRC_CLI_FINDINGS_H_
#define ZWECK_SRC_CLI_FINDINGS_H_

#include <absl/status/statusor.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cli/command.h"
#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/policy/policy_file.h"

namespace zweck::cli {

struct FindingsOptions {
  std::string format = "text";
  std::string output;
  std::string source_root = ".";
};

// Adds what a check found, and the ids that it looked for.
void Append(std::vector<findings::Finding> found, std::span<const std::string_view> ids,
            findings::Outcome& outcome);

// None for an empty path.
absl::StatusOr<std::optional<policy::PolicyFile>> ReadPolicy(const std::string& path);

// --format, --output and --source-root. The options must outlive the app.
void AddFindingsOptions(CLI::App& command, FindingsOptions& options);

// The list of formats, for a footer; ends with an empty line.
std::string FormatsText();

// Sorted. The inputs are the files that the command reads. How it ends: with findings, if one is an
// error.
Exit WriteFindings(findings::Outcome outcome, const FindingsOptions& options,
                   std::span<const std::string> inputs);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_FINDINGS_H_
