// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/vocabulary.h"

#include <absl/status/status.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "src/report/vocabulary/table.h"
#include "src/text/cat.h"

namespace zweck::report {
namespace {

bool IsA(std::string_view what, const Table& terms, std::string_view term) {
  const Table::Row* row = terms.Find(term);
  return row != nullptr && (*row)[1] == what;
}

template <class TermOf>
absl::StatusOr<std::map<std::string, std::string>> Subjects(const v1::Company& company,
                                                            TermOf term_of,
                                                            bool (*is_subject)(std::string_view),
                                                            std::string_view what) {
  std::map<std::string, std::string> subjects;
  for (const v1::SubjectTerms& terms : company.subject_terms()) {
    const std::string& term = term_of(terms);
    if (term.empty()) continue;
    if (!is_subject(term)) {
      return absl::InvalidArgumentError(
          text::Cat({"company file, subject_terms of \"", terms.subjects(), "\": ", term,
                     " is not a data subject of ", what}));
    }
    subjects.emplace(terms.subjects(), term);
  }
  return subjects;
}

}  // namespace

bool IsDpvPurpose(std::string_view term) { return IsA("purpose", DpvTerms(), term); }
bool IsDpvData(std::string_view term) { return IsA("data", DpvTerms(), term); }
bool IsDpvHumanSubject(std::string_view term) { return IsA("subject", DpvTerms(), term); }

bool IsFidesDataUse(std::string_view key) { return IsA("purpose", FidesTerms(), key); }
bool IsFidesDataCategory(std::string_view key) { return IsA("data", FidesTerms(), key); }
bool IsFidesDataSubject(std::string_view key) { return IsA("subject", FidesTerms(), key); }

absl::StatusOr<std::map<std::string, std::string>> DpvSubjects(const v1::Company& company) {
  return Subjects(company, std::mem_fn(&v1::SubjectTerms::dpv), IsDpvHumanSubject,
                  "DPV 2.3, such as dpv:Customer");
}
absl::StatusOr<std::map<std::string, std::string>> FidesSubjects(const v1::Company& company) {
  return Subjects(company, std::mem_fn(&v1::SubjectTerms::fides), IsFidesDataSubject,
                  "the Fides taxonomy, such as customer");
}

std::string_view CountryName(std::string_view code) {
  const Table::Row* row = Countries().Find(code);
  return row != nullptr ? (*row)[1] : code;
}

bool IsCountry(std::string_view code) { return Countries().Find(code) != nullptr; }

bool IsInEea(std::string_view code) {
  const Table::Row* row = Countries().Find(code);
  return row != nullptr && row->size() == 3;
}

}  // namespace zweck::report
