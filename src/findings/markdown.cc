// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::findings {
namespace {

using text::Cat;

// Of the 65,536 that GitHub takes; the rest is for what stands around the parts.
constexpr std::size_t kMostBytes = 60'000;

// GitHub makes links of @name and #12 in what a renderer gives it, and tells those who are named;
// not if a comment stands between.
std::string Prose(std::string_view text) {
  std::string out;
  for (const char c : text::MarkdownText(text)) {
    out += c;
    // Of the number signs, those of entities follow an ampersand.
    const bool is_sign = c == '#' && out.ends_with("\\#");
    if (c == '@' || is_sign) out += "<!-- -->";
  }
  return out;
}

// Names and places, in the letters of code, of which GitHub makes no links.
std::string Code(std::string_view text) { return text.empty() ? "" : text::MarkdownCode(text); }

std::string HtmlCode(std::string_view text) {
  return Cat({"<code>", text::HtmlText(text), "</code>"});
}

// What a line says of its subject; `itself`, if only that there is one.
std::string Side(std::string_view line, std::string_view subject, std::string_view itself) {
  if (line.empty()) return "–";
  if (line == subject) return std::string(itself);
  if (line.starts_with(Cat({subject, " "}))) line.remove_prefix(subject.size() + 1);
  return Code(line);
}

// Longer than any row of backticks in it.
std::string Fenced(std::string_view code) {
  std::size_t longest = 2;
  std::size_t row = 0;
  for (const char c : code) {
    row = c == '`' ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  const std::string fence(longest + 1, '`');
  return Cat({fence, "text\n", code, fence, "\n\n"});
}

// The lines that would let it pass.
std::string Approvals(const Finding& finding) {
  std::string lines;
  for (const std::string& line : ApprovalLines(finding)) {
    lines += Cat({text::OneLine(line), "\n"});
  }
  return Fenced(lines);
}

class Comment {
 public:
  explicit Comment(const Outcome& outcome) : outcome_(outcome) {
    const std::string counts = CountsText(outcome.found);
    out_ = Cat({"### ", Prose(outcome.command), ": ",
                counts.empty() ? "nothing to look at" : counts, "\n\n"});
    if (counts.empty()) out_ += Cat({Prose(outcome.nothing), "\n\n"});
  }

  std::string Text() {
    AddCompared();
    AddOthers();
    AddApproved();
    for (const Finding& finding : outcome_.found) AddDetails(finding);
    if (!is_whole_) out_ += "There is no room for more in a comment; the log has all findings.\n\n";
    out_.pop_back();
    return out_;
  }

 private:
  bool HasRoomFor(std::size_t bytes, std::size_t most) {
    bytes_ += bytes;
    if (bytes_ <= most) return true;
    bytes_ -= bytes;
    is_whole_ = false;
    return false;
  }

  void AddRow(text::MarkdownTable& table, const std::vector<std::string>& cells) {
    std::size_t bytes = 0;
    for (const std::string& cell : cells) bytes += cell.size() + 3;
    // The details want room, too.
    if (HasRoomFor(bytes, kMostBytes / 2)) table.Add(cells);
  }

  void AddCompared() {
    text::MarkdownTable table({"", "id", "what", "before", "after", "where"});
    for (const Finding& finding : outcome_.found) {
      for (const Comparison& comparison : finding.compared) {
        AddRow(table,
               {std::string(SeverityName(finding.severity)), Code(finding.id),
                Code(finding.subject), Side(comparison.before, finding.subject, "there"),
                Side(comparison.after, finding.subject, "new"), Code(PlaceText(finding.place))});
      }
    }
    out_ += table.Text();
  }

  void AddOthers() {
    text::MarkdownTable table({"", "id", "finding", "what", "where"});
    for (const Finding& finding : outcome_.found) {
      if (!finding.compared.empty()) continue;
      AddRow(table,
             {std::string(SeverityName(finding.severity)), Code(finding.id), Prose(finding.message),
              Code(finding.subject), Code(PlaceText(finding.place))});
    }
    out_ += table.Text();
  }

  void AddApproved() {
    if (outcome_.approved.empty()) return;
    text::MarkdownTable table({"change", "reason", "approved by", "on", "where"});
    for (const Finding& finding : outcome_.approved) {
      AddRow(table, {Code(finding.message), Prose(finding.approved->reason),
                     Prose(finding.approved->approver), Code(finding.approved->date),
                     Code(PlaceText(finding.approved->place))});
    }
    out_ += Cat({"<details>\n<summary>", std::to_string(outcome_.approved.size()),
                 " approved</summary>\n\n"});
    out_ += table.Text();
    out_ += "</details>\n\n";
  }

  void AddDetails(const Finding& finding) {
    std::string text = Cat({"<details>\n<summary>", SeverityName(finding.severity), ": ",
                            HtmlCode(finding.message), "</summary>\n\n"});
    for (const Related& related : finding.related) {
      const std::string where = PlaceText(related.place);
      text += Cat({"- ", Prose(related.what), where.empty() ? "" : ", ", Code(where), "\n"});
    }
    if (!finding.related.empty()) text += "\n";
    if (finding.compared.empty()) {
      text += Cat({Prose(finding.remedy), "\n\n"});
    } else {
      text +=
          Cat({"Take it out of the code; or have it approved by somebody who may decide that: run "
               "`zweck lock` and have the diff reviewed, or add to ",
               Code(outcome_.file), ", with the day, the person and the reason:\n\n",
               Approvals(finding)});
    }
    text += Cat({"What it means: `zweck explain ", finding.id, "`\n\n</details>\n\n"});
    if (HasRoomFor(text.size(), kMostBytes)) out_ += text;
  }

  const Outcome& outcome_;
  std::string out_;
  std::size_t bytes_ = 0;
  bool is_whole_ = true;
};

}  // namespace

std::string ToMarkdown(const Outcome& outcome) { return Comment(outcome).Text(); }

}  // namespace zweck::findings
