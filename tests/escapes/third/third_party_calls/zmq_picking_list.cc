// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: pushes the parcel's address to the warehouse's printer over a plain socket.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/strings/str_join.h>

#include <string>
#include <vector>
#include <zmq.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

class Warehouse {
 public:
  explicit Warehouse(zmq::context_t& context) : socket_(context, zmq::socket_type::push) {
    socket_.connect("tcp://warehouse.local:5557");
  }

  void Pick(const Buyer& buyer) {
    const Address& address = buyer.address.Use<DeliverOrder>();
    const std::vector<std::string> lines = {
        buyer.name.Use<DeliverOrder>(), address.street.Use<DeliverOrder>(),
        address.postal_code.Use<DeliverOrder>() + " " + address.city.Use<DeliverOrder>()};
    const std::string text = absl::StrJoin(lines, "\n");
    socket_.send(zmq::buffer(text));
  }

 private:
  zmq::socket_t socket_;
};

}  // namespace acme
