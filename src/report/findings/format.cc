// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/findings/format.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "src/policy/finding.h"
#include "src/report/findings/github.h"
#include "src/report/findings/gitlab.h"
#include "src/report/findings/junit.h"
#include "src/report/findings/markdown.h"
#include "src/report/findings/sarif.h"

namespace zweck::report::findings {
namespace {

std::string ToText(const Outcome& outcome) {
  return outcome.found.empty() ? outcome.nothing + "\n" : policy::ToText(outcome.found);
}

constexpr Format kFormats[] = {
    {"text", "for a terminal and a log: the place, and the edit to make", ToText},
    {"markdown", "a comment on a pull request, with before and after", ToMarkdown},
    {"sarif", "SARIF 2.1.0, for code scanning", ToSarif},
    {"github", "workflow commands, which GitHub shows beside the lines", ToGithub},
    {"gitlab", "a Code Quality report, which GitLab shows beside the lines", ToGitlab},
    {"junit", "JUnit XML, for whatever shows tests", ToJunit},
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

const Format* FindFormat(std::string_view name) {
  const auto* found = std::ranges::find(kFormats, name, &Format::name);
  return found != std::end(kFormats) ? found : nullptr;
}

}  // namespace zweck::report::findings
