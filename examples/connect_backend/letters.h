// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is written to people, as pure functions: text in, text out.

#ifndef CONNECT_BACKEND_LETTERS_H_
#define CONNECT_BACKEND_LETTERS_H_

#include <absl/time/civil_time.h>

#include <optional>
#include <string>

#include "mail_message.h"

namespace connect_backend {

// To somebody who tries the app, and to somebody who uses it. No day: it is not known.
Mail TrialLetter(const std::string& to, const std::string& name, const std::string& app,
                 const std::optional<absl::CivilDay>& end);
Mail LicenceLetter(const std::string& to, const std::string& name, const std::string& app,
                   const std::optional<absl::CivilDay>& end);

// The answer to a ticket.
Mail ReplyLetter(const std::string& to, const std::string& name, const std::string& key,
                 const std::string& summary, const std::string& text);

// What is kept about somebody, as lines of JSON.
Mail ExportLetter(const std::string& to, const std::string& records);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_LETTERS_H_
