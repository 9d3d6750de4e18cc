// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: discloses an address for a mail to the reader, and sends it to a company that counts
//   visitors.
// Stopped by: nobody, because no compiler knows to whom a library's call goes, and Disclose
//   names the sink
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status Confirm(const SignUp& sign_up, httplib::Client& visitor_counts) {
  return zweck::Disclose<EventMail>(
      sign_up.email, sign_up.name, [&](const std::string& to, const std::string& name) {
        const httplib::Result sent = visitor_counts.Post("/v1/people", to + ";" + name, "text/csv");
        return sent ? absl::OkStatus() : absl::UnavailableError("not sent");
      });
}

}  // namespace acme
