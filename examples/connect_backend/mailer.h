// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Mails by SMTP, over libcurl. Knows no category: it is called inside of Disclose.
//
//   absl::Status sent = zweck::Disclose<ReplyMail>(
//       reply.to, reply.text, [&mailer](const std::string& to, const std::string& text) {
//         return mailer.Send({.to = to, .name = "", .subject = "Your question", .text = text});
//       });

#ifndef CONNECT_BACKEND_MAILER_H_
#define CONNECT_BACKEND_MAILER_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <string>
#include <utility>

#include "mail_message.h"

namespace connect_backend {

struct MailerOptions {
  // smtps://host, TLS from the beginning; or smtp://host:587, which becomes TLS by STARTTLS. Only
  // on this machine (127.0.0.0/8, ::1, localhost) does smtp:// go on without.
  std::string url = {};
  std::string from = {};      // the address that mails are from
  std::string user = {};      // empty: the server wants no login
  std::string password = {};  // the backend's own
  std::string ca_file = {};   // certificates to trust instead of the system's
  absl::Duration connect_timeout = absl::Seconds(5);
  absl::Duration timeout = absl::Seconds(20);  // of one mail, with everything
};

class Mailer {
 public:
  // kInvalidArgument for a URL that is not as above, and for a sender that is not an address.
  static absl::StatusOr<Mailer> Open(MailerOptions options);

  // OK: the server has taken the mail. It is tried once, since a server that takes a mail and
  // breaks off would send it twice. No error has a value of the mail or a word of the server's.
  // Errors: kInvalidArgument for a mail that can't be written down (mail_message.h); kUnavailable
  // where it may help to try again later, kDeadlineExceeded where nobody knows whether the mail was
  // taken; kUnauthenticated for the login; kFailedPrecondition where the server's TLS is missing or
  // wrong, or it refuses the mail. Several threads may send.
  absl::Status Send(const Mail& mail) const;

 private:
  Mailer(MailerOptions options, bool is_here) : options_(std::move(options)), is_here_(is_here) {}

  MailerOptions options_;
  bool is_here_;  // on this machine
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_MAILER_H_
