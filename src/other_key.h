// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is said to a key that opens something else.

#ifndef ZWECK_SRC_OTHER_KEY_H_
#define ZWECK_SRC_OTHER_KEY_H_

#include <absl/status/status.h>

namespace zweck::internal {

inline absl::Status OtherKey() {
  return absl::PermissionDeniedError(
      "the door's key is for another operation or another table. Pass on what the door handed "
      "over");
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_OTHER_KEY_H_
