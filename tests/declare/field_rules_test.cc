// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field may be, rule by rule. The sentences are tried in tests/refusals.

#include "zweck/internal/declare/field_rules.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/declare/rules_of_a_field.h"
#include "tests/refusals/policy.h"
#include "zweck/declare/anonymous.h"

namespace field_rules_test {

namespace {

using acme::Customer;
using acme::SendInvoice;
using zweck::At;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::MaxBytes;
using zweck::internal::IsPointer;
using zweck::testing::FieldRules;
using zweck::testing::Rules;
namespace kind = zweck::kind;

struct Anonymous {
  static constexpr zweck::CategoryInfo kInfo{.id = "anonymous",
                                             .description = "How often",
                                             .subjects = "nobody",
                                             .policy_section = "2",
                                             .anonymous = true};
};
struct Reader {
  static zweck::Reading FromText(std::string& text);
};
struct BothWays : Reader {
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};
struct GivesNothing {
  static void FromText(std::string& text);
};
struct TakesAView {
  static zweck::Reading FromText(std::string_view text);
};
struct WrongJson : Reader {
  static zweck::Reading FromJson(std::string& text);
};
struct OfAnObject {
  zweck::Reading FromText(std::string& text);
};

struct Tally {
  static constexpr zweck::CategoryInfo kInfo = Anonymous::kInfo;
  using Budget = zweck::AtMostBits<2>;
  zweck::Field<Tally, 1, zweck::Bucketed<1, 10>, Is<kind::Count>> count;
};
ZWECK_CATEGORY(Tally, count);

template <class T, class KindOfData = kind::Count, class... Tags>
using AnonymousRules =
    FieldRules<Anonymous, zweck::Field<Anonymous, 1, T, Is<KindOfData>, Tags...>>;

template <class T>
constexpr bool kIsOpen = !AnonymousRules<T>::template kKeep<zweck::internal::AnonymousIsClosed>;

}  // namespace

TEST_CASE("A place in JSON is a pointer of RFC 6901") {
  STATIC_REQUIRE(IsPointer("/a"));
  STATIC_REQUIRE(IsPointer("/a/b"));
  STATIC_REQUIRE(IsPointer("/a~0b~1c"));
  STATIC_REQUIRE(IsPointer("/a/[kind=mail]/value"));
  STATIC_REQUIRE_FALSE(IsPointer(""));
  STATIC_REQUIRE_FALSE(IsPointer("/"));
  STATIC_REQUIRE_FALSE(IsPointer("a"));
  STATIC_REQUIRE_FALSE(IsPointer("/a~"));
  STATIC_REQUIRE_FALSE(IsPointer("/a~2"));
}

TEST_CASE("A field belongs to its category") {
  using F = zweck::Field<Customer, 1, bool, Is<kind::Flag>>;
  STATIC_REQUIRE(FieldRules<Customer, F>::kKeeps);
  STATIC_REQUIRE_FALSE(FieldRules<acme::Address, F>::kKeep<zweck::internal::FieldIsOwn>);
}

TEST_CASE("What is no field keeps no rule") {
  STATIC_REQUIRE_FALSE(FieldRules<Customer, std::string>::kKeep<zweck::internal::MemberIsAField>);
  STATIC_REQUIRE_FALSE(FieldRules<Customer, std::string>::kKeeps);
}

TEST_CASE("Only At may stand several times") {
  STATIC_REQUIRE(Rules<std::string, At<"/a">, At<"/b">>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, Key, Key>::kKeep<zweck::internal::TagsStandOnce>);
  STATIC_REQUIRE_FALSE(Rules<std::string, For<SendInvoice>>::kKeep<zweck::internal::TagsStandOnce>);
  STATIC_REQUIRE_FALSE(Rules<std::string, Is<kind::City>>::kKeep<zweck::internal::TagsStandOnce>);
  STATIC_REQUIRE_FALSE(
      Rules<std::string, MaxBytes<1>, MaxBytes<2>>::kKeep<zweck::internal::TagsStandOnce>);
}

TEST_CASE("A reader has the functions of one") {
  STATIC_REQUIRE(zweck::ReadsText<Reader>);
  STATIC_REQUIRE(zweck::ReadsText<BothWays>);
  STATIC_REQUIRE(Rules<std::string, zweck::ReadBy<BothWays>>::kKeeps);
  using zweck::internal::ReadByNamesAReader;
  STATIC_REQUIRE_FALSE(Rules<std::string, zweck::ReadBy<Tally>>::kKeep<ReadByNamesAReader>);
  STATIC_REQUIRE_FALSE(Rules<std::string, zweck::ReadBy<int>>::kKeep<ReadByNamesAReader>);
  STATIC_REQUIRE_FALSE(Rules<std::string, zweck::ReadBy<GivesNothing>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, zweck::ReadBy<TakesAView>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, zweck::ReadBy<WrongJson>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, zweck::ReadBy<OfAnObject>>::kKeeps);
}

// A rule whose sentence was forgotten.
struct WithoutSentence {
  static constexpr bool Keeps(const zweck::internal::ListedMember&) { return false; }
  template <class A>
  static constexpr bool kKeeps = false;
};

TEST_CASE("A rule of fields without a sentence is none") {
  STATIC_REQUIRE(zweck::internal::Rule<zweck::internal::FieldIsOwn>);
  STATIC_REQUIRE_FALSE(zweck::internal::Rule<WithoutSentence>);
  STATIC_REQUIRE(zweck::internal::Rule<zweck::internal::RetentionIsOne>);
  STATIC_REQUIRE_FALSE(zweck::internal::Rule<WithoutSentence>);
}

TEST_CASE("Data that is withheld has no purpose") {
  using Held = zweck::Field<Customer, 1, std::string, Is<kind::CustomerData>>;
  using Given = zweck::Field<Customer, 1, std::string, Is<kind::CustomerData>, For<SendInvoice>>;
  STATIC_REQUIRE(FieldRules<Customer, Held>::kKeeps);
  STATIC_REQUIRE_FALSE(FieldRules<Customer, Given>::kKeep<zweck::internal::WithheldHasNoPurpose>);
}

TEST_CASE("An anonymous category has room for nothing that points at anybody") {
  STATIC_REQUIRE(AnonymousRules<bool>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<acme::Product, kind::ProductName>::kKeeps);
  STATIC_REQUIRE_FALSE(
      AnonymousRules<std::int64_t,
                     kind::AccountId>::kKeep<zweck::internal::AnonymousPointsAtNobody>);
  STATIC_REQUIRE_FALSE(
      AnonymousRules<std::int64_t,
                     kind::ClientKey>::kKeep<zweck::internal::AnonymousPointsAtNobody>);
  STATIC_REQUIRE_FALSE(
      AnonymousRules<std::int64_t, kind::Count,
                     zweck::Subject>::kKeep<zweck::internal::AnonymousHasNoSubject>);
  STATIC_REQUIRE_FALSE(
      AnonymousRules<acme::Address>::kKeep<zweck::internal::AnonymousNestsAnonymous>);
  STATIC_REQUIRE_FALSE(
      AnonymousRules<std::vector<acme::Address>>::kKeep<zweck::internal::AnonymousNestsAnonymous>);
}

TEST_CASE("An anonymous category takes only what has a few values") {
  STATIC_REQUIRE(AnonymousRules<std::optional<bool>>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<std::optional<acme::Product>, kind::ProductName>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<zweck::Bucketed<1, 10>>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<std::optional<zweck::Range<0, 7>>>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<zweck::OneOf<"de", "en">>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<zweck::CoarseDay<zweck::Week, 4>>::kKeeps);
  STATIC_REQUIRE(AnonymousRules<Tally>::kKeeps);
  STATIC_REQUIRE(kIsOpen<std::string>);
  STATIC_REQUIRE(kIsOpen<std::optional<std::string>>);
  STATIC_REQUIRE(kIsOpen<zweck::Bytes>);
  STATIC_REQUIRE(kIsOpen<std::int32_t>);
  STATIC_REQUIRE(kIsOpen<std::optional<std::uint64_t>>);
  STATIC_REQUIRE(kIsOpen<double>);
  STATIC_REQUIRE(kIsOpen<absl::Time>);
  STATIC_REQUIRE(kIsOpen<absl::CivilDay>);
  // How many weeks that are is not said: this category is not kept.
  STATIC_REQUIRE(kIsOpen<zweck::CoarseDay<zweck::Week>>);
  STATIC_REQUIRE(kIsOpen<std::vector<bool>>);
  STATIC_REQUIRE(kIsOpen<std::vector<std::string>>);
  STATIC_REQUIRE(kIsOpen<std::vector<acme::Product>>);
  STATIC_REQUIRE(kIsOpen<std::vector<Tally>>);
  STATIC_REQUIRE(Rules<std::vector<std::int32_t>>::kKeeps);
  STATIC_REQUIRE_FALSE(AnonymousRules<zweck::Bucketed<1>, kind::Count,
                                      Key>::kKeep<zweck::internal::AnonymousHasNoKey>);
  STATIC_REQUIRE_FALSE(AnonymousRules<std::vector<acme::Address>>::kKeeps);
}

}  // namespace field_rules_test
