// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/github.h"

#include <string>
#include <string_view>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/findings/text.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::findings {
namespace {

using text::Cat;
using text::Printable;

std::string_view CommandOf(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "notice";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      break;
  }
  return "error";
}

// What the runner undoes in the data, behind the second "::".
std::string Data(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// And before it, where these two divide.
std::string Property(std::string_view text) {
  std::string out;
  for (const char c : Data(Printable(text))) {
    if (c == ':') {
      out += "%3A";
    } else if (c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string LineFor(const Finding& finding, const Outcome& outcome) {
  const bool placed = !finding.place.file().empty();
  const std::string file = Property(placed ? finding.place.file() : outcome.file);
  std::string line = Cat({"::", CommandOf(finding.severity), " "});
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
