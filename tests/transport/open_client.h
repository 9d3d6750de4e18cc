// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Clients of servers on this machine, with secrets that no error may repeat.

#ifndef ZWECK_TESTS_TRANSPORT_OPEN_CLIENT_H_
#define ZWECK_TESTS_TRANSPORT_OPEN_CLIENT_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/transport/http_client.h"
#include "tests/support/refused.h"

namespace zweck::testing {

using Client = std::unique_ptr<transport::HttpClient>;
using Hosts = std::vector<std::string_view>;

inline const Hosts kHere = {"127.0.0.1", "localhost"};
inline constexpr std::string_view kBody = R"({"name":"Zq9Canary"})";
inline constexpr std::string_view kPath = "/Zq9Canary-path?key=Zq9Canary-query";

inline HttpOptions Fast(const std::string& url) {
  return {.url = url,
          .bearer_token = "Zq9Canary-token",
          .headers = {{"X-Api-Key", "Zq9Canary-header"}},
          .connect_timeout = absl::Milliseconds(500),
          .attempt_timeout = absl::Seconds(5),
          .deadline = absl::Seconds(20),
          .first_backoff = absl::Milliseconds(1)};
}

inline absl::StatusOr<Client> TryOpen(HttpOptions options, const Hosts& hosts = kHere) {
  return transport::HttpClient::Open(std::move(options), "application/json", hosts);
}
inline Client Open(HttpOptions options) { return RequireOk(TryOpen(std::move(options))); }

inline absl::Status Send(const Client& client, std::string_view body = kBody) {
  return client->Send({.body = body}, nullptr);
}
inline absl::Status Ask(const Client& client, std::string& answer) {
  return client->Send({.body = kBody}, &answer);
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_TRANSPORT_OPEN_CLIENT_H_
