// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: prints the library's own address and telephone number, and puts them under a mail.
// Author: has not read the checks, and came fourth
// Unseen: found

#include <functional>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Contact {
  std::string name = "Town Library of Fichtenau";
  std::string email = "info@library.fichtenau.example";
  std::string phone = "+49 30 5550 100";
};

std::string Footer(const Contact& contact) {
  return "--\n" + contact.name + "\n" + contact.email + ", " + contact.phone + "\n";
}

void PrintContact(const Contact& contact) {
  std::cout << contact.name << " <" << contact.email << ">\n" << Footer(contact);
}

absl::Status Confirm(const SignUp& sign_up, const Contact& contact,
                     const std::function<absl::Status(const std::string&, std::string)>& mail) {
  return zweck::Disclose<EventMail>(sign_up.email, [&](const std::string& to) {
    return mail(to, "Your seat is reserved.\n\n" + Footer(contact));
  });
}

}  // namespace acme
