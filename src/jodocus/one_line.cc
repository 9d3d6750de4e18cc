// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/one_line.h"

#include <string_view>
#include <utility>

namespace jodocus {

namespace {

// How many bytes of white space are here: no-break spaces, and what else Unicode ends lines with
// (U+0085, U+2028, U+2029), have several.
std::size_t BlankAt(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c <= ' ' || c == 0x7f) return 1;
  for (const std::string_view blank : {"\u00a0", "\u0085", "\u2028", "\u2029"}) {
    if (text.substr(i, blank.size()) == blank) return blank.size();
  }
  return 0;
}

}  // namespace

zweck::Reading OneLine::FromText(std::string& text) {
  std::string line;
  line.reserve(text.size());
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t size = BlankAt(text, i); size != 0) {
      blank = true;
      i += size;
      continue;
    }
    if (blank && !line.empty()) line += ' ';
    blank = false;
    line += text[i++];
  }
  text = std::move(line);
  return text.empty() ? zweck::Reading::kAbsent : zweck::Reading::kKept;
}

}  // namespace jodocus
