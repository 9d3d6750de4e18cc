// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field's type and tags say, as plain facts. Which rules they break is in
// field_rules_test.cc.

#include "zweck/internal/declare/field_type.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/refusals/policy.h"

namespace field_type_test {

namespace {

using acme::ContactCustomer;
using acme::MailCo;
using acme::SendInvoice;
using zweck::internal::FieldType;
using zweck::internal::kTagTraits;
using zweck::internal::kTypeTraits;
using zweck::internal::Shape;
using zweck::internal::TagClass;
using zweck::internal::ValueType;
namespace kind = zweck::kind;

using Email = FieldType<std::optional<std::string>, zweck::Is<kind::EmailAddress>,
                        zweck::For<SendInvoice, ContactCustomer>, zweck::SharedWith<MailCo>,
                        zweck::Subject, zweck::MaxBytes<320>, zweck::At<"/a">, zweck::At<"/b">>;
using Bare = FieldType<std::vector<bool>>;

struct NoKind {};

}  // namespace

TEST_CASE("A type names its kind, purposes and recipients, in whatever order its tags stand") {
  STATIC_REQUIRE(std::is_same_v<Email::Kind, kind::EmailAddress>);
  STATIC_REQUIRE(std::is_same_v<Email::Purposes, zweck::For<SendInvoice, ContactCustomer>>);
  STATIC_REQUIRE(std::is_same_v<Email::Recipients, zweck::SharedWith<MailCo>>);
  using Turned = FieldType<bool, zweck::SharedWith<MailCo>, zweck::Key, zweck::For<SendInvoice>,
                           zweck::Is<kind::Flag>>;
  STATIC_REQUIRE(std::is_same_v<Turned::Kind, kind::Flag>);
  STATIC_REQUIRE(std::is_same_v<Turned::Purposes, zweck::For<SendInvoice>>);
  STATIC_REQUIRE(std::is_same_v<Turned::Recipients, zweck::SharedWith<MailCo>>);
  STATIC_REQUIRE(std::is_void_v<Bare::Kind>);
  STATIC_REQUIRE(std::is_void_v<Bare::Purposes>);
  STATIC_REQUIRE(std::is_void_v<Bare::Recipients>);
}

TEST_CASE("The facts of a type are those of its value and of its tags") {
  constexpr const auto& kFacts = kTypeTraits<Email>;
  STATIC_REQUIRE(kFacts.type == ValueType::kString);
  STATIC_REQUIRE(kFacts.shape == Shape::kOptional);
  STATIC_REQUIRE(kFacts.kind == &kind::EmailAddress::kInfo);
  STATIC_REQUIRE(kFacts.purposes.size() == 2);
  STATIC_REQUIRE(kFacts.purposes[1] == &ContactCustomer::kInfo);
  STATIC_REQUIRE(kFacts.recipients.size() == 1);
  STATIC_REQUIRE(kFacts.recipients[0] == &MailCo::kInfo);
  STATIC_REQUIRE(kFacts.max_bytes == 320);
  STATIC_REQUIRE(kFacts.pointers == 2);
  STATIC_REQUIRE(kFacts.subject);
  STATIC_REQUIRE_FALSE(kFacts.key);
  STATIC_REQUIRE_FALSE(kFacts.secret);
  STATIC_REQUIRE_FALSE(kFacts.required);
  STATIC_REQUIRE(kTypeTraits<FieldType<bool, zweck::Is<kind::Flag>, zweck::Required>>.required);
  using zweck::Indexed;
  STATIC_REQUIRE(kTypeTraits<FieldType<bool, zweck::Is<kind::Flag>, Indexed>>.indexed);
  STATIC_REQUIRE(kTypeTraits<FieldType<bool, zweck::Is<kind::Flag>, zweck::Unique>>.unique);
  STATIC_REQUIRE(kTypeTraits<FieldType<std::string, zweck::Secret, zweck::Lookup>>.lookup);
  STATIC_REQUIRE(kTypeTraits<FieldType<bool, Indexed>>.CanBeIndexed());
  STATIC_REQUIRE(kTypeTraits<FieldType<std::optional<double>, Indexed>>.CanBeIndexed());
  STATIC_REQUIRE_FALSE(kTypeTraits<FieldType<std::vector<bool>, Indexed>>.CanBeIndexed());
  STATIC_REQUIRE_FALSE(kTypeTraits<FieldType<std::string, zweck::Secret>>.CanBeIndexed());
  STATIC_REQUIRE_FALSE(kTypeTraits<FieldType<NoKind, Indexed>>.CanBeIndexed());
  STATIC_REQUIRE(kFacts.Has(TagClass::kSubject));
  STATIC_REQUIRE_FALSE(kFacts.Has(TagClass::kSecret));
  STATIC_REQUIRE(kFacts.nameless == 0);
}

TEST_CASE("No tags are no harmless tags") {
  STATIC_REQUIRE(kTypeTraits<Bare>.type == ValueType::kBool);
  STATIC_REQUIRE(kTypeTraits<Bare>.shape == Shape::kRepeated);
  STATIC_REQUIRE(kTypeTraits<Bare>.kind == nullptr);
  STATIC_REQUIRE(kTypeTraits<Bare>.max_bytes == zweck::kDefaultMaxBytes);
  STATIC_REQUIRE_FALSE(kTypeTraits<Bare>.Has(TagClass::kIs));
}

TEST_CASE("Each tag has its class, and everything else has none") {
  STATIC_REQUIRE(kTagTraits<zweck::Is<kind::City>>.tag == TagClass::kIs);
  STATIC_REQUIRE(kTagTraits<zweck::For<>>.tag == TagClass::kFor);
  STATIC_REQUIRE(kTagTraits<zweck::For<SendInvoice, ContactCustomer>>.tag == TagClass::kFor);
  STATIC_REQUIRE(kTagTraits<zweck::Key>.tag == TagClass::kKey);
  STATIC_REQUIRE(kTagTraits<zweck::Subject>.tag == TagClass::kSubject);
  STATIC_REQUIRE(kTagTraits<zweck::Secret>.tag == TagClass::kSecret);
  STATIC_REQUIRE(kTagTraits<zweck::Required>.tag == TagClass::kRequired);
  STATIC_REQUIRE(kTagTraits<zweck::Indexed>.tag == TagClass::kIndexed);
  STATIC_REQUIRE(kTagTraits<zweck::Unique>.tag == TagClass::kUnique);
  STATIC_REQUIRE(kTagTraits<zweck::Lookup>.tag == TagClass::kLookup);
  STATIC_REQUIRE(kTagTraits<zweck::SharedWith<MailCo>>.tag == TagClass::kSharedWith);
  STATIC_REQUIRE(kTagTraits<zweck::At<"/a">>.tag == TagClass::kAt);
  STATIC_REQUIRE(kTagTraits<zweck::MaxBytes<3>>.tag == TagClass::kMaxBytes);
  STATIC_REQUIRE(kTagTraits<zweck::ReadBy<NoKind>>.tag == TagClass::kReadBy);
  STATIC_REQUIRE(kTagTraits<NoKind>.tag == TagClass::kUnknown);
  STATIC_REQUIRE(kTagTraits<SendInvoice>.tag == TagClass::kUnknown);
  STATIC_REQUIRE(kTagTraits<const zweck::Key>.tag == TagClass::kUnknown);
}

TEST_CASE("A tag that names what does not describe itself says so") {
  STATIC_REQUIRE(kTagTraits<zweck::Is<kind::City>>.names);
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::Is<NoKind>>.names);
  STATIC_REQUIRE(kTagTraits<zweck::Is<NoKind>>.kind == nullptr);
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::For<>>.names);
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::For<SendInvoice, NoKind>>.names);
  STATIC_REQUIRE(kTagTraits<zweck::For<SendInvoice, NoKind>>.purposes.empty());
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::SharedWith<>>.names);
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::SharedWith<NoKind>>.names);
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::SharedWith<SendInvoice>>.names);
  STATIC_REQUIRE_FALSE(kTagTraits<zweck::For<SendInvoice, MailCo>>.names);
  STATIC_REQUIRE(kTagTraits<NoKind>.tag == TagClass::kUnknown);
  STATIC_REQUIRE(
      kTypeTraits<FieldType<bool, zweck::Is<kind::Flag>, NoKind>>.Has(TagClass::kUnknown));
  STATIC_REQUIRE_FALSE(
      kTypeTraits<FieldType<bool, zweck::Is<kind::Flag>, zweck::For<NoKind>>>.Names(
          TagClass::kFor));
  STATIC_REQUIRE_FALSE(
      kTypeTraits<FieldType<bool, zweck::Is<kind::Flag>, zweck::SharedWith<NoKind>>>.Names(
          TagClass::kSharedWith));
  STATIC_REQUIRE_FALSE(kTypeTraits<FieldType<bool, zweck::Is<NoKind>>>.Names(TagClass::kIs));
}

}  // namespace field_type_test
