// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/lines.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "src/text/cat.h"

namespace zweck::policy {
namespace {

std::size_t BeginOfLine(std::string_view text, std::uint32_t line) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return text.size();
    at = end + 1;
  }
  return at;
}

}  // namespace

std::uint32_t Lines::Of(int field_number, int index) const {
  if (tree_ == nullptr) return line_;
  const auto* field = message_->FindFieldByNumber(field_number);
  // The tree has one place for all of `categories: ["a", "b"]`.
  const int first = field->is_repeated() ? 0 : kSingular;
  for (int i = index; i >= first; --i) {
    const int line = tree_->GetLocation(field, i).line;
    if (line >= 0) return static_cast<std::uint32_t>(line) + 1;
  }
  return line_;
}

std::uint32_t Lines::OfText(int field_number, int index, std::string_view value) const {
  const std::uint32_t said = Of(field_number, index);
  const std::string quoted = text::Cat({"\"", value, "\""});
  for (const std::uint32_t from : {said, Of(field_number, 0)}) {
    const std::size_t begin = BeginOfLine(text_, from);
    const std::size_t found = text_.find(quoted, begin);
    // Far away it is something else of the same name.
    if (found == std::string_view::npos) continue;
    const std::string_view between = text_.substr(begin, found - begin);
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(between, '\n'));
    if (between.find('}') == std::string_view::npos) return from + lines;
  }
  return said;
}

Lines Lines::In(int field_number, int index) const {
  const auto* field = message_->FindFieldByNumber(field_number);
  const Tree* nested = tree_ != nullptr ? tree_->GetTreeForNested(field, index) : nullptr;
  Lines lines(text_, nested, field->message_type());
  lines.line_ = Of(field_number, index);
  return lines;
}

}  // namespace zweck::policy
