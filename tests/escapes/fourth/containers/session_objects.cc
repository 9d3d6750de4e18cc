// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies a card and a name into an object of the session, which outlives the request.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <memory>
#include <unordered_map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Session {
  std::string card;
  std::string display_name;
  absl::Time since;
};

class Sessions {
 public:
  void Begin(std::uint64_t cookie, const Borrower& borrower) {
    auto session = std::make_shared<Session>();
    session->card = borrower.card.Use<Lend>();
    session->display_name = borrower.name.Use<Lend>();
    sessions_[cookie] = std::move(session);
  }

 private:
  std::unordered_map<std::uint64_t, std::shared_ptr<Session>> sessions_;
};

Sessions all_sessions;

}  // namespace acme
