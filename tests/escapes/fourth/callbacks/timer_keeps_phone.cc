// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: waits with a timer of Asio, and writes a telephone number to a socket.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <boost/asio.hpp>
#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void CallLater(boost::asio::io_context& context, boost::asio::ip::tcp::socket& modem,
               const Borrower& borrower) {
  auto timer = std::make_shared<boost::asio::steady_timer>(context, std::chrono::minutes(5));
  auto number = std::make_shared<std::string>(borrower.phone.Use<RemindOfReturn>().value_or(""));
  timer->async_wait([timer, number, &modem](const boost::system::error_code& error) {
    if (error) return;
    boost::asio::write(modem, boost::asio::buffer(*number));
  });
}

}  // namespace acme
