// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The forms in which findings can be written. A new one is a function of this signature, its
// declaration here, and a line in format.cc.

#ifndef ZWECK_SRC_FINDINGS_FORMAT_H_
#define ZWECK_SRC_FINDINGS_FORMAT_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/text/format.h"

namespace zweck::findings {

// How a check ended.
struct Outcome {
  std::string command;                     // "zweck check"
  std::string version = {};                // of zweck
  std::vector<std::string_view> ids = {};  // what it looked for
  std::vector<Finding> found = {};         // sorted
  std::vector<Finding> approved = {};      // each with who did so
  std::string nothing = {};                // what is to be said if nothing was found
  std::string file;                        // where a finding is shown that has no place
};

// The whole document, with a newline at its end. What findings say comes from binaries and files,
// so it is escaped for where it stands.
using Format = text::Format<std::string (*)(const Outcome&)>;

// In the order in which --help lists them.
std::span<const Format> Formats();

// For a terminal and a log: for each finding a line for the place and what is below, and a last
// line that counts them. Printable. Empty for none.
std::string ToText(const std::vector<Finding>& findings);
std::string ToText(const Outcome& outcome);

// What stands below the first line of a finding, each on a line of its own: what it is about, what
// else, the remedy, the lines that it asks for, and where to read.
std::string DetailsText(const Finding& finding);

// A comment on a pull request. GitHub takes at most 65,536 characters: what is too much is left
// out, and it says so.
std::string ToMarkdown(const Outcome& outcome);

// SARIF 2.1.0 (OASIS). Paths are relative to the root of the sources; what was approved is
// suppressed.
std::string ToSarif(const Outcome& outcome);

// Commands of GitHub's workflows, one line for each finding that is not approved: the runner makes
// annotations of them.
std::string ToGithub(const Outcome& outcome);

// The JSON of GitLab's Code Quality reports. What was approved is not in it.
std::string ToGitlab(const Outcome& outcome);

// JUnit XML: a test case for each finding, and one that passes for each id that none has. What was
// approved is skipped; a note passes.
std::string ToJunit(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_FORMAT_H_
