// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The bytes of a sealing key, for those who seal.

#ifndef ZWECK_SRC_STORE_RAW_KEY_H_
#define ZWECK_SRC_STORE_RAW_KEY_H_

#include "zweck/store/sealing_key.h"

namespace zweck::store {

class RawKey {
 public:
  // Null if the key was moved away.
  static const unsigned char* Of(const SealingKey& key) { return key.bytes_.get(); }
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_RAW_KEY_H_
