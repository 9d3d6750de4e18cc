// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for the client of a mail house: what the tests call of it.
#pragma once
#include <string>
#include <string_view>
namespace postmark {
struct Result {
  int code;
  bool retryable() const;
};
class Client {
 public:
  explicit Client(std::string token);
  Result Send(std::string_view to, std::string_view subject, std::string_view text);
};
}  // namespace postmark
