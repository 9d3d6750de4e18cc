// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/fingerprint.h"
#include "src/findings/format.h"
#include "src/text/cat.h"
#include "src/text/escape.h"

namespace zweck::findings {
namespace {

using text::Cat;

// By Severity.
constexpr std::string_view kSeverities[] = {"info", "minor", "major"};

}  // namespace

std::string ToGitlab(const Outcome& outcome) {
  using Json = nlohmann::ordered_json;
  const std::vector<std::string> prints = Fingerprints(outcome.found);
  Json issues = Json::array();
  for (std::size_t i = 0; i < outcome.found.size(); ++i) {
    const Finding& finding = outcome.found[i];
    const bool placed = !finding.place.file().empty();
    const std::string& file = placed ? finding.place.file() : outcome.file;
    const std::uint32_t line = placed ? finding.place.line() : 0;
    std::string lines;
    for (const std::string& approval : ApprovalLines(finding)) {
      lines += Cat({text::OneLine(approval), "\n"});
    }
    Json issue = {{"description", text::OneLine(Cat({finding.message, ". ", finding.remedy}))},
                  {"check_name", finding.id},
                  {"fingerprint", prints[i]},
                  {"severity", kSeverities[static_cast<std::size_t>(finding.severity)]},
                  {"location",
                   {{"path", text::OneLine(file)},
                    {"lines", {{"begin", std::max(line, std::uint32_t{1})}}}}}};
    // As Code Climate's own reports have more of an issue.
    if (!lines.empty()) issue["content"] = {{"body", std::move(lines)}};
    issues.push_back(std::move(issue));
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace zweck::findings
