// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The tags of a field: what it is, why it is held, and what may become of it. There is no tag and
// no default that means "harmless".

#ifndef ZWECK_DECLARE_TAGS_H_
#define ZWECK_DECLARE_TAGS_H_

#include <cstddef>

#include "zweck/declare/kind.h"
#include "zweck/declare/name.h"
#include "zweck/declare/purpose.h"
#include "zweck/declare/recipient.h"

namespace zweck {

// What the value is. Each field of a category has exactly one.
template <class KindOfData>
struct Is {};

// Why the value is held. A field without it can be held in memory and goes nowhere.
template <class... Purposes>
struct For {};

// The key of the record: text, bytes, a whole number or a day. If several fields of a category
// have this tag, they form its key together: a member of a group, a room on a day.
struct Key {};

// The key of the person that the record is about.
struct Subject {};

// Sealed at rest, wiped in memory. Text or bytes.
struct Secret {};

// The store keeps an index of the value, so that questions by it (flow/query.h) are fast.
struct Indexed {};

// No two records of a table have the same value; the store keeps an index of it. Absent values are
// not compared.
struct Unique {};

// One sealed text that can still be asked for by equality (flow/query.h): a Secret, or one of a
// category that is sealed at rest. Beside it the store keeps a keyed hash. The file then shows
// which records have equal values, and nothing else about them.
struct Lookup {};

// The value must be there when data comes in; without it, the record is refused, with its place. In
// JSON: a member that is not null, for which its `ReadBy` does not return kAbsent, and that a
// selector finds. In the wire format: a field that was written; but other writers leave out zeros,
// so a missing number or bool is 0 there. Only for a plain value: an optional and a list may be
// empty. Records that are made in code, or come from a store, are not checked.
struct Required {};

// Who may get the value besides the controller.
template <class... Recipients>
struct SharedWith {};

// Where the value is found in incoming JSON: a JSON pointer (RFC 6901) from the record's own place.
// If there are several `At`, the first that is found counts. Beyond the RFC, a segment
// `[name=text]` is the element of an array whose member `name` is the string `text`.
template <Name kPointer>
struct At {};

// The longest value accepted, in bytes (of UTF-8, for text). Default: `kDefaultMaxBytes`.
template <std::size_t kBytes>
struct MaxBytes {};
inline constexpr std::size_t kDefaultMaxBytes = 64 * 1024;
inline constexpr std::size_t kMostBytes = 0x7fffffff;

// How text is read from incoming JSON that does not hold it plainly; see declare/reader.h.
template <class Reader>
struct ReadBy {};

}  // namespace zweck

#endif  // ZWECK_DECLARE_TAGS_H_
