// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends a heartbeat with a number and the load of the machine.
// Author: has not read the checks, and came fourth

#include <absl/strings/str_cat.h>

#include <zmq.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Heartbeat {
 public:
  Heartbeat(zmq::socket_t& socket, std::string machine)
      : socket_(socket), machine_(std::move(machine)) {}
  bool Beat(double load) {
    const std::string beat = absl::StrCat(machine_, " ", ++count_, " ", load);
    return socket_.send(zmq::message_t(beat.data(), beat.size()));
  }

 private:
  zmq::socket_t& socket_;
  std::string machine_;
  std::uint64_t count_ = 0;
};

}  // namespace acme
