// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/take_word.h"

namespace zweck::findings {
namespace {

using text::Cat;

// HtmlText leaves nothing that XML 1.0 does not take, and one line.
std::string Attribute(std::string_view name, std::string_view value) {
  return Cat({" ", name, "=\"", text::HtmlText(value), "\""});
}

std::string Lines(std::string_view text) {
  std::string out;
  while (!text.empty()) out += Cat({text::HtmlText(text::TakeLine(text)), "\n"});
  return out;
}

class Suite {
 public:
  explicit Suite(const Outcome& outcome) : outcome_(outcome) {}

  void AddPassed(std::string_view id) {
    Begin(id);
    cases_ += "/>\n";
  }

  void AddFound(const Finding& finding) {
    BeginFinding(finding);
    const std::string text = Lines(DetailsText(finding));
    if (finding.severity == Severity::kError) {
      ++failures_;
      cases_ += Cat({">\n      <failure", Attribute("message", finding.message),
                     Attribute("type", finding.id), ">", text, "</failure>\n"});
    } else {
      cases_ += Cat({">\n      <system-out>", text::HtmlText(SeverityName(finding.severity)), "\n",
                     text, "</system-out>\n"});
    }
    cases_ += "    </testcase>\n";
  }

  void AddApproved(const Finding& finding) {
    BeginFinding(finding);
    ++skipped_;
    const Approved& by = *finding.approved;
    cases_ += Cat(
        {">\n      <skipped",
         Attribute("message", Cat({"approved by ", by.approver, " on ", by.date, ": ", by.reason})),
         "/>\n    </testcase>\n"});
  }

  std::string Text() const {
    const std::string counts =
        Cat({Attribute("tests", std::to_string(tests_)),
             Attribute("failures", std::to_string(failures_)), Attribute("errors", "0"),
             Attribute("skipped", std::to_string(skipped_))});
    return Cat({"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite",
                Attribute("name", outcome_.command), counts, ">\n", cases_,
                "  </testsuite>\n</testsuites>\n"});
  }

 private:
  void Begin(std::string_view name) {
    ++tests_;
    cases_ +=
        Cat({"    <testcase", Attribute("classname", outcome_.command), Attribute("name", name)});
  }
  void BeginFinding(const Finding& finding) {
    // Who shows tests takes two of one name for one.
    const std::string name = Cat({finding.id, ": ", finding.message});
    const std::size_t count = ++names_[name];
    Begin(count == 1 ? name : Cat({name, " (", std::to_string(count), ")"}));
    if (finding.place.file().empty()) return;
    cases_ += Attribute("file", finding.place.file());
    if (finding.place.line() > 0) {
      cases_ += Attribute("line", std::to_string(finding.place.line()));
    }
  }

  const Outcome& outcome_;
  std::string cases_;
  std::map<std::string, std::size_t> names_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

std::string ToJunit(const Outcome& outcome) {
  Suite suite(outcome);
  for (const Finding& finding : outcome.found) suite.AddFound(finding);
  for (const Finding& finding : outcome.approved) suite.AddApproved(finding);
  for (const std::string_view id : outcome.ids) {
    const auto has_id = [id](const Finding& finding) { return finding.id == id; };
    if (std::ranges::none_of(outcome.found, has_id) &&
        std::ranges::none_of(outcome.approved, has_id)) {
      suite.AddPassed(id);
    }
  }
  return suite.Text();
}

}  // namespace zweck::findings
