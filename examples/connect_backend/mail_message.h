// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A mail in plain text as the bytes that go to a mail server (RFC 5322, RFC 2045, RFC 2047).

#ifndef CONNECT_BACKEND_MAIL_MESSAGE_H_
#define CONNECT_BACKEND_MAIL_MESSAGE_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <string>

namespace connect_backend {

struct Mail {
  std::string to;    // an address
  std::string name;  // whose; empty if it is not known
  std::string subject;
  std::string text;  // UTF-8, with any line ends
};

// kInvalidArgument, without the value, for an address that is none and for a name of more than one
// line: either could add lines to the head of the mail. Line ends in the subject become spaces.
absl::StatusOr<std::string> MailMessage(const Mail& mail, const std::string& from, absl::Time now);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_MAIL_MESSAGE_H_
