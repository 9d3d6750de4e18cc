// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::findings {
namespace {

using text::Cat;
using text::Printable;

void AppendLine(std::string_view what, std::string_view text, std::string& out) {
  if (!text.empty()) out += Cat({"  ", what, ": ", Printable(text), "\n"});
}

// GitHub obeys a line of a log that begins with two colons.
std::string FirstOnItsLine(std::string place) {
  const std::size_t begin = std::min(place.find_first_not_of(' '), place.size());
  return std::string_view(place).substr(begin).starts_with("::") ? Cat({"./", place})
                                                                 : std::move(place);
}

}  // namespace

std::string DetailsText(const Finding& finding) {
  std::string out;
  AppendLine("what", finding.subject, out);
  for (const Related& related : finding.related) {
    const std::string where = PlaceText(related.place);
    AppendLine("see ", where.empty() ? related.what : Cat({where, ": ", related.what}), out);
  }
  AppendLine("fix ", finding.remedy, out);
  // From the first column on, where a lock file has them.
  for (const std::string& line : ApprovalLines(finding)) out += Cat({line, "\n"});
  return Cat({out, "  read: zweck explain ", finding.id, "\n"});
}

std::string ToText(const std::vector<Finding>& findings) {
  if (findings.empty()) return "";
  std::string out;
  for (const Finding& finding : findings) {
    const std::string place = FirstOnItsLine(Printable(PlaceText(finding.place)));
    out += Cat({place, place.empty() ? "" : ": ", SeverityName(finding.severity), ": zweck[",
                finding.id, "]: ", Printable(finding.message), "\n", DetailsText(finding)});
  }
  return Cat({out, CountsText(findings), "\n"});
}

std::string ToText(const Outcome& outcome) {
  return outcome.found.empty() ? outcome.nothing + "\n" : ToText(outcome.found);
}

}  // namespace zweck::findings
