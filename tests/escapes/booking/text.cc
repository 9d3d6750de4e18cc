// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes letters, as pure functions.

#include "tests/escapes/booking/text.h"

#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>

namespace acme::booking {
namespace {

bool IsGerman(const std::string& language) { return language.starts_with("de"); }

std::string Greeting(const std::string& name, const std::string& language) {
  if (name.empty()) return IsGerman(language) ? "Guten Tag" : "Hello";
  return absl::StrCat(IsGerman(language) ? "Guten Tag, " : "Dear ", name);
}

Letter Write(const std::string& name, const std::string& when, const std::string& language,
             const char* english, const char* german) {
  Letter letter;
  const bool is_german = IsGerman(language);
  letter.subject = is_german ? "Ihr Termin" : "Your visit";
  letter.body = absl::StrReplaceAll(
      "{greeting},\n\n{text}\n\nAcme Physiotherapy\n",
      {{"{greeting}", Greeting(name, language)}, {"{text}", is_german ? german : english}});
  letter.body = absl::StrReplaceAll(letter.body, {{"{when}", when}});
  return letter;
}

}  // namespace

std::string When(absl::Time starts, absl::TimeZone zone, const std::string& language) {
  return absl::FormatTime(IsGerman(language) ? "%d.%m.%Y, %H:%M" : "%A, %e %B, %H:%M", starts,
                          zone);
}

Letter Confirmation(const std::string& name, absl::Time starts, absl::TimeZone zone,
                    const std::string& language) {
  return Write(name, When(starts, zone, language), language, "we look forward to you on {when}.",
               "wir freuen uns auf Sie am {when}.");
}

Letter Cancellation(const std::string& name, absl::Time starts, absl::TimeZone zone,
                    const std::string& language) {
  return Write(name, When(starts, zone, language), language, "your visit on {when} is cancelled.",
               "Ihr Termin am {when} ist abgesagt.");
}

Letter Reminder(const std::string& name, absl::Time starts, absl::TimeZone zone,
                const std::string& language) {
  return Write(name, When(starts, zone, language), language,
               "we remind you of your visit on {when}.", "wir erinnern an Ihren Termin am {when}.");
}

std::string ShortReminder(absl::Time starts, absl::TimeZone zone) {
  std::string text = absl::StrCat("Your visit at Acme: ", When(starts, zone, "en"));
  if (text.size() > 160) text.resize(160);
  return text;
}

}  // namespace acme::booking
