// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: renders a mail by inja inside of Disclose, and submits it there.
// Author: has not read the checks

#include <inja/inja.hpp>
#include <mailio/message.hpp>
#include <mailio/smtp.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

void SendIssue(const Subscription& reader, const std::string& issue, inja::Environment& env,
               mailio::smtps& smtp) {
  zweck::Disclose<NewsletterMail>(reader.email, reader.given_name,
                                  [&](const std::string& email, const std::string& name) {
                                    inja::json data;
                                    data["name"] = name;
                                    mailio::message mail;
                                    mail.add_recipient({name, email});
                                    mail.subject("News from Acme Bikes");
                                    mail.content(env.render(issue, data));
                                    smtp.submit(mail);
                                  });
}

}  // namespace acme
