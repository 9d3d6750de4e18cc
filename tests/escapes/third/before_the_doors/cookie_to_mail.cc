// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds for each session cookie the e-mail address that stood in the form.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Unseen: nobody
// Author: has not read the checks, and came third

#include <crow.h>

#include <string>
#include <unordered_map>

#include "tests/escapes/others/policy.h"

namespace acme {

class Sessions {
 public:
  // So that the next form is filled in already.
  void Saw(const crow::request& request) {
    const char* email = request.url_params.get("email");
    if (email == nullptr) return;
    mails_[request.get_header_value("Cookie")] = email;
  }

  std::string Known(const crow::request& request) const {
    const auto found = mails_.find(request.get_header_value("Cookie"));
    return found == mails_.end() ? std::string() : found->second;
  }

 private:
  std::unordered_map<std::string, std::string> mails_;
};

}  // namespace acme
