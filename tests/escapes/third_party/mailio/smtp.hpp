// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

#include "mailio/message.hpp"

namespace mailio {

class smtps {
 public:
  smtps(const std::string& hostname, unsigned port);
  std::string submit(const message& msg);
};

}  // namespace mailio
