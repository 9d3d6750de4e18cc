// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A person to erase, in clear and sealed; about 250 bytes, in random order of the key.

#ifndef ZWECK_TESTS_BENCH_PERSON_H_
#define ZWECK_TESTS_BENCH_PERSON_H_

#include <cstdint>
#include <string>

#include "tests/bench/kept.h"
#include "zweck/check/tables.h"

namespace zweck::bench {

struct Person {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Person, N, T, For<Measure>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "person", .description = "A person", .subjects = "customers", .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{365}>;
  Field<1, std::string, Is<kind::CustomerNumber>, Key> number;
  Field<2, std::string, Is<kind::AccountId>, Subject, Indexed> account;
  Field<3, std::string, Is<kind::FreeText>> note;
};
ZWECK_CATEGORY(Person, number, account, note);

struct SealedPerson {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SealedPerson, N, T, For<Measure>, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "sealed-person",
                                      .description = "A person",
                                      .subjects = "customers",
                                      .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{365}>;
  Field<1, std::string, Is<kind::CustomerNumber>, Key> number;
  Field<2, std::string, Is<kind::AccountId>, Subject, Secret, Lookup> account;
  Field<3, std::string, Is<kind::FreeText>, Secret> note;
};
ZWECK_CATEGORY(SealedPerson, number, account, note);

inline std::string NumberOf(std::int64_t person) {
  return std::to_string(static_cast<std::uint64_t>(person) * 0x9e3779b97f4a7c15ULL);
}
inline std::string AccountOf(std::int64_t person) { return "account-" + NumberOf(person); }
template <class C>
C MakePerson(std::int64_t person) {
  C record;
  record.number = NumberOf(person);
  record.account = AccountOf(person);
  record.note = std::string(200, static_cast<char>('a' + person % 26));
  return record;
}

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_PERSON_H_
