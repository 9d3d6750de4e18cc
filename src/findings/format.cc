// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/format.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "src/findings/finding.h"
#include "src/findings/github.h"
#include "src/findings/gitlab.h"
#include "src/findings/junit.h"
#include "src/findings/markdown.h"
#include "src/findings/sarif.h"
#include "src/findings/text.h"

namespace zweck::findings {
namespace {

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

}  // namespace zweck::findings
