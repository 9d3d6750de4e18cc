// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Retentions as people write them, and which of two is longer.
//
//   730 days                              after the data came in
//   30 days after the app is uninstalled  after the event
//   1 year and 30 days after the sale     the sum
//   until the ticket is closed            the same as 0 days after it
//   90 days since last_seen               from what the field says
//   90 days since last_seen, 30 days while it is absent
//   90 days since last_seen, no end while it is absent
//   10 years from the end of the year     in which it came in; so behind all of the above
//   the first of: 5 years; 30 days after the sale
//
// A unit is second, minute, hour, day, week, month or year, with or without s. A month and a year
// are what std::chrono makes of them, 2,629,746 and 31,556,952 seconds.

#ifndef ZWECK_SRC_INVENTORY_RETENTION_TEXT_H_
#define ZWECK_SRC_INVENTORY_RETENTION_TEXT_H_

#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/v1/options.pb.h"

namespace zweck::inventory {

// InvalidArgument says what is wrong with the text, without its place.
absl::StatusOr<v1::Retention> ParseRetention(std::string_view said);

// As above, in the units of text::DurationText: the words of which ParseRetention makes the same.
std::string RetentionText(const v1::Retention& retention);

// Its ends: itself, or the ones that it lists.
std::vector<v1::Retention> EndsOf(const v1::Retention& retention);
// The one that comes in any case: the shortest of those that count from when the data came in, or
// where there is none, the first of all.
v1::Retention BoundOf(const v1::Retention& retention);
// Does an end count from when the data came in?
bool CountsFromItself(const v1::Retention& end);

// Where no end comes in any case, and a moment in the record decides: the fields that have it. Who
// writes them chooses how long it is kept.
std::vector<std::string> DecidingFields(const v1::Retention& retention);

enum class Length : std::uint8_t {
  kWithin,      // ends with the other or before it
  kLonger,      // ends after it
  kOtherEvent,  // waits for another event, or for one at all: it may never end
  kUnsure,      // counts from another moment, and may end after it
};
// Events are compared as texts, in which neither case nor spaces count.
Length Compare(const v1::Retention& retention, const v1::Retention& with);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_RETENTION_TEXT_H_
