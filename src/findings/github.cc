// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/strings/str_replace.h>

#include <string>
#include <string_view>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::findings {
namespace {

using text::Cat;
using text::Printable;

// What the runner undoes in the data, behind the second "::".
std::string Data(const std::string& text) {
  return absl::StrReplaceAll(text, {{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}});
}

// And before it, where these two divide.
std::string Property(std::string_view text) {
  return absl::StrReplaceAll(Data(Printable(text)), {{":", "%3A"}, {",", "%2C"}});
}

std::string LineFor(const Finding& finding, const Outcome& outcome) {
  const bool placed = !finding.place.file().empty();
  const std::string file = Property(placed ? finding.place.file() : outcome.file);
  const bool is_note = finding.severity == Severity::kNote;
  std::string line = Cat({"::", is_note ? "notice" : SeverityName(finding.severity), " "});
  if (!file.empty()) line += Cat({"file=", file, ","});
  if (placed && finding.place.line() > 0) {
    line += Cat({"line=", std::to_string(finding.place.line()), ","});
  }
  std::string details = DetailsText(finding);
  details.pop_back();
  return Cat({line, "title=", Property(Cat({"zweck[", finding.id, "]"})),
              "::", Data(Cat({Printable(finding.message), "\n", details})), "\n"});
}

}  // namespace

std::string ToGithub(const Outcome& outcome) {
  std::string out;
  for (const Finding& finding : outcome.found) out += LineFor(finding, outcome);
  return Cat({out, outcome.found.empty() ? outcome.nothing : CountsText(outcome.found), "\n"});
}

}  // namespace zweck::findings
