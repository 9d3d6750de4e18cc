// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the HTTP transports of all sinks share: one client, two kinds of bytes.

#include "zweck/transport/http_transport.h"

#include <utility>

#include "src/other_key.h"
#include "src/transport/http_client.h"

namespace zweck::internal {

absl::StatusOr<HttpConnection> HttpConnection::Open(HttpOptions options, WireFormat format,
                                                    View<std::string_view> hosts) {
  auto client = transport::HttpClient::Open(std::move(options), ContentTypeOf(format),
                                            {hosts.data(), hosts.size()});
  if (!client.ok()) return client.status();
  return HttpConnection(*std::move(client));
}

HttpConnection::HttpConnection(std::unique_ptr<transport::HttpClient> client)
    : client_(std::move(client)) {}

HttpConnection::HttpConnection(HttpConnection&&) noexcept = default;
HttpConnection& HttpConnection::operator=(HttpConnection&&) noexcept = default;
HttpConnection::~HttpConnection() = default;

absl::Status HttpConnection::Send(const DoorKey& door, HttpMethod method, std::string_view record,
                                  std::string* answer) {
  if (!door.OpensTransport()) return OtherKey();
  if (client_ == nullptr) return absl::FailedPreconditionError("this transport was moved away");
  const bool has_body = method != HttpMethod::kDelete;
  return client_->Send({.method = method, .path = door.path(), .body = has_body ? record : ""},
                       answer);
}

}  // namespace zweck::internal
