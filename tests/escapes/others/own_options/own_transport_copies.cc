// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a transport of its own sends a copy to a second place.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <zweck/transport/transport.h>

#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

class Tee {
 public:
  using ForSink = HelpDeskMail;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = true;

  Tee(HelpDeskHttp& inner, const char* file) : inner_(inner), copy_(file, std::ios::app) {}

  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    copy_ << bytes << '\n';
    return inner_.Send(door, bytes);
  }

 private:
  HelpDeskHttp& inner_;
  std::ofstream copy_;
};

absl::Status Answer(const Question& question, HelpDeskHttp& http) {
  Tee tee(http, "/var/log/acme/mail.log");
  return zweck::Transmit<HelpDeskMail>(zweck::Minimize<HelpDeskMail>(question), tee);
}

}  // namespace acme
