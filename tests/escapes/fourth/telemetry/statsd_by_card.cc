// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts by card, in a packet to statsd.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <boost/asio.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Statsd {
 public:
  Statsd(boost::asio::io_context& context, boost::asio::ip::udp::endpoint to)
      : socket_(context), to_(to) {}
  void Increment(const std::string& metric) {
    const std::string packet = metric + ":1|c";
    socket_.send_to(boost::asio::buffer(packet), to_);
  }

 private:
  boost::asio::ip::udp::socket socket_;
  boost::asio::ip::udp::endpoint to_;
};

void OnRenewal(Statsd& statsd, const Loan& loan) {
  statsd.Increment("renewals." + loan.card.Use<Lend>());
}

}  // namespace acme
