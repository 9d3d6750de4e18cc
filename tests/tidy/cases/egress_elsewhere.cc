// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

// A file that does not see the library: only what is called like personal data is found.

#include <unistd.h>

#include <string>

void Send(int fd, const std::string& body) { (void)!write(fd, body.data(), body.size()); }
void SendMail(int fd, const std::string& email) {  // finds: parameter `email`
  (void)!write(fd, email.data(), email.size());  // finds: `email`, which is called like personal data (email-address)
}
