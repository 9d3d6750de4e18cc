// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for Segment's client: what the tests call of it.
#pragma once
#include <map>
#include <string>
namespace segment {
using Object = std::map<std::string, std::string>;
class Analytics {
 public:
  explicit Analytics(std::string write_key);
  void Identify(const std::string& user, const Object& traits);
  void Track(const std::string& user, const std::string& event, const Object& properties);
};
}  // namespace segment
