// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/finding.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "src/text/cat.h"
#include "src/text/printable.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::findings {
namespace {

using text::Cat;
using text::Printable;

constexpr std::size_t kListed = 6;

}  // namespace

std::string_view SeverityName(Severity severity) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

bool HasError(const std::vector<Finding>& findings) {
  return std::ranges::count(findings, Severity::kError, &Finding::severity) != 0;
}

void Sort(std::vector<Finding>& findings) {
  std::ranges::sort(findings, {}, [](const Finding& finding) {
    return std::tuple(-static_cast<int>(finding.severity), std::string_view(finding.place.file()),
                      finding.place.line(), std::string_view(finding.id),
                      std::string_view(finding.subject), std::string_view(finding.message),
                      std::string_view(finding.remedy));
  });
}

v1::Place PlaceAt(std::string_view file, std::uint32_t line) {
  v1::Place place;
  place.set_file(std::string(file));
  place.set_line(line);
  return place;
}

std::string PlaceText(const v1::Place& place) {
  if (place.file().empty()) return "";
  if (place.line() == 0) return place.file();
  return Cat({place.file(), ":", std::to_string(place.line())});
}

std::string ListText(const std::vector<std::string>& words) {
  if (words.empty()) return "";
  // One more is no longer than saying so.
  const std::size_t listed = words.size() > kListed + 1 ? kListed : words.size();
  std::string out = words[0];
  for (std::size_t i = 1; i < listed; ++i) {
    out += Cat({i + 1 == words.size() ? " and " : ", ", words[i]});
  }
  if (listed < words.size()) {
    out += Cat({" and ", std::to_string(words.size() - listed), " more"});
  }
  return out;
}

std::string CountsText(const std::vector<Finding>& findings) {
  std::vector<std::string> counted;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    const auto count = std::ranges::count(findings, severity, &Finding::severity);
    if (count > 0) counted.push_back(text::Counted(count, SeverityName(severity)));
  }
  return ListText(counted);
}

std::vector<std::string> ApprovalLines(const Finding& finding) {
  std::vector<std::string> lines;
  lines.reserve(finding.compared.size());
  for (const Comparison& comparison : finding.compared) {
    const bool is_new = !comparison.after.empty();
    lines.push_back(Cat({R"(approve YYYY-MM-DD "who" "why" )", is_new ? "+" : "-",
                         Printable(is_new ? comparison.after : comparison.before)}));
  }
  return lines;
}

}  // namespace zweck::findings
