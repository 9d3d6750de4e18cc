// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// libcurl's memory, wiped before it is given back: what it sends lies in buffers of its own, which
// it frees as they are.

#ifndef ZWECK_SRC_TRANSPORT_CURL_MEMORY_H_
#define ZWECK_SRC_TRANSPORT_CURL_MEMORY_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

namespace zweck::transport {

// Initialises libcurl for the process, once. False if somebody else had done so before, since
// libcurl asks for the functions of its memory only then: what it frees is then not wiped.
absl::StatusOr<bool> InitialiseWipingCurl();

// Whether there was no memory for libcurl on this thread since the last call.
bool TakeCurlMemoryRanOut();

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_CURL_MEMORY_H_
