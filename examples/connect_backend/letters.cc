// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "letters.h"

#include <absl/strings/str_cat.h>
#include <absl/time/time.h>

namespace connect_backend {
namespace {

std::string Letter(const std::string& name, const std::string& text) {
  return absl::StrCat(name.empty() ? "Hello" : "Dear ", name, ",\n\n", text, "\n\nJodocus\n");
}

std::string EndsOn(const char* what, const std::optional<absl::CivilDay>& end) {
  if (!end.has_value()) return "";
  const absl::Time noon = absl::FromCivil(absl::CivilHour(*end) + 12, absl::UTCTimeZone());
  return absl::StrCat("\n", what, " ends on ",
                      absl::FormatTime("%A, %E4Y-%m-%d", noon, absl::UTCTimeZone()), ".");
}

}  // namespace

Mail TrialLetter(const std::string& to, const std::string& name, const std::string& app,
                 const std::optional<absl::CivilDay>& end) {
  return {.to = to,
          .name = name,
          .subject = absl::StrCat("Your trial of ", app),
          .text = Letter(name,
                         absl::StrCat("you are trying our app ", app, ".", EndsOn("The trial", end),
                                      "\nIf something is unclear, just answer this mail."))};
}

Mail LicenceLetter(const std::string& to, const std::string& name, const std::string& app,
                   const std::optional<absl::CivilDay>& end) {
  return {.to = to,
          .name = name,
          .subject = absl::StrCat("Your licence of ", app),
          .text = Letter(name, absl::StrCat("thank you for using our app ", app, ".",
                                            EndsOn("Its maintenance", end),
                                            "\nIf something is unclear, just answer this mail."))};
}

Mail ReplyLetter(const std::string& to, const std::string& name, const std::string& key,
                 const std::string& summary, const std::string& text) {
  return {.to = to,
          .name = name,
          .subject = absl::StrCat("Re: [", key, "] ", summary),
          .text = Letter(name, text)};
}

Mail ExportLetter(const std::string& to, const std::string& records) {
  return {.to = to,
          .name = "",
          .subject = "What we keep about you",
          .text = Letter("", records.empty()
                                 ? "we keep nothing under this address."
                                 : absl::StrCat("this is what we keep under this address, one "
                                                "record a line:\n\n",
                                                records))};
}

}  // namespace connect_backend
