// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for a client that sends text messages: what the tests call of it.
#pragma once
#include <string>
namespace vonage {
class Sms {
 public:
  explicit Sms(std::string api_key);
  bool Send(const std::string& to, const std::string& text);
};
}  // namespace vonage
