// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The options of an HTTP transport.

#ifndef ZWECK_TRANSPORT_HTTP_OPTIONS_H_
#define ZWECK_TRANSPORT_HTTP_OPTIONS_H_

#include <absl/time/time.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/internal/language.h"

namespace zweck {

struct HttpHeader {
  std::string name;
  std::string value;
};

// Where access tokens come from: OAuth 2.0 by client credentials (RFC 6749 section 4.4). A token is
// fetched when the first record is sent, kept until shortly before it expires, and fetched once
// more after a 401. Open() wipes the secret as it does `bearer_token`.
struct HttpTokenSource {
  // The token endpoint, written like `HttpOptions::url`. No default.
  std::string url = {};
  // The host that `url` must name, so that a changed configuration does not send the secret
  // elsewhere: Open() returns PermissionDenied. No default.
  std::string host = {};
  // Sent by HTTP Basic authentication (RFC 6749 section 2.3.1); neither may be empty.
  std::string client_id = {};
  std::string client_secret = {};
  // The requested scopes: names separated by blanks. If empty, the server decides.
  std::string scope = {};
};

// For an option that is not allowed, Open() returns InvalidArgument unless another error is named.
struct HttpOptions {
  // https:// with host and path, without user info; ASCII, so a host with umlauts is written xn--.
  // http:// only for this machine. No default. PermissionDenied if the host is not the sink's.
  std::string url = {};

  // Sent as `Authorization: Bearer`; none if empty. Open() keeps it and the values of `headers` in
  // memory that is wiped, wipes the strings that were moved to it, and no error repeats them.
  // NOLINTNEXTLINE(zweck-undeclared-personal-data: a program's own token, not a person's)
  std::string bearer_token = {};
  // Instead of `bearer_token`: a token that is fetched. Not both.
  std::optional<HttpTokenSource> token_source = {};

  // Further headers; none by default. Content-Type and those that control the connection are set by
  // the transport.
  std::vector<HttpHeader> headers = {};

  // Certificates (PEM) to trust instead of the system's; empty for the system's. NotFound or
  // PermissionDenied if it can't be read, and FailedPrecondition of Send if it holds none.
  std::string ca_file = {};

  // Each more than nothing. For one connection:
  absl::Duration connect_timeout = absl::Seconds(5);
  // For one attempt:
  absl::Duration attempt_timeout = absl::Seconds(15);
  // For one Send with all its attempts, the waits between them, the wait for other threads' sending
  // and a token.
  absl::Duration deadline = absl::Seconds(60);

  // 1 to 10. A record is sent again if it did not reach the server, and after 408, 429, 502, 503
  // and 504; a PUT or DELETE also if the connection broke or no answer came. It may then arrive
  // twice.
  int max_attempts = 3;
  // The wait before the second attempt, zero or more; doubled for each further one, and up to half
  // of it taken off at random.
  absl::Duration first_backoff = absl::Milliseconds(250);
  // Zero or more. If Retry-After is longer than this, or can't be read, the record is not sent
  // again.
  absl::Duration max_retry_after = absl::Seconds(30);

  // Connections, and so simultaneous requests: 1 to 100. A thread that needs another one waits
  // until one is free, at most for `deadline`: then Send returns DeadlineExceeded.
  int max_at_once = 4;

  // In bytes, at least 1: the longest body of an answer that Exchange accepts. Nothing is kept of a
  // longer one, and Send returns OutOfRange. Without Exchange, the body is thrown away as it
  // arrives.
  std::size_t max_answer_bytes = std::size_t{1024} * 1024;

  // If set, called with each header of the final answer of each attempt, whatever its status, in
  // the order in which they came, by the thread that sends. What a header says is the server's
  // word.
  std::function<void(std::string_view name, std::string_view value)> on_header = {};

  // libcurl copies what it sends. The first Open() of a process makes libcurl wipe its memory
  // before freeing it, for all its users in the process. If another part of the program initialised
  // libcurl before, that can't be done any more, and Open() returns FailedPrecondition unless this
  // is set.
  bool allow_unwiped_memory = false;
};

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_HTTP_OPTIONS_H_
