// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sends records to one sink over HTTP. TLS is always verified, host and certificate; plain http://
// works only for this machine (127.0.0.0/8, ::1, localhost). The URL must have one of the sink's
// hosts, and redirects are not followed and proxies not used, because either would hand the record
// to a recipient that nobody declared.
//
//   absl::StatusOr<zweck::HttpTransport<Tickets>> http = zweck::HttpTransport<Tickets>::Open(
//       {.url = "https://tickets.example.com/api", .bearer_token = std::move(token)});
//   if (!http.ok()) return http.status();
//   absl::Status sent = zweck::Transmit<Tickets>(record, *http);
//
// docs/how-to/transports.md says what is retried, and what each error means.

#ifndef ZWECK_TRANSPORT_HTTP_TRANSPORT_H_
#define ZWECK_TRANSPORT_HTTP_TRANSPORT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "zweck/declare/hosts.h"
#include "zweck/declare/http_request.h"
#include "zweck/door_key.h"
#include "zweck/internal/declare/say.h"
#include "zweck/transport/http_options.h"
#include "zweck/transport/transport.h"
#include "zweck/view.h"

namespace zweck {

namespace transport {
class HttpClient;
}

namespace internal {

template <class S>
inline constexpr bool SinkNamesItsHosts = false;

// What is the same for every sink.
class HttpConnection {
 public:
  static absl::StatusOr<HttpConnection> Open(HttpOptions options, WireFormat format,
                                             View<std::string_view> hosts);

  HttpConnection(HttpConnection&&) noexcept;
  HttpConnection& operator=(HttpConnection&&) noexcept;
  ~HttpConnection();

  // If it is null, the answer is thrown away.
  absl::Status Send(const DoorKey& door, HttpMethod method, std::string_view record,
                    std::string* answer);

 private:
  explicit HttpConnection(std::unique_ptr<transport::HttpClient> client);
  std::unique_ptr<transport::HttpClient> client_;
};

}  // namespace internal

// application/json, or application/x-protobuf. Several threads may send; docs/reference/http.md.
template <class S, WireFormat kWire = WireFormat::kJson>
class HttpTransport {
 public:
  using ForSink = S;
  static constexpr WireFormat kFormat = kWire;
  static constexpr bool kSeals = true;  // TLS, or it stays on this machine

  // InvalidArgument for a URL or option that is not allowed; PermissionDenied for a host that is
  // not the sink's; NotFound or PermissionDenied for the CA file; FailedPrecondition if libcurl
  // would not wipe its memory.
  static absl::StatusOr<HttpTransport> Open(HttpOptions options) {
    static_assert(!internal::kHostsOf<S>.empty() || internal::SinkNamesItsHosts<S>,
                  ZWECK_INTERNAL_SAY("transport-hosts",
                                     "a sink that is reached over HTTP says where. Add using Hosts "
                                     "= zweck::AtHosts<\"host\">."));
    absl::StatusOr<internal::HttpConnection> opened =
        internal::HttpConnection::Open(std::move(options), kWire, internal::kHostsOf<S>);
    if (!opened.ok()) return opened.status();
    return HttpTransport(*std::move(opened));
  }

  // OK for a 2xx answer, whose body is thrown away.
  absl::Status Send(const DoorKey& door, std::string_view record) {
    return connection_.Send(door, internal::kRequestOf<S>.method, record, nullptr);
  }
  // The same, and fills in the body of a 2xx answer.
  absl::Status Send(const DoorKey& door, std::string_view record, std::string& answer) {
    return connection_.Send(door, internal::kRequestOf<S>.method, record, &answer);
  }

 private:
  explicit HttpTransport(internal::HttpConnection connection)
      : connection_(std::move(connection)) {}
  internal::HttpConnection connection_;
};

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_HTTP_TRANSPORT_H_
