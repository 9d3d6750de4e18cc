// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/errors_page.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/errors.md.h"
#include "src/text/cat.h"
#include "src/text/distance.h"
#include "src/text/take_word.h"

namespace zweck::findings {
namespace {

using text::Cat;

// The first line with its end, taken off.
std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

std::string_view Trimmed(std::string_view text) { return text::Trimmed(text, " \n\r"); }

bool IsFence(std::string_view line) { return Trimmed(line).starts_with("```"); }

bool IsId(std::string_view heading) {
  return !heading.empty() && std::ranges::all_of(heading, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Explanation ExplanationOf(std::string_view section, std::string_view id, std::string_view body) {
  Explanation entry{.section = section, .id = id, .sentence = {}, .text = Trimmed(body)};
  constexpr std::string_view kBold = "**";
  if (!entry.text.starts_with(kBold)) return entry;
  const std::size_t end = entry.text.find(kBold, kBold.size());
  if (end == std::string_view::npos) return entry;
  entry.sentence = entry.text.substr(kBold.size(), end - kBold.size());
  entry.text = Trimmed(entry.text.substr(end + kBold.size()));
  return entry;
}

// What a link of the page leads to, for somebody who has not the page before them.
std::string WhereTo(std::string_view target) {
  if (target.starts_with('#')) return Cat({"zweck explain ", target.substr(1)});
  if (target.find("://") != std::string_view::npos) return std::string(target);
  return target.starts_with("../") ? std::string(target.substr(3)) : Cat({"docs/", target});
}

// [text](target) becomes: text (where to).
std::string ReplaceLinks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('[');
    const std::size_t middle = text.find("](", std::min(open, text.size()));
    const std::size_t close = text.find(')', std::min(middle, text.size()));
    if (close == std::string_view::npos) break;
    const std::string_view words = text.substr(open + 1, middle - open - 1);
    const std::string_view target = text.substr(middle + 2, close - middle - 2);
    // Without words it is a lambda.
    out += words.empty() ? std::string(text.substr(0, close + 1))
                         : Cat({text.substr(0, open), words, " (", WhereTo(target), ")"});
    text.remove_prefix(close + 1);
  }
  return Cat({out, text});
}

// A line that begins an item of a list, or a table, is not filled up with what follows.
bool BeginsAnItem(std::string_view line) {
  const std::string_view text = Trimmed(line);
  return text.starts_with("- ") || text.starts_with("|");
}

std::string Filled(std::string_view paragraph, std::size_t width) {
  const std::string indent(BeginsAnItem(paragraph) ? 2 : 0, ' ');
  std::string out;
  std::size_t column = 0;
  for (std::string_view rest = Trimmed(paragraph); !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \n"), rest.size()));
    if (column > 0 && column + 1 + word.size() > width) {
      out += Cat({"\n", indent});
      column = indent.size();
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out + "\n";
}

}  // namespace

std::vector<Explanation> ParseErrorsPage(std::string_view page) {
  std::vector<Explanation> entries;
  std::string_view section;
  std::string_view id;
  const char* begin = page.data();
  bool in_code = false;
  const auto finish = [&](const char* end) {
    if (IsId(id)) entries.push_back(ExplanationOf(section, id, {begin, end}));
    id = {};
  };
  while (!page.empty()) {
    const std::string_view line = TakeLine(page);
    if (IsFence(line)) in_code = !in_code;
    if (in_code || !line.starts_with("##")) continue;
    finish(line.data());
    const std::size_t level = line.find(' ');
    const std::string_view heading = Trimmed(line.substr(std::min(level, line.size())));
    if (level == 2) section = heading;
    if (level == 3) id = heading;
    begin = page.data();
  }
  finish(page.data());
  return entries;
}

std::span<const Explanation> Explanations() {
  static const std::vector<Explanation>& entries =
      *new std::vector<Explanation>(ParseErrorsPage(kErrorsPage));
  return entries;
}

const Explanation* FindExplanation(std::string_view id) {
  const auto entries = Explanations();
  const auto found = std::ranges::find(entries, id, &Explanation::id);
  return found != entries.end() ? &*found : nullptr;
}

std::string_view NearestId(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Explanation& entry : Explanations()) ids.push_back(entry.id);
  return text::Nearest(id, ids, id.size() / 2);
}

std::string WithoutLinks(std::string_view markdown) {
  std::string out;
  std::string prose;
  bool in_code = false;
  while (!markdown.empty()) {
    const std::string_view line = TakeLine(markdown);
    if (!in_code && line.starts_with("<!--")) continue;
    const bool fence = IsFence(line);
    if (fence && !in_code) {
      out += ReplaceLinks(prose);
      prose.clear();
    }
    (in_code || fence ? out : prose).append(line);
    if (fence) in_code = !in_code;
  }
  return std::string(Trimmed(out + ReplaceLinks(prose)));
}

std::string PlainText(std::string_view markdown, std::size_t width) {
  const std::string text = WithoutLinks(markdown);
  std::string out;
  std::string paragraph;
  bool in_code = false;
  const auto finish = [&] {
    if (!paragraph.empty()) out += Filled(paragraph, width);
    paragraph.clear();
  };
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = TakeLine(rest);
    if (IsFence(line)) {
      finish();
      in_code = !in_code;
      if (in_code && !out.empty() && !out.ends_with("\n\n")) out += '\n';
    } else if (in_code) {
      out += Trimmed(line).empty() ? "\n" : Cat({"    ", line});
    } else if (Trimmed(line).empty()) {
      finish();
      if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
    } else {
      if (BeginsAnItem(line)) finish();
      paragraph.append(line);
    }
  }
  finish();
  return out;
}

}  // namespace zweck::findings
