// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "src/text/cat.h"
#include "src/text/duration.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {
namespace {

bool IsLower(char c) { return 'a' <= c && c <= 'z'; }

bool IsOfIds(char c) { return IsLower(c) || ('0' <= c && c <= '9') || c == '-'; }

// As a company counts that writes days{365}; a year of std::chrono has some hours more.
constexpr std::int64_t kYearOfDays = 365 * text::kSecondsOfDay;

}  // namespace

std::string TitleOf(std::string_view id) {
  std::string title(id);
  if (id.empty() || !IsLower(id.front()) || !std::ranges::all_of(id, IsOfIds)) return title;
  std::ranges::replace(title, '-', ' ');
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

std::string Counted(std::size_t number, std::string_view one, std::string_view many) {
  return text::Cat({std::to_string(number), " ", number == 1 ? one : many});
}

std::string DurationWords(std::int64_t seconds) {
  if (seconds == 0 || seconds % kYearOfDays != 0) return text::DurationText(seconds);
  const std::int64_t years = seconds / kYearOfDays;
  return text::Cat({std::to_string(years), years == 1 ? " year" : " years"});
}

std::string RetentionWords(const v1::Category& category) {
  if (!category.has_retention()) return "not stored";
  const v1::Retention& retention = category.retention();
  if (retention.until().empty()) return DurationWords(retention.seconds());
  if (retention.seconds() == 0) return text::Cat({"until ", retention.until()});
  return text::Cat(
      {"until ", retention.until(), ", and at most ", DurationWords(retention.seconds()), " more"});
}

std::string_view LegalBasisWords(v1::LegalBasis basis) {
  switch (basis) {
    case v1::LEGAL_BASIS_CONSENT:
      return "consent";
    case v1::LEGAL_BASIS_CONTRACT:
      return "contract";
    case v1::LEGAL_BASIS_LEGAL_OBLIGATION:
      return "legal obligation";
    case v1::LEGAL_BASIS_VITAL_INTERESTS:
      return "vital interests";
    case v1::LEGAL_BASIS_PUBLIC_TASK:
      return "public task";
    case v1::LEGAL_BASIS_LEGITIMATE_INTERESTS:
      return "legitimate interests";
    case v1::LEGAL_BASIS_NOT_PERSONAL:
      return "not personal data";
    default:
      return "unknown";
  }
}

std::string_view LegalBasisArticle(v1::LegalBasis basis) {
  switch (basis) {
    case v1::LEGAL_BASIS_CONSENT:
      return "GDPR Art. 6(1)(a)";
    case v1::LEGAL_BASIS_CONTRACT:
      return "GDPR Art. 6(1)(b)";
    case v1::LEGAL_BASIS_LEGAL_OBLIGATION:
      return "GDPR Art. 6(1)(c)";
    case v1::LEGAL_BASIS_VITAL_INTERESTS:
      return "GDPR Art. 6(1)(d)";
    case v1::LEGAL_BASIS_PUBLIC_TASK:
      return "GDPR Art. 6(1)(e)";
    case v1::LEGAL_BASIS_LEGITIMATE_INTERESTS:
      return "GDPR Art. 6(1)(f)";
    case v1::LEGAL_BASIS_NOT_PERSONAL:
      return "GDPR recital 26";
    default:
      return "";
  }
}

std::string_view RoleWords(v1::Role role) {
  switch (role) {
    case v1::ROLE_CONTROLLER:
      return "controller";
    case v1::ROLE_PROCESSOR:
      return "processor";
    case v1::ROLE_THIRD_PARTY:
      return "third party";
    default:
      return "unknown";
  }
}

std::string_view IdentifiesWords(v1::Identifies identifies) {
  switch (identifies) {
    case v1::IDENTIFIES_DIRECTLY:
      return "a person";
    case v1::IDENTIFIES_INDIRECTLY:
      return "a person, with other data";
    case v1::IDENTIFIES_ORGANISATION:
      return "an organisation";
    case v1::IDENTIFIES_NO:
      return "nobody";
    default:
      return "unknown";
  }
}

}  // namespace zweck::report
