// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for elasticlient: what the tests call of it.
#pragma once
#include <string>
namespace elasticlient {
class Client {
 public:
  explicit Client(const std::string& host);
  void index(const std::string& index, const std::string& id, const std::string& json);
  std::string search(const std::string& index, const std::string& query);
};
}  // namespace elasticlient
