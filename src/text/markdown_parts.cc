// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/markdown_parts.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/text/cat.h"

namespace zweck::text {
namespace {

std::string Line(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += Cat({" ", cell, cell.empty() ? "|" : " |"});
  return line + "\n";
}

std::vector<std::string> Distinct(const std::vector<std::string>& parts) {
  std::vector<std::string> distinct;
  std::set<std::string_view> known;
  for (const std::string& part : parts) {
    if (!part.empty() && known.insert(part).second) distinct.push_back(part);
  }
  return distinct;
}

}  // namespace

MarkdownTable::MarkdownTable(std::vector<std::string> headings) : head_(Line(headings)) {
  std::ranges::fill(headings, "---");
  head_ += Line(headings);
}

void MarkdownTable::Add(const std::vector<std::string>& cells) { rows_ += Line(cells); }

std::string MarkdownTable::Text() const {
  return rows_.empty() ? std::string() : Cat({head_, rows_, "\n"});
}

std::string Joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : Distinct(parts)) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string Enumerated(const std::vector<std::string>& parts) {
  std::vector<std::string> distinct = Distinct(parts);
  if (distinct.size() < 2) return Joined(distinct, "");
  const std::string last = distinct.back();
  distinct.pop_back();
  return Cat({Joined(distinct, ", "), " and ", last});
}

std::string Capitalised(std::string_view sentence) {
  std::string out(sentence);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

std::string Stopped(std::string_view sentence) {
  const bool stopped =
      !sentence.empty() && std::string_view(".!?").find(sentence.back()) != std::string_view::npos;
  return Cat({sentence, stopped ? "" : "."});
}

}  // namespace zweck::text
