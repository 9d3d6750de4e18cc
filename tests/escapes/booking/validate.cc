// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Checks and normalises records.

#include "tests/escapes/booking/validate.h"

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/str_cat.h>

#include <algorithm>
#include <array>

namespace acme::booking {
namespace {

constexpr std::size_t kLeastDigits = 6;
constexpr std::size_t kMostDigits = 15;  // E.164

constexpr std::array<std::string_view, 3> kLanguages = {"de", "en", "fr"};

}  // namespace

bool LooksLikeEmail(const std::string& text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string::npos || text.rfind('@') != at) return false;
  const std::size_t dot = text.rfind('.');
  if (dot == std::string::npos || dot < at + 2 || dot + 1 == text.size()) return false;
  return std::none_of(text.begin(), text.end(),
                      [](unsigned char c) { return absl::ascii_isspace(c); });
}

std::string CanonicalPhone(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) {
      digits.push_back(c);
    } else if (std::string_view(" -/().+").find(c) == std::string_view::npos) {
      return {};
    }
  }
  if (absl::StartsWith(digits, "00")) {
    digits.erase(0, 2);
  } else if (absl::StartsWith(digits, "0")) {
    digits = absl::StrCat("49", digits.substr(1));
  }
  if (digits.size() < kLeastDigits || digits.size() > kMostDigits) return {};
  return absl::StrCat("+", digits);
}

int AgeOn(absl::CivilDay born, absl::CivilDay day) {
  int years = static_cast<int>(day.year() - born.year());
  if (absl::CivilDay(day.year(), born.month(), born.day()) > day) --years;
  return years;
}

absl::Status Normalise(Patient& patient) {
  std::string name = patient.name.Use<BookVisit>();
  absl::RemoveExtraAsciiWhitespace(&name);
  if (name.empty()) return absl::InvalidArgumentError("patient.name: is empty");
  patient.name = std::move(name);

  if (!LooksLikeEmail(patient.email.Use<BookVisit>())) {
    return absl::InvalidArgumentError("patient.email: is no address");
  }
  if (const std::optional<std::string>& phone = patient.phone.Use<BookVisit>()) {
    std::string canonical = CanonicalPhone(*phone);
    if (canonical.empty()) return absl::InvalidArgumentError("patient.phone: is no number");
    patient.phone = std::move(canonical);
  }
  const std::string language = absl::AsciiStrToLower(patient.language.Use<BookVisit>());
  const auto known = std::find_if(kLanguages.begin(), kLanguages.end(), [&](std::string_view l) {
    return language.compare(0, l.size(), l) == 0;
  });
  patient.language = std::string(known == kLanguages.end() ? "de" : *known);

  const Channel channel = patient.reminded_by.Use<RemindPatient>();
  if (channel == Channel::kSms && !patient.phone.Use<RemindPatient>().has_value()) {
    return absl::InvalidArgumentError("patient.reminded_by: there is no telephone number");
  }
  if (channel == Channel::kUnspecified) patient.reminded_by = Channel::kMail;
  return absl::OkStatus();
}

absl::Status Check(const Wish& wish, const Calendar& calendar, absl::Time now) {
  if (!calendar.IsSlot(wish.starts.Use<BookVisit>(), now)) {
    return absl::InvalidArgumentError("wish.starts: no visit begins then");
  }
  if (wish.treatment.Use<BookVisit>() == Treatment::kUnspecified) {
    return absl::InvalidArgumentError("wish.treatment: is missing");
  }
  const std::string& note = wish.note.Use<BookVisit>();
  if (std::count(note.begin(), note.end(), '\n') > 40) {
    return absl::InvalidArgumentError("wish.note: too many lines");
  }
  return absl::OkStatus();
}

absl::Status MayTreat(const Patient& patient, const Wish& wish, const Calendar& calendar) {
  const auto& born = patient.born.Use<TreatPatient>();
  if (!born.has_value()) return absl::OkStatus();
  const absl::CivilDay day = calendar.DayOf(wish.starts.Use<TreatPatient>());
  if (*born > day) return absl::InvalidArgumentError("patient.born: is in the future");
  if (AgeOn(*born, day) < 6) {
    return absl::PermissionDeniedError("patient.born: we do not treat small children");
  }
  return absl::OkStatus();
}

}  // namespace acme::booking
