// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends counts to statsd under names that the program has.
// Author: has not read the checks, and came fourth
// Unseen: found

#include <absl/strings/str_cat.h>

#include <boost/asio.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Counts {
 public:
  Counts(boost::asio::io_context& context, boost::asio::ip::udp::endpoint to)
      : socket_(context), to_(to) {}
  void Add(const std::string& name, std::int64_t by = 1) {
    const std::string packet = absl::StrCat("library.", name, ":", by, "|c");
    socket_.send_to(boost::asio::buffer(packet), to_);
  }

 private:
  boost::asio::ip::udp::socket socket_;
  boost::asio::ip::udp::endpoint to_;
};

absl::Status RenewAll(std::vector<Loan>& loans, zweck::SqliteStore& store, Counts& counts) {
  for (Loan& loan : loans) {
    loan.renewals = loan.renewals.Use<Lend>() + 1;
    const absl::Status kept = zweck::Persist<LoanTable>(loan, store);
    counts.Add(kept.ok() ? "renewed" : "not-renewed");
    if (!kept.ok()) return kept;
  }
  counts.Add("batches");
  return absl::OkStatus();
}

}  // namespace acme
