// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a reader of text prints what it can't read.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_replace.h>
#include <zweck/declare/reader.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

struct PhoneText {
  static zweck::Reading FromText(std::string& text) {
    absl::StrReplaceAll({{" ", ""}, {"-", ""}, {"(0)", ""}}, &text);
    if (text.empty()) return zweck::Reading::kAbsent;
    if (text.front() == '+') return zweck::Reading::kKept;
    std::cerr << "not a phone number: " << text << std::endl;
    return zweck::Reading::kMalformed;
  }
};

struct CallMeBack {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<CallMeBack, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "call-me-back",
                                             .description = "Who wants to be called",
                                             .subjects = "who asks",
                                             .policy_section = "3"};
  Field<1, std::string, zweck::Is<zweck::kind::PhoneNumber>, zweck::For<AnswerQuestion>,
        zweck::ReadBy<PhoneText>>
      phone;
};
ZWECK_CATEGORY(CallMeBack, phone);

}  // namespace acme
