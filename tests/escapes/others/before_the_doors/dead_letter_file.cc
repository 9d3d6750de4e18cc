// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps bodies that could not be read in a file, to be tried again by hand.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

class DeadLetters {
 public:
  explicit DeadLetters(const std::string& path) : out_(path, std::ios::app) {}
  void Keep(std::string_view body) { out_ << body << std::endl; }

 private:
  std::ofstream out_;
};

absl::Status Receive(std::string_view body, zweck::SqliteStore& store, DeadLetters& letters) {
  absl::StatusOr<Buyer> buyer = zweck::FromJson<Buyer>(body);
  if (buyer.ok()) return zweck::Persist<BuyerTable>(*buyer, store);
  letters.Keep(body);
  return buyer.status();
}

}  // namespace acme
