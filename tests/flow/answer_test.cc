// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Out of the program, to the one who made the request.

#include "zweck/flow/answer.h"

#include <array>
#include <catch2/catch.hpp>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/flow/message.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "zweck/flow/ingest.h"
#include "zweck/flow/minimize.h"

namespace acme {

struct Person {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "person", .name = "Whom it is about", .role = zweck::Role::kDataSubject, .country = ""};
};
struct ToThePerson {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-person", .description = "What people see"};
  using Purposes = For<SendInvoice>;
  using Recipient = Person;
  using OnItsWay = zweck::Sealed;
};
// Nobody is named in SharedWith.
struct Profile {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Profile, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "profile",
                                             .description = "What somebody says of themselves",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Subject> number;
  Field<2, std::string, Is<kind::FreeText>, For<SendInvoice>, MaxBytes<20>> about;
  Field<3, std::string, Is<kind::SharedSecret>, For<SendInvoice>, Secret> token;
  Field<4, std::string, Is<kind::FreeText>, For<ContactCustomer>> note;
};
ZWECK_CATEGORY(Profile, number, about, token, note);

// As a client reads a list in the wire format.
struct Parcels {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcels, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Parcel>, Is<kind::PostalAddress>, For<SendInvoice>> records;
};
ZWECK_CATEGORY(Parcels, records);

}  // namespace acme

namespace {

using acme::Ada;
using acme::Boots;
using acme::InvoiceMailer;
using acme::SendInvoice;
using acme::ToThePerson;
using flow_test::MessageOf;
using zweck::Answer;
using zweck::AnswerTo;
using zweck::WireFormat;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

constexpr std::string_view kBoots =
    R"({"number":"7","to":{"street":"2 Example Street","city":"Bonn"},)"
    R"("via":[{"street":"3 Example Street","city":"Kiel"},)"
    R"({"street":"4 Example Street","city":"Ulm"}],"note":"fragile"})";

acme::Profile Profile() {
  return {.number = "C-17", .about = "likes boots", .token = "open sesame", .note = "pays late"};
}

acme::Parcel Small() {
  acme::Parcel parcel;
  parcel.number = 1;
  return parcel;
}

template <class Bytes>
inline constexpr bool kTakesFrom = requires(Bytes bytes) { static_cast<Bytes>(bytes).Take(); };

template <class S, class R>
using Answered =
    zweck::internal::FlowOf<zweck::internal::Door::kAnswer, zweck::internal::AnswerAsked<R, S>>;

}  // namespace

TEST_CASE("An answer is one document of JSON, and says so") {
  const AnswerTo<InvoiceMailer> answer = RequireOk(Answer<InvoiceMailer>(Boots()));
  CHECK(answer.bytes() == kBoots);
  CHECK(std::string(answer.content_type()) == "application/json");
}

TEST_CASE("In the wire format it is what FromWire reads") {
  const auto answer = RequireOk(Answer<InvoiceMailer, WireFormat::kProtobuf>(Ada()));
  CHECK(std::string(answer.content_type()) == "application/x-protobuf");
  const acme::Customer read = RequireOk(zweck::FromWire<acme::Customer>(answer.bytes()));
  CHECK(read.email.Use<SendInvoice>() == "ada@example.com");
  CHECK(read.orders.Use<SendInvoice>() == 3);
}

TEST_CASE("A list of records is an array, whatever holds it, and of none it is empty") {
  const std::vector<acme::Parcel> two = {Boots(), Boots()};
  const std::string expected = "[" + std::string(kBoots) + "," + std::string(kBoots) + "]";
  CHECK(RequireOk(Answer<InvoiceMailer>(two)).bytes() == expected);
  CHECK(RequireOk(Answer<InvoiceMailer>(std::span(two))).bytes() == expected);
  CHECK(RequireOk(Answer<InvoiceMailer>(std::array{Boots(), Boots()})).bytes() == expected);
  CHECK(RequireOk(Answer<InvoiceMailer>(std::vector{Boots()})).bytes() ==
        "[" + std::string(kBoots) + "]");
  CHECK(RequireOk(Answer<InvoiceMailer>(std::vector<acme::Parcel>())).bytes() == "[]");
}

TEST_CASE("A list in the wire format is a message that repeats the record") {
  std::vector<acme::Parcel> many(300, Boots());
  many[7].note = "";
  const auto answer = RequireOk(Answer<InvoiceMailer, WireFormat::kProtobuf>(many));
  const auto read = RequireOk(zweck::FromWire<acme::Parcels>(answer.bytes()));
  const std::vector<acme::Parcel>& records = read.records.Use<SendInvoice>();
  REQUIRE(records.size() == 300);
  CHECK(records[6].note.Use<SendInvoice>() == "fragile");
  CHECK(records[7].note.Use<SendInvoice>().empty());
  const std::vector<acme::Parcel> none;
  CHECK(RequireOk(Answer<InvoiceMailer, WireFormat::kProtobuf>(none)).bytes().empty());
}

TEST_CASE("Minimize leaves out the same here, in a list too") {
  const acme::Parcel boots = Boots();
  const auto cut = zweck::Minimize<acme::ContactMailer>(boots);
  const std::string expected = R"({"number":"7","to":{"city":"Bonn"},"via":[{"city":"Kiel"},)"
                               R"({"city":"Ulm"}]})";
  CHECK(RequireOk(Answer<acme::ContactMailer>(cut)).bytes() == expected);
  CHECK(RequireOk(Answer<acme::ContactMailer>(std::vector{cut, cut})).bytes() ==
        "[" + expected + "," + expected + "]");
}

TEST_CASE("The person gets what is for the purpose, without being named, and secrets if sealed") {
  const acme::Profile profile = Profile();
  CHECK(RequireOk(Answer<ToThePerson>(zweck::Minimize<ToThePerson>(profile))).bytes() ==
        R"({"number":"C-17","about":"likes boots","token":"open sesame"})");
}

TEST_CASE("What can't be written is refused by its place, of a list with the record's number") {
  acme::Parcel bad = Boots();
  bad.note = std::string(zweck::testing::kCanary) + " and much more";
  CheckRefused(Answer<InvoiceMailer>(bad), absl::StatusCode::kOutOfRange, "note");
  CheckRefused(Answer<InvoiceMailer, WireFormat::kProtobuf>(bad), absl::StatusCode::kOutOfRange,
               "note");
  const std::vector<acme::Parcel> third = {Boots(), Boots(), bad, Boots()};
  CheckRefused(Answer<InvoiceMailer>(third), absl::StatusCode::kOutOfRange, "record 3: ");
  CheckRefused(Answer<InvoiceMailer>(third), absl::StatusCode::kOutOfRange, "note");
  bad.note = std::string(zweck::testing::kCanary) + "\xff";
  CheckRefused(Answer<InvoiceMailer>(bad), absl::StatusCode::kInvalidArgument, "note");
}

TEST_CASE("An answer has an end") {
  acme::Customer large = Ada();
  large.email = std::string(64 * 1024, 'a');
  const std::vector<acme::Customer> many(1024, large);
  CheckRefused(Answer<InvoiceMailer>(many), absl::StatusCode::kResourceExhausted,
               "Answer fewer at a time");
  const std::span<const acme::Customer> fewer(many.data(), 1000);
  CHECK(RequireOk(Answer<InvoiceMailer>(fewer)).bytes().size() > 64'000'000);
}

TEST_CASE("An answer moves, and is not copied") {
  using Bytes = AnswerTo<InvoiceMailer>;
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Bytes>);
  STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<Bytes>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Bytes>);
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Bytes>);
  STATIC_REQUIRE(std::is_nothrow_move_assignable_v<Bytes>);
  STATIC_REQUIRE_FALSE(kTakesFrom<const Bytes&>);
  STATIC_REQUIRE_FALSE(kTakesFrom<Bytes&>);
  STATIC_REQUIRE(kTakesFrom<Bytes&&>);

  Bytes first = RequireOk(Answer<InvoiceMailer>(Small()));
  const std::string bytes = first.bytes();
  REQUIRE(bytes == R"({"number":"1"})");
  Bytes second = std::move(first);
  CHECK(first.bytes().empty());  // NOLINT(bugprone-use-after-move)
  first = std::move(second);
  CHECK(second.bytes().empty());  // NOLINT(bugprone-use-after-move)
  CHECK(first.bytes() == bytes);
  CHECK(std::move(first).Take() == bytes);
}

TEST_CASE("The flow is the category's, whether one record is answered or many") {
  const zweck::v1::Flow flow = MessageOf<Answered<InvoiceMailer, acme::Parcel>>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_ANSWER);
  CHECK(flow.category() == "parcel");
  CHECK(flow.sink() == "invoice-mailer");
  CHECK(flow.fields_size() == 0);
  CHECK_FALSE(flow.sealed());
  const zweck::v1::Flow cut =
      MessageOf<Answered<ToThePerson, zweck::Minimized<acme::Profile, ToThePerson>>>().flow();
  CHECK(cut.minimized());
  CHECK(cut.sealed());
  CHECK(cut.fields_size() == 3);
}

TEST_CASE("The person is a recipient with a role and no country") {
  const auto recipient = MessageOf<zweck::internal::RecipientRecord<acme::Person>>().recipient();
  CHECK(recipient.role() == zweck::v1::ROLE_DATA_SUBJECT);
  CHECK(recipient.country().empty());
}
