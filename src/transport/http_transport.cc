// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The HTTP transports: one client, two kinds of bytes.

#include "zweck/transport/http_transport.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "src/other_key.h"
#include "src/text/url.h"
#include "src/transport/http_client.h"

namespace zweck {

template <WireFormat kWire>
absl::StatusOr<BasicHttpTransport<kWire>> BasicHttpTransport<kWire>::Open(HttpOptions options) {
  constexpr std::string_view kContentType =
      kWire == WireFormat::kJson ? "application/json" : "application/x-protobuf";
  const std::string url = options.url;
  const std::optional<text::Url> parts = text::SplitUrl(url);
  const std::string_view host = parts.has_value() ? parts->host : std::string_view();
  auto client = transport::HttpClient::Open(std::move(options), kContentType, {&host, 1});
  if (!client.ok()) return client.status();
  return BasicHttpTransport(*std::move(client));
}

template <WireFormat kWire>
BasicHttpTransport<kWire>::BasicHttpTransport(std::unique_ptr<transport::HttpClient> client)
    : client_(std::move(client)) {}

template <WireFormat kWire>
BasicHttpTransport<kWire>::BasicHttpTransport(BasicHttpTransport&&) noexcept = default;

template <WireFormat kWire>
BasicHttpTransport<kWire>& BasicHttpTransport<kWire>::operator=(BasicHttpTransport&&) noexcept =
    default;

template <WireFormat kWire>
BasicHttpTransport<kWire>::~BasicHttpTransport() = default;

template <WireFormat kWire>
absl::Status BasicHttpTransport<kWire>::Send(const DoorKey& door, std::string_view record) {
  if (!door.OpensTransport()) return internal::OtherKey();
  if (client_ == nullptr) return absl::FailedPreconditionError("this transport was moved away");
  return client_->Send({.body = record}, nullptr);
}

template class BasicHttpTransport<WireFormat::kJson>;
template class BasicHttpTransport<WireFormat::kProtobuf>;

}  // namespace zweck
