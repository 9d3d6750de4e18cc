// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the tags of a field are asked.

#include "zweck/declare/tags.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace {

using acme::AdsCo;
using acme::Advertise;
using acme::ContactCustomer;
using acme::MailCo;
using acme::SendInvoice;
using zweck::At;
using zweck::For;
using zweck::Is;
using zweck::MaxBytes;
using zweck::SharedWith;
using zweck::declare::FirstTag;
using zweck::declare::kTagClass;
using zweck::declare::kTagCount;
using zweck::declare::TagClass;
namespace kind = zweck::kind;

struct Reader {};
struct NotATag {};
struct Loud {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "LOUD", .description = "Loud", .legal_basis = zweck::LegalBasis::kConsent};
};

}  // namespace

TEST_CASE("Each tag has its class, and everything else has none") {
  STATIC_REQUIRE(kTagClass<Is<kind::City>> == TagClass::kIs);
  STATIC_REQUIRE(kTagClass<For<>> == TagClass::kFor);
  STATIC_REQUIRE(kTagClass<For<SendInvoice, Advertise>> == TagClass::kFor);
  STATIC_REQUIRE(kTagClass<zweck::Key> == TagClass::kKey);
  STATIC_REQUIRE(kTagClass<zweck::Subject> == TagClass::kSubject);
  STATIC_REQUIRE(kTagClass<zweck::Secret> == TagClass::kSecret);
  STATIC_REQUIRE(kTagClass<SharedWith<MailCo>> == TagClass::kSharedWith);
  STATIC_REQUIRE(kTagClass<At<"/a">> == TagClass::kAt);
  STATIC_REQUIRE(kTagClass<MaxBytes<3>> == TagClass::kMaxBytes);
  STATIC_REQUIRE(kTagClass<zweck::ReadBy<Reader>> == TagClass::kReadBy);
  STATIC_REQUIRE(kTagClass<NotATag> == TagClass::kUnknown);
  STATIC_REQUIRE(kTagClass<SendInvoice> == TagClass::kUnknown);
  STATIC_REQUIRE(kTagClass<const zweck::Key> == TagClass::kUnknown);
}

TEST_CASE("The first tag of a class is found, and void where there is none") {
  using First = FirstTag<TagClass::kAt, zweck::Key, At<"/a">, At<"/b">>::type;
  STATIC_REQUIRE(std::is_same_v<First, At<"/a">>);
  STATIC_REQUIRE(std::is_void_v<FirstTag<TagClass::kFor, zweck::Key, At<"/a">>::type>);
  STATIC_REQUIRE(std::is_void_v<FirstTag<TagClass::kFor>::type>);
  STATIC_REQUIRE(kTagCount<TagClass::kAt, zweck::Key, At<"/a">, At<"/b">> == 2);
  STATIC_REQUIRE(kTagCount<TagClass::kFor> == 0);
}

TEST_CASE("Lists of purposes are compared by what is in them") {
  using zweck::declare::kContains;
  using zweck::declare::kContainsAll;
  using zweck::declare::kShareOne;
  using Both = For<SendInvoice, ContactCustomer>;
  STATIC_REQUIRE(kContains<Both, SendInvoice>);
  STATIC_REQUIRE_FALSE(kContains<Both, Advertise>);
  STATIC_REQUIRE_FALSE(kContains<For<>, Advertise>);
  STATIC_REQUIRE_FALSE(kContains<void, Advertise>);

  STATIC_REQUIRE(kShareOne<Both, For<Advertise, SendInvoice>>);
  STATIC_REQUIRE_FALSE(kShareOne<Both, For<Advertise>>);
  STATIC_REQUIRE_FALSE(kShareOne<void, For<Advertise>>);
  STATIC_REQUIRE_FALSE(kShareOne<Both, For<>>);

  STATIC_REQUIRE(kContainsAll<Both, For<ContactCustomer, SendInvoice>>);
  STATIC_REQUIRE(kContainsAll<Both, For<SendInvoice>>);
  STATIC_REQUIRE_FALSE(kContainsAll<For<SendInvoice>, Both>);
  STATIC_REQUIRE_FALSE(kContainsAll<void, For<SendInvoice>>);
}

TEST_CASE("For and SharedWith name at least one, and nothing else") {
  using zweck::declare::kNamesPurposes;
  using zweck::declare::kNamesRecipients;
  STATIC_REQUIRE(kNamesPurposes<For<SendInvoice>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<For<>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<For<SendInvoice, MailCo>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<SharedWith<MailCo>>);
  STATIC_REQUIRE(kNamesRecipients<SharedWith<MailCo, AdsCo>>);
  STATIC_REQUIRE_FALSE(kNamesRecipients<SharedWith<>>);
  STATIC_REQUIRE_FALSE(kNamesRecipients<SharedWith<SendInvoice>>);
}

TEST_CASE("A tag knows its values") {
  STATIC_REQUIRE(zweck::declare::kPointerIn<At<"/a/b">> == "/a/b");
  STATIC_REQUIRE(zweck::declare::kPointerIn<zweck::Key>.empty());
  STATIC_REQUIRE(zweck::declare::kBytesIn<MaxBytes<320>> == 320);
  STATIC_REQUIRE(zweck::declare::kBytesIn<void> == zweck::kDefaultMaxBytes);
  STATIC_REQUIRE(std::is_same_v<zweck::declare::KindIn<Is<kind::City>>::type, kind::City>);
  STATIC_REQUIRE(std::is_void_v<zweck::declare::KindIn<void>::type>);
  STATIC_REQUIRE(std::is_same_v<zweck::declare::ReaderIn<zweck::ReadBy<Reader>>::type, Reader>);
}

TEST_CASE("The ids of what a tag names are ids") {
  using zweck::declare::kHaveIds;
  STATIC_REQUIRE(kHaveIds<For<SendInvoice>>);
  STATIC_REQUIRE(kHaveIds<Is<kind::City>>);
  STATIC_REQUIRE(kHaveIds<zweck::Key>);
  STATIC_REQUIRE_FALSE(kHaveIds<For<SendInvoice, Loud>>);
}
