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

#include <memory>
#include <string_view>

#include "zweck/door_key.h"
#include "zweck/transport/http_options.h"
#include "zweck/transport/transport.h"

namespace zweck {

namespace transport {
class HttpClient;
}

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
