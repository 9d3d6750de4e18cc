// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Puts texts together, and hands them to Abseil. Where that is built with a string_view of its own,
// absl::StrCat does not take std's.

#ifndef ZWECK_SRC_TEXT_CAT_H_
#define ZWECK_SRC_TEXT_CAT_H_

#include <absl/strings/match.h>
#include <absl/strings/string_view.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace zweck::text {

inline std::string Cat(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out.append(part);
  return out;
}

inline absl::string_view ForAbseil(std::string_view text) { return {text.data(), text.size()}; }

inline bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return absl::EqualsIgnoreCase(ForAbseil(a), ForAbseil(b));
}

// "1 field", "2 fields".
inline std::string Counted(std::int64_t count, std::string_view one) {
  return Cat({std::to_string(count), " ", one, count == 1 ? "" : "s"});
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_CAT_H_
