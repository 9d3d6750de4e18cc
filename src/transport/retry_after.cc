// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Seconds and dates. libcurl reads them too, but more seconds than it can hold as none.

#include "src/transport/retry_after.h"

#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>
#include <absl/strings/string_view.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace zweck::transport {

std::optional<absl::Duration> ReadRetryAfter(std::string_view value, absl::Time now) {
  const absl::string_view text =
      absl::StripAsciiWhitespace(absl::string_view(value.data(), value.size()));
  if (text.empty()) return std::nullopt;
  if (std::ranges::all_of(text, absl::ascii_isdigit)) {
    std::int64_t seconds = 0;
    if (!absl::SimpleAtoi(text, &seconds)) return absl::InfiniteDuration();
    return absl::Seconds(seconds);
  }
  // absl::ParseTime also takes "infinite-future".
  if (!absl::ascii_isupper(static_cast<unsigned char>(text.front()))) return std::nullopt;
  // RFC 9110 section 5.6.7: the form of today, and the two of the past.
  for (const char* form :
       {"%a, %d %b %E4Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %E4Y"}) {
    absl::Time date;
    if (absl::ParseTime(form, text, absl::UTCTimeZone(), &date, nullptr)) {
      return std::max(date - now, absl::ZeroDuration());
    }
  }
  return std::nullopt;
}

}  // namespace zweck::transport
