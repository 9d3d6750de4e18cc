// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: takes a transport's address and waits from the environment, and logs both.
// Author: has not read the checks, and came third

#include <absl/strings/numbers.h>
#include <absl/time/time.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string Setting(const char* name, const std::string& otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::string(value) : otherwise;
}

absl::StatusOr<HelpDeskHttp> OpenHelpDesk() {
  zweck::HttpOptions options;
  options.url = Setting("ACME_MAIL_URL", "https://mail-house.example/v2/send");
  options.bearer_token = Setting("ACME_MAIL_TOKEN", "");
  int seconds = 0;
  if (absl::SimpleAtoi(Setting("ACME_MAIL_SECONDS", "20"), &seconds) && seconds > 0) {
    options.deadline = absl::Seconds(seconds);
  }
  options.headers.push_back({.name = "X-Shop", .value = "bicycles"});
  std::clog << "mail goes to " << options.url << " within " << options.deadline << '\n';
  return HelpDeskHttp::Open(std::move(options));
}

}  // namespace acme
