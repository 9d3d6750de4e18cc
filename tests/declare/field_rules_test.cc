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

#include "tests/refusals/policy.h"
#include "zweck/declare/anonymous.h"

namespace {

using acme::Customer;
using acme::SendInvoice;
using zweck::At;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::MaxBytes;
using zweck::Required;
using zweck::Secret;
using zweck::internal::IsFieldNumber;
using zweck::internal::IsPointer;
using zweck::internal::IsSnake;
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

// A member, and what its rules say of it.
template <class C, class F>
struct FieldRules {
  struct M {
    using Field = F;
    static constexpr auto kName = zweck::Name("item");
    static constexpr std::size_t kOffset = 0;
  };
  static constexpr const zweck::internal::ListedMember& kMember =
      zweck::internal::kListedMember<C, M>;
  static constexpr bool kKeeps = zweck::internal::KeepsRules(kMember);
  template <class Rule>
  static constexpr bool kKeep = Rule::Keeps(kMember);
};

// The rules as they are asked of a field with two tags that are always there, and more.
template <class T, class... Tags>
using Rules =
    FieldRules<Customer, zweck::Field<Customer, 1, T, Is<kind::Count>, For<SendInvoice>, Tags...>>;
template <class T, class KindOfData = kind::Count, class... Tags>
using AnonymousRules =
    FieldRules<Anonymous, zweck::Field<Anonymous, 1, T, Is<KindOfData>, Tags...>>;

template <class T>
constexpr bool kIsOpen = !AnonymousRules<T>::template kKeep<zweck::internal::AnonymousIsClosed>;

template <class T>
constexpr bool kTakes =
    Rules<T>::kKeeps && Rules<std::optional<T>>::kKeeps && Rules<std::vector<T>>::kKeeps;

}  // namespace

TEST_CASE("A number is one of Protocol Buffers that is not reserved") {
  STATIC_REQUIRE(IsFieldNumber(1));
  STATIC_REQUIRE(IsFieldNumber(18999));
  STATIC_REQUIRE(IsFieldNumber(20000));
  STATIC_REQUIRE(IsFieldNumber(536870911));
  STATIC_REQUIRE_FALSE(IsFieldNumber(0));
  STATIC_REQUIRE_FALSE(IsFieldNumber(19000));
  STATIC_REQUIRE_FALSE(IsFieldNumber(19999));
  STATIC_REQUIRE_FALSE(IsFieldNumber(536870912));
  STATIC_REQUIRE_FALSE(IsFieldNumber(0xffffffff));
}

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

TEST_CASE("A name is lower_snake_case that its JSON name leads back to") {
  STATIC_REQUIRE(IsSnake("email"));
  STATIC_REQUIRE(IsSnake("base_url"));
  STATIC_REQUIRE(IsSnake("line2"));
  STATIC_REQUIRE_FALSE(IsSnake(""));
  STATIC_REQUIRE_FALSE(IsSnake("Email"));
  STATIC_REQUIRE_FALSE(IsSnake("baseUrl"));
  STATIC_REQUIRE_FALSE(IsSnake("_email"));
  STATIC_REQUIRE_FALSE(IsSnake("email_"));
  STATIC_REQUIRE_FALSE(IsSnake("e__mail"));
  STATIC_REQUIRE_FALSE(IsSnake("line_2"));
}

TEST_CASE("Every value may be plain, optional or a list") {
  STATIC_REQUIRE(kTakes<std::string>);
  STATIC_REQUIRE(kTakes<zweck::Bytes>);
  STATIC_REQUIRE(kTakes<bool>);
  STATIC_REQUIRE(kTakes<std::int32_t>);
  STATIC_REQUIRE(kTakes<std::uint32_t>);
  STATIC_REQUIRE(kTakes<std::int64_t>);
  STATIC_REQUIRE(kTakes<std::uint64_t>);
  STATIC_REQUIRE(kTakes<double>);
  STATIC_REQUIRE(kTakes<absl::Time>);
  STATIC_REQUIRE(kTakes<absl::CivilDay>);
  STATIC_REQUIRE(kTakes<acme::Product>);
  STATIC_REQUIRE(kTakes<acme::Address>);
  STATIC_REQUIRE_FALSE(kTakes<float>);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<std::optional<bool>>>::kKeep<zweck::internal::ValueIsKnown>);
  STATIC_REQUIRE_FALSE(
      Rules<std::optional<std::vector<bool>>>::kKeep<zweck::internal::ValueIsKnown>);
  STATIC_REQUIRE_FALSE(Rules<std::vector<std::vector<bool>>>::kKeep<zweck::internal::ValueIsKnown>);
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

TEST_CASE("A key is one text, byte string or whole number, and open") {
  STATIC_REQUIRE(Rules<std::string, Key>::kKeeps);
  STATIC_REQUIRE(Rules<zweck::Bytes, Key>::kKeeps);
  STATIC_REQUIRE(Rules<std::uint64_t, Key>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<double, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<bool, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<absl::Time, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(
      Rules<std::optional<std::string>, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<std::vector<std::string>, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<std::string, Key, Secret>::kKeep<zweck::internal::KeyIsOpen>);
}

TEST_CASE("A secret is text or bytes, and may be missing") {
  STATIC_REQUIRE(Rules<std::string, Secret>::kKeeps);
  STATIC_REQUIRE(Rules<std::optional<std::string>, Secret>::kKeeps);
  STATIC_REQUIRE(Rules<zweck::Bytes, Secret>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<std::string>, Secret>::kKeep<zweck::internal::SecretIsText>);
  STATIC_REQUIRE_FALSE(Rules<std::int64_t, Secret>::kKeep<zweck::internal::SecretIsText>);
  STATIC_REQUIRE_FALSE(Rules<acme::Address, Secret>::kKeep<zweck::internal::SecretIsText>);
}

TEST_CASE("A length is of text or bytes, and fits into 31 bits") {
  STATIC_REQUIRE(Rules<std::string, MaxBytes<1>>::kKeeps);
  STATIC_REQUIRE(Rules<std::vector<zweck::Bytes>, MaxBytes<zweck::kMostBytes>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, MaxBytes<0>>::kKeep<zweck::internal::MaxBytesFits>);
  STATIC_REQUIRE_FALSE(
      Rules<std::string, MaxBytes<zweck::kMostBytes + 1>>::kKeep<zweck::internal::MaxBytesFits>);
  STATIC_REQUIRE_FALSE(Rules<bool, MaxBytes<1>>::kKeep<zweck::internal::MaxBytesFits>);
}

TEST_CASE("Only At may stand several times") {
  STATIC_REQUIRE(Rules<std::string, At<"/a">, At<"/b">>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, Key, Key>::kKeep<zweck::internal::TagsStandOnce>);
  STATIC_REQUIRE_FALSE(Rules<std::string, For<SendInvoice>>::kKeep<zweck::internal::TagsStandOnce>);
  STATIC_REQUIRE_FALSE(Rules<std::string, Is<kind::City>>::kKeep<zweck::internal::TagsStandOnce>);
  STATIC_REQUIRE_FALSE(
      Rules<std::string, MaxBytes<1>, MaxBytes<2>>::kKeep<zweck::internal::TagsStandOnce>);
}

TEST_CASE("A reader reads one text") {
  STATIC_REQUIRE(
      Rules<std::string, zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE(Rules<std::optional<std::string>,
                       zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE_FALSE(
      Rules<zweck::Bytes, zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE_FALSE(Rules<std::vector<std::string>,
                             zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
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

TEST_CASE("What is required is one value that is always there") {
  STATIC_REQUIRE(Rules<std::string, Required>::kKeeps);
  STATIC_REQUIRE(Rules<std::string, Key, Required, MaxBytes<9>>::kKeeps);
  STATIC_REQUIRE(Rules<std::string, Secret, Required>::kKeeps);
  STATIC_REQUIRE(Rules<bool, Required>::kKeeps);
  STATIC_REQUIRE(Rules<absl::CivilDay, Required>::kKeeps);
  STATIC_REQUIRE(Rules<acme::Address, Required>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<std::optional<std::string>, Required>::kKeep<zweck::internal::RequiredIsPlain>);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<std::string>, Required>::kKeep<zweck::internal::RequiredIsPlain>);
  STATIC_REQUIRE_FALSE(Rules<std::optional<acme::Address>, Required>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::vector<acme::Address>, Required>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<std::string, Required, Required>::kKeep<zweck::internal::TagsStandOnce>);
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

TEST_CASE("What has a few values is no text, no key and no list") {
  STATIC_REQUIRE(Rules<zweck::OneOf<"de", "en">, Required>::kKeeps);
  STATIC_REQUIRE(Rules<zweck::CoarseDay<zweck::Week>>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<zweck::OneOf<"de", "en">, Secret>::kKeep<zweck::internal::SecretIsText>);
  STATIC_REQUIRE_FALSE(
      Rules<zweck::OneOf<"de", "en">, MaxBytes<9>>::kKeep<zweck::internal::MaxBytesFits>);
  STATIC_REQUIRE_FALSE(Rules<zweck::OneOf<"de", "en">,
                             zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE_FALSE(Rules<zweck::OneOf<"de", "en">, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<zweck::Bucketed<1>, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<zweck::Bucketed<1>>>::kKeep<zweck::internal::ValueIsKnown>);
}
