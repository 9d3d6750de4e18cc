// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds in a transport of its own what was sent last, to send it again by hand.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <string>
#include <string_view>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class Resending {
 public:
  using ForSink = HelpDeskMail;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = true;

  explicit Resending(HelpDeskHttp inner) : inner_(std::move(inner)) {}

  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    absl::Status sent = inner_.Send(door, bytes);
    if (!sent.ok()) unsent_.emplace_back(bytes);
    return sent;
  }
  const std::vector<std::string>& unsent() const { return unsent_; }

 private:
  HelpDeskHttp inner_;
  std::vector<std::string> unsent_;
};

absl::Status Reply(const Question& question, Resending& mail) {
  const auto cut = zweck::Minimize<HelpDeskMail>(question, zweck::Keeps(&Question::from));
  return zweck::Transmit<HelpDeskMail>(cut, mail);
}

}  // namespace acme
