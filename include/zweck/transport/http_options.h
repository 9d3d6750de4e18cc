// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What an HTTP transport is opened with.

#ifndef ZWECK_TRANSPORT_HTTP_OPTIONS_H_
#define ZWECK_TRANSPORT_HTTP_OPTIONS_H_

#include <absl/time/time.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "zweck/internal/language.h"

namespace zweck {

struct HttpHeader {
  std::string name;
  std::string value;
};

// Where access tokens come from: OAuth 2.0 by client credentials (RFC 6749 section 4.4). A token is
// asked for when the first record is sent, kept until shortly before it ends, and asked for once
// more after a 401. Open() wipes the secret as it does `bearer_token`.
struct HttpTokenSource {
  // The token endpoint, written as `HttpOptions::url` is. No default.
  std::string url = {};
  // The host that `url` must name, so that whoever changes an address in a configuration does not
  // send the secret elsewhere: Open() says PermissionDenied. No default.
  std::string host = {};
  // Sent by HTTP Basic authentication (RFC 6749 section 2.3.1); neither may be empty.
  std::string client_id = {};
  std::string client_secret = {};
  // What is asked for: names with a blank between them. If empty, the server decides.
  std::string scope = {};
};

// What is not allowed is an InvalidArgument of Open(), unless another error is named.
struct HttpOptions {
  // https:// with host and path, without user info; ASCII, so a host with umlauts is written xn--.
  // http:// for this machine alone. No default. PermissionDenied if the host is not the sink's.
  std::string url = {};

  // Sent as `Authorization: Bearer`; none if empty. Open() keeps it and the values of `headers` in
  // memory that is wiped, wipes the strings that were moved to it, and no error repeats them.
  // NOLINTNEXTLINE(zweck-undeclared-personal-data: a program's own token, not a person's)
  std::string bearer_token = {};
  // Instead of `bearer_token`: a token that is fetched. Not both.
  std::optional<HttpTokenSource> token_source = {};

  // Further headers; none by default. Content-Type and those that steer the connection are the
  // transport's own.
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

  // 1 to 10. Tried again is what did not reach the server, and 408, 429, 502, 503 and 504; a PUT or
  // DELETE also where the connection broke or no answer came. What is sent may then arrive twice.
  int max_attempts = 3;
  // The wait before the second attempt, zero or more; doubled for each further one, and up to half
  // of it taken off at random.
  absl::Duration first_backoff = absl::Milliseconds(250);
  // Zero or more. A server that asks by Retry-After for a longer wait than this, or for one that
  // can't be read, is not asked again.
  absl::Duration max_retry_after = absl::Seconds(30);

  // Connections, and so requests at the same time: 1 to 100. Who would need one more waits until
  // another thread is done, or for `deadline`: DeadlineExceeded of Send.
  int max_at_once = 4;

  // In bytes, at least 1: the longest body of an answer, where an answer is asked for. Of a longer
  // one nothing is kept: OutOfRange of Send. An answer that nobody asked for is thrown away as it
  // comes.
  std::size_t max_answer_bytes = std::size_t{1024} * 1024;

  // libcurl copies what it sends. The first Open() of a process makes libcurl wipe its memory
  // before freeing it, for everybody in the process. Where another part of the program had
  // initialised libcurl before, that can't be done any more, and Open() refuses by
  // FailedPrecondition unless this is set.
  bool allow_unwiped_memory = false;
};

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_HTTP_OPTIONS_H_
