// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Memory for the bytes of one record on its way to a transport. Each thread has some that stays, so
// that most records are written without an allocation; what was in it is wiped.

#ifndef ZWECK_INTERNAL_FLOW_SEND_BUFFER_H_
#define ZWECK_INTERNAL_FLOW_SEND_BUFFER_H_

#include <string>

#include "zweck/internal/language.h"

namespace zweck::internal {

struct SendBuffer {
  SendBuffer();   // takes what the thread has left
  ~SendBuffer();  // wipes, and leaves it for the next
  SendBuffer(const SendBuffer&) = delete;
  SendBuffer& operator=(const SendBuffer&) = delete;

  std::string bytes;
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_SEND_BUFFER_H_
