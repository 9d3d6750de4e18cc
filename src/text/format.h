// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The forms in which something can be written, by the names that --format takes.

#ifndef ZWECK_SRC_TEXT_FORMAT_H_
#define ZWECK_SRC_TEXT_FORMAT_H_

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "src/text/cat.h"

namespace zweck::text {

template <class Writer>
struct Format {
  std::string_view name;         // as --format takes it
  std::string_view description;  // one line for --help, without a full stop
  Writer write;
};

// Null, where none has the name.
template <class Writer>
const Format<Writer>* FindFormat(std::span<const Format<Writer>> formats, std::string_view name) {
  const auto found = std::ranges::find(formats, name, &Format<Writer>::name);
  return found != formats.end() ? &*found : nullptr;
}

// A line for each, for --help.
template <class Writer>
std::string FormatsText(std::span<const Format<Writer>> formats) {
  const std::size_t width = std::ranges::max(formats, {}, [](const Format<Writer>& format) {
                              return format.name.size();
                            }).name.size();
  std::string text = "Formats:\n";
  for (const Format<Writer>& format : formats) {
    text += Cat({"  ", format.name, std::string(width - format.name.size() + 2, ' '),
                 format.description, "\n"});
  }
  return text;
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_FORMAT_H_
