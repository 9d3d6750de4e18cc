// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/format.h"

#include <span>

namespace zweck::findings {
namespace {

constexpr Format kFormats[] = {
    {"text", "for a terminal and a log: the place, and the edit to make", ToText},
    {"markdown", "a comment on a pull request, with before and after", ToMarkdown},
    {"sarif", "SARIF 2.1.0, for code scanning", ToSarif},
    {"github", "workflow commands, which GitHub shows beside the lines", ToGithub},
    {"gitlab", "a Code Quality report, which GitLab shows beside the lines", ToGitlab},
    {"junit", "JUnit XML, for tools that show tests", ToJunit},
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

}  // namespace zweck::findings
