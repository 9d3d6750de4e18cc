// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is encrypted, and where.

#ifndef ZWECK_DECLARE_SEALED_H_
#define ZWECK_DECLARE_SEALED_H_

#include "zweck/internal/language.h"

namespace zweck {

// In a category, it says that stores encrypt each of its records: all but what they have to read,
// which is its key, what is Indexed or Unique, and the field that its Retention counts from. It can
// only go into a store that seals.
//
//   struct SealedRecords {
//     using AtRest = zweck::Sealed;
//   };
//
// In a sink, it says that nobody but the sink's recipient can read the data on its way there.
// Disclose and Answer give a `Secret` to such a sink only, since they can't see how the bytes
// travel from there on.
//
//   struct SealedMailer {
//     using OnItsWay = zweck::Sealed;
//   };
struct Sealed {};

}  // namespace zweck

#endif  // ZWECK_DECLARE_SEALED_H_
