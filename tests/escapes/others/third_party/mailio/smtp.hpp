// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for mailio: what the tests call of it.
#pragma once
#include <mailio/message.hpp>
namespace mailio {
class smtps {
 public:
  enum class auth_method_t { LOGIN, START_TLS };
  smtps(const std::string& hostname, unsigned port);
  std::string authenticate(const std::string& username, const std::string& password,
                           auth_method_t method);
  std::string submit(const message& msg);
};
}  // namespace mailio
