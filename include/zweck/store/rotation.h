// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keys that die: what was erased before a rotation can't be read anywhere once the window after it
// is over.
//
//   absl::StatusOr<zweck::Rotation> done = store.Rotate({.window = absl::Hours(24 * 35)});
//
// Call it often, from one program or several: it does what is due, and nothing else. The next call
// takes up what was broken off. docs/how-to/keys.md says what it promises, and what a window is.

#ifndef ZWECK_STORE_ROTATION_H_
#define ZWECK_STORE_ROTATION_H_

#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>

#include "zweck/internal/language.h"

namespace zweck {

struct RotationOptions {
  // The shortest time between two epochs.
  absl::Duration period = absl::Hours(24 * 30);
  // How long backups, dumps, replicas and logs are kept, or the longest transaction lasts. The
  // previous key is destroyed this long after everything was sealed anew.
  absl::Duration window = absl::Hours(24 * 35);
  // Rows that are sealed anew in one transaction, at most.
  std::size_t batch = 500;
  // How long to wait for writers, in all.
  absl::Duration patience = absl::Minutes(10);
};

struct Rotation {
  std::uint32_t epoch = 0;    // that everything is sealed in now
  std::int64_t resealed = 0;  // rows that were sealed anew
  // What was erased before this can't be read any more, by anyone. The distant past if there is no
  // such time yet.
  absl::Time erased_before = absl::InfinitePast();
};

}  // namespace zweck

#endif  // ZWECK_STORE_ROTATION_H_
