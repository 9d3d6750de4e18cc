// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for the client of a parcel service: what the tests call of it.
#pragma once
#include <string>
namespace parcels {
class Messages {
 public:
  explicit Messages(std::string api_key);
  bool Send(const std::string& to, const std::string& text);
};
}  // namespace parcels
