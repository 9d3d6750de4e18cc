// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records by HTTP POST to one address. TLS is always verified, host and certificate, and nothing
// turns that off; plain http:// is for this machine alone (127.0.0.0/8, ::1, localhost). Redirects
// are not followed and proxies are not asked, because either would hand the record to a recipient
// that nobody declared.
//
//   absl::StatusOr<zweck::HttpTransport> http = zweck::HttpTransport::Open(
//       {.url = "https://tickets.example.com/api", .bearer_token = std::move(token)});
//   if (!http.ok()) return http.status();
//   absl::Status sent = zweck::Transmit<Tickets>(record, *http);
//
// docs/how-to/transports.md says what is tried again, and what each error means.

#ifndef ZWECK_TRANSPORT_HTTP_TRANSPORT_H_
#define ZWECK_TRANSPORT_HTTP_TRANSPORT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/door_key.h"
#include "zweck/transport/transport.h"

namespace zweck {

namespace transport {
class HttpClient;
}

struct HttpHeader {
  std::string name;
  std::string value;
};

struct HttpOptions {
  // https:// with host and path, without user info; ASCII, so a host with umlauts is written xn--.
  std::string url = {};

  // Sent as `Authorization: Bearer`. Open() keeps it and the values of `headers` in memory that is
  // wiped, wipes the strings that were moved to it, and no error repeats them.
  // NOLINTNEXTLINE(zweck-undeclared-personal-data: a program's own token, not a person's)
  std::string bearer_token = {};

  // Further headers. Content-Type and those that steer the connection are the transport's own.
  std::vector<HttpHeader> headers = {};

  // Certificates (PEM) to trust instead of the system's; empty for the system's.
  std::string ca_file = {};

  absl::Duration connect_timeout = absl::Seconds(5);
  absl::Duration attempt_timeout = absl::Seconds(15);
  // For one Send with all its attempts, the waits between them, and the wait for other threads'
  // sending.
  absl::Duration deadline = absl::Seconds(60);

  // 1 to 10. Tried again is only what did not reach the server, and 408, 429, 502, 503 and 504: a
  // record may then arrive twice.
  int max_attempts = 3;
  // The wait before the second attempt; doubled for each further one, and up to half of it taken
  // off at random.
  absl::Duration first_backoff = absl::Milliseconds(250);
  // A server that asks by Retry-After for a longer wait than this, or for one that can't be read,
  // is not asked again.
  absl::Duration max_retry_after = absl::Seconds(30);

  // libcurl copies what it sends. The first Open() of a process makes libcurl wipe its memory
  // before freeing it, for everybody in the process. Where another part of the program had
  // initialised libcurl before, that can't be done any more, and Open() refuses unless this is set.
  bool allow_unwiped_memory = false;
};

// One connection, used again from one Send to the next. Several threads may send; it serves one at
// a time.
template <WireFormat kWire>
class BasicHttpTransport {
 public:
  static constexpr WireFormat kFormat = kWire;
  static constexpr bool kSeals = true;  // TLS, or it stays on this machine

  // InvalidArgument for an address or option that is not allowed; NotFound or PermissionDenied for
  // the CA file; FailedPrecondition where libcurl would not wipe its memory.
  static absl::StatusOr<BasicHttpTransport> Open(HttpOptions options);

  BasicHttpTransport(BasicHttpTransport&&) noexcept;
  BasicHttpTransport& operator=(BasicHttpTransport&&) noexcept;
  ~BasicHttpTransport();

  // OK is a 2xx answer. What the server says beyond its status is thrown away.
  absl::Status Send(const DoorKey& door, std::string_view record);

 private:
  explicit BasicHttpTransport(std::unique_ptr<transport::HttpClient> client);
  std::unique_ptr<transport::HttpClient> client_;
};

extern template class BasicHttpTransport<WireFormat::kJson>;
extern template class BasicHttpTransport<WireFormat::kProtobuf>;

using HttpTransport = BasicHttpTransport<WireFormat::kJson>;              // application/json
using HttpProtobufTransport = BasicHttpTransport<WireFormat::kProtobuf>;  // application/x-protobuf

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_HTTP_TRANSPORT_H_
