// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Checks of error statuses. Tests plant kCanary in every value, key and secret that they hand over,
// and no error may ever repeat it.

#ifndef ZWECK_TESTS_SUPPORT_REFUSED_H_
#define ZWECK_TESTS_SUPPORT_REFUSED_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace zweck::testing {

inline constexpr std::string_view kCanary = "Zq9Canary";

inline void CheckRefused(const absl::Status& status, absl::StatusCode code,
                         std::string_view place) {
  INFO(status.ToString());
  CHECK(status.code() == code);
  CHECK(status.message().find(std::string(place)) != absl::string_view::npos);
  CHECK(status.ToString().find(kCanary) == std::string::npos);
}

template <class T>
void CheckRefused(const absl::StatusOr<T>& result, absl::StatusCode code, std::string_view place) {
  CheckRefused(result.status(), code, place);
}

inline void RequireOk(const absl::Status& status) {
  INFO(status.ToString());
  REQUIRE(status.ok());
}

template <class T>
T RequireOk(absl::StatusOr<T> result) {
  RequireOk(result.status());
  return *std::move(result);
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_SUPPORT_REFUSED_H_
