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

// The key of the record: text, bytes or a whole number. At most one field of a category.
struct Key {};

// The key of the person that the record is about.
struct Subject {};

// Sealed at rest, wiped in memory. Text or bytes.
struct Secret {};

// The value must be there when data comes in; without it, the record is refused, with its place. In
// JSON: a member that is not null, that no `ReadBy` takes for nothing, and that a selector can tell
// apart. In the wire format: a field that was written; but writers of other languages leave out
// zeros, so a number or bool that is absent is 0 there. Of one plain value: an optional and a list
// say that nothing may be there. What is made in code, or comes from a store, is not asked.
struct Required {};

// Whom the value may go to besides the controller.
template <class... Recipients>
struct SharedWith {};

// Where the value is found in incoming JSON: a JSON pointer (RFC 6901) from the record's own place.
// Of several `At`, the first that is there counts. Beyond the RFC, a segment `[name=text]` is the
// element of an array whose member `name` is the string `text`.
template <Name kPointer>
struct At {};

// The longest value accepted, in bytes (of UTF-8, for text). Default: `kDefaultMaxBytes`.
template <std::size_t kBytes>
struct MaxBytes {};
inline constexpr std::size_t kDefaultMaxBytes = 64 * 1024;
inline constexpr std::size_t kMostBytes = 0x7fffffff;

// How text comes out of incoming JSON when it does not stand there plainly; see
// codec/text_reader.h.
template <class Reader>
struct ReadBy {};

}  // namespace zweck

#endif  // ZWECK_DECLARE_TAGS_H_
