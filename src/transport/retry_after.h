// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The header Retry-After: RFC 9110 section 10.2.3.

#ifndef ZWECK_SRC_TRANSPORT_RETRY_AFTER_H_
#define ZWECK_SRC_TRANSPORT_RETRY_AFTER_H_

#include <absl/time/time.h>

#include <optional>
#include <string_view>

namespace zweck::transport {

// How long the server wants to be left alone, counted from `now`: zero for a date that is past,
// infinite for more seconds than fit. Nothing if the value is neither seconds nor a date.
std::optional<absl::Duration> ReadRetryAfter(std::string_view value, absl::Time now);

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_RETRY_AFTER_H_
