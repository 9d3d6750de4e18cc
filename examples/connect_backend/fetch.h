// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keys, from where the operator says they are: a file, or a URL that is asked by GET over libcurl.
// No door of Zweck leads out here, since nothing goes out: the request has the address that the
// operator gave, and no record, no token and no cookie.

#ifndef CONNECT_BACKEND_FETCH_H_
#define CONNECT_BACKEND_FETCH_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstddef>
#include <string>

namespace connect_backend {

inline constexpr std::size_t kMaxFetched = 256 * 1024;
inline constexpr absl::Duration kMaxFetchTime = absl::Seconds(3);

// kInvalidArgument for what is neither a path nor https:// (or http:// on this machine), without
// user info, query and fragment.
absl::Status CheckLocation(const std::string& location);

// kNotFound for a file that is not there and for an answer of 404; kUnavailable for all else that
// goes wrong: another answer, a redirect, no proof by TLS, more than kMaxFetched or kMaxFetchTime.
// No error has a word of what was read, or of the location.
absl::StatusOr<std::string> Fetch(const std::string& location);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_FETCH_H_
