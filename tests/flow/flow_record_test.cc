// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the record of each flow says, and of each term.

#include "zweck/internal/flow/flow_record.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/message.h"
#include "tests/flow/records.h"
#include "zweck/declare/anonymous.h"
#include "zweck/flow/minimize.h"
#include "zweck/flow/persist.h"
#include "zweck/flow/transmit.h"

namespace acme {
namespace {

struct Speed {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Speed, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "speed",
                                             .description = "How fast parcels are",
                                             .subjects = "nobody",
                                             .policy_section = "4",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{730}>;
  using Budget = zweck::AtMostBits<10>;
  Field<1, zweck::CoarseDay<zweck::Week>, zweck::Is<zweck::kind::EventDate>> week;
  Field<2, std::optional<zweck::Bucketed<1, 7>>, zweck::Is<zweck::kind::Duration>> days;
};
ZWECK_CATEGORY(Speed, week, days);

// Lists itself, and holds others in a map.
struct Reply {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Reply, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "reply",
                                             .description = "What somebody wrote",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<SendInvoice>> secret_text;
  Field<2, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<ContactCustomer>,
        zweck::SharedWith<MailCo>>
      text;
  Field<3, std::vector<Reply>, zweck::Is<zweck::kind::FreeText>, zweck::For<ContactCustomer>,
        zweck::SharedWith<MailCo>>
      replies;
  Field<4, std::map<std::string, Address>, zweck::Is<zweck::kind::Contact>,
        zweck::For<ContactCustomer>, zweck::SharedWith<MailCo>>
      places;
  Field<5, std::map<std::string, std::string>, zweck::Is<zweck::kind::Status>,
        zweck::For<ContactCustomer>, zweck::SharedWith<MailCo>>
      marks;
};
ZWECK_CATEGORY(Reply, secret_text, text, replies, places, marks);

struct Diary {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Diary, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "diary",
                                             .description = "What somebody keeps secret",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using AtRest = zweck::Sealed;
  Field<1, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<SendInvoice>> text;
};
ZWECK_CATEGORY(Diary, text);

}  // namespace
}  // namespace acme

namespace {

using flow_test::MessageOf;
using zweck::internal::CategoryRecord;
using zweck::internal::Door;
using zweck::internal::IngestFlow;
using zweck::internal::KindRecord;
using zweck::internal::PurposeRecord;
using zweck::internal::RecipientRecord;
using zweck::internal::SinkRecord;
using zweck::internal::UseFlow;
using zweck::v1::Flow;

template <class S, class R>
using Sent =
    zweck::internal::SinkFlow<Door::kTransmit, R, S, zweck::internal::TransmitRule<S>, false>;
template <class S, class R>
using Kept = zweck::internal::SinkFlow<Door::kPersist, R, S, zweck::internal::PersistRule<S>, true>;

std::vector<std::string> FieldsOf(const Flow& flow) {
  return {flow.fields().begin(), flow.fields().end()};
}

}  // namespace

TEST_CASE("A purpose says why, and on what basis") {
  const zweck::v1::Purpose purpose = MessageOf<PurposeRecord<acme::SendInvoice>>().purpose();
  CHECK(purpose.id() == acme::SendInvoice::kInfo.id);
  CHECK(purpose.description() == acme::SendInvoice::kInfo.description);
  CHECK(purpose.legal_basis() == zweck::v1::LEGAL_BASIS_CONTRACT);
}

TEST_CASE("A kind says what a value is, and whom it points at") {
  const zweck::v1::Kind kind = MessageOf<KindRecord<zweck::kind::EmailAddress>>().kind();
  CHECK(kind.id() == "email-address");
  CHECK(kind.description() == zweck::kind::EmailAddress::kInfo.description);
  CHECK(kind.identifies() == zweck::v1::IDENTIFIES_DIRECTLY);
  CHECK(kind.dpv() == zweck::kind::EmailAddress::kInfo.dpv);
  CHECK(kind.fides() == zweck::kind::EmailAddress::kInfo.fides);
  CHECK_FALSE(kind.withheld());
}

TEST_CASE("A recipient says who it is, and where") {
  const zweck::v1::Recipient mail = MessageOf<RecipientRecord<acme::MailCo>>().recipient();
  CHECK(mail.id() == acme::MailCo::kInfo.id);
  CHECK(mail.name() == acme::MailCo::kInfo.name);
  CHECK(mail.role() == zweck::v1::ROLE_PROCESSOR);
  CHECK(mail.country() == acme::MailCo::kInfo.country);
  CHECK(mail.safeguards() == acme::MailCo::kInfo.safeguards);
}

TEST_CASE("A sink says for what it is, and whose") {
  const zweck::v1::Sink sink = MessageOf<SinkRecord<acme::ContactMailer>>().sink();
  CHECK(sink.id() == "contact-mailer");
  CHECK(sink.description() == "Sends letters");
  REQUIRE(sink.purposes_size() == 1);
  CHECK(sink.purposes(0) == acme::ContactCustomer::kInfo.id);
  CHECK(sink.recipient() == acme::MailCo::kInfo.id);
}

namespace {

struct Api : acme::ContactMailer {
  using Hosts = zweck::AtHosts<"api.example", "[::1]">;
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPatch, "/letters/{number}">;
};
struct Post : acme::ContactMailer {
  using Hosts = zweck::AtHosts<"api.example">;
};

}  // namespace

TEST_CASE("What is added to a list is kept, and nothing else of its category") {
  using Adding = zweck::internal::FieldsFlow<acme::Parcel, acme::InvoiceTable,
                                             zweck::internal::PersistRule<acme::InvoiceTable>, true,
                                             decltype(acme::Parcel::via)>;
  const Flow flow = MessageOf<Adding>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_PERSIST);
  CHECK(flow.category() == "parcel");
  CHECK(flow.sink() == "invoice-table");
  CHECK(flow.minimized());
  CHECK(flow.sealed());
  CHECK(std::vector<std::string>(flow.fields().begin(), flow.fields().end()) ==
        std::vector<std::string>{"via.street", "via.city"});
  using Cut = zweck::internal::FieldsFlow<acme::Parcel, acme::ContactTable,
                                          zweck::internal::PersistRule<acme::ContactTable>, false,
                                          decltype(acme::Parcel::via)>;
  const Flow cut = MessageOf<Cut>().flow();
  CHECK(std::vector<std::string>(cut.fields().begin(), cut.fields().end()) ==
        std::vector<std::string>{"via.city"});
}

TEST_CASE("A sink says where it is reached, and how it is asked") {
  const zweck::v1::Sink api = MessageOf<SinkRecord<Api>>().sink();
  REQUIRE(api.hosts_size() == 2);
  CHECK(api.hosts(0) == "api.example");
  CHECK(api.hosts(1) == "[::1]");
  CHECK(api.method() == zweck::v1::HTTP_METHOD_PATCH);
  CHECK(api.path() == "/letters/{number}");
  const zweck::v1::Sink post = MessageOf<SinkRecord<Post>>().sink();
  CHECK(post.method() == zweck::v1::HTTP_METHOD_POST);
  CHECK(post.path().empty());
  const zweck::v1::Sink elsewhere = MessageOf<SinkRecord<acme::ContactMailer>>().sink();
  CHECK(elsewhere.hosts().empty());
  CHECK(elsewhere.method() == zweck::v1::HTTP_METHOD_UNSPECIFIED);
}

TEST_CASE("A category says everything that its declaration does, and where it stands") {
  const zweck::v1::Category parcel = MessageOf<CategoryRecord<acme::Parcel>>().category();
  CHECK(parcel.id() == "parcel");
  CHECK(parcel.description() == "What is on its way");
  CHECK(parcel.subjects() == "customers");
  CHECK(parcel.policy_section() == "4");
  CHECK(parcel.role() == zweck::v1::ROLE_CONTROLLER);
  CHECK_FALSE(parcel.anonymous());
  CHECK(parcel.retention().seconds() == 30 * 24 * 60 * 60);
  CHECK(parcel.retention().until().empty());
  CHECK(parcel.declared_at().file() == "flow/records.h");
  CHECK(parcel.declared_at().line() > 0);

  REQUIRE(parcel.fields_size() == 4);
  const zweck::v1::Field& number = parcel.fields(0);
  CHECK(number.number() == 1);
  CHECK(number.name() == "number");
  CHECK(number.kind() == "order-id");
  CHECK(std::vector<std::string>(number.purposes().begin(), number.purposes().end()) ==
        std::vector<std::string>{"send-invoice", "contact-customer"});
  CHECK(std::vector<std::string>(number.recipients().begin(), number.recipients().end()) ==
        std::vector<std::string>{std::string(acme::MailCo::kInfo.id)});
  CHECK(number.key());
  CHECK(number.type() == zweck::v1::VALUE_TYPE_INT64);
  CHECK_FALSE(number.list());
  CHECK(number.category().empty());

  const zweck::v1::Field& via = parcel.fields(2);
  CHECK(via.type() == zweck::v1::VALUE_TYPE_CATEGORY);
  CHECK(via.list());
  CHECK(via.category() == acme::Address::kInfo.id);
  CHECK_FALSE(via.key());
}

TEST_CASE(
    "An anonymous category says how much each field tells, all of them, and how much they may") {
  const zweck::v1::Category speed = MessageOf<CategoryRecord<acme::Speed>>().category();
  CHECK(speed.anonymous());
  REQUIRE(speed.fields_size() == 2);
  CHECK(speed.fields(0).bits_hundredths() == 676);
  CHECK(speed.fields(0).type() == zweck::v1::VALUE_TYPE_DAY);
  CHECK(speed.fields(1).bits_hundredths() == 200);
  CHECK(speed.fields(1).type() == zweck::v1::VALUE_TYPE_UINT32);
  CHECK(speed.bits_hundredths() == 876);
  CHECK(speed.budget_hundredths() == 1000);

  const zweck::v1::Category parcel = MessageOf<CategoryRecord<acme::Parcel>>().category();
  CHECK(parcel.bits_hundredths() == 0);
  CHECK(parcel.budget_hundredths() == 0);
  CHECK(parcel.fields(0).bits_hundredths() == 0);
}

TEST_CASE("A category that is sealed at rest says so") {
  const zweck::v1::Category diary = MessageOf<CategoryRecord<acme::Diary>>().category();
  CHECK(diary.sealed());
  CHECK_FALSE(diary.fields(0).secret());
  CHECK_FALSE(MessageOf<CategoryRecord<acme::Parcel>>().category().sealed());
}

TEST_CASE("Reading in names the category alone") {
  const Flow flow = MessageOf<IngestFlow<acme::Parcel>>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_INGEST);
  CHECK(flow.category() == "parcel");
  CHECK(flow.fields_size() == 0);
}

TEST_CASE("A use names the field and the purpose") {
  const Flow flow = MessageOf<UseFlow<decltype(acme::Parcel::note), acme::SendInvoice>>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_USE);
  CHECK(flow.category() == "parcel");
  CHECK(flow.purpose() == "send-invoice");
  CHECK(FieldsOf(flow) == std::vector<std::string>{"note"});
}

TEST_CASE("A whole record on its way out names no fields, since all pass") {
  const Flow flow = MessageOf<Sent<acme::AccountSync, acme::Parcel>>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_TRANSMIT);
  CHECK(flow.category() == "parcel");
  CHECK(flow.sink() == "account-sync");
  CHECK_FALSE(flow.minimized());
  CHECK_FALSE(flow.sealed());
  CHECK(flow.fields_size() == 0);
}

TEST_CASE("After Minimize it names what passes, in nested categories too") {
  const Flow flow =
      MessageOf<Sent<acme::ContactMailer, zweck::Minimized<acme::Parcel, acme::ContactMailer>>>()
          .flow();
  CHECK(flow.minimized());
  CHECK(FieldsOf(flow) == std::vector<std::string>{"number", "to.city", "via.city"});
}

TEST_CASE("A category that lists itself says so by its own id, and a map that it is one") {
  const zweck::v1::Category reply = MessageOf<CategoryRecord<acme::Reply>>().category();
  REQUIRE(reply.fields_size() == 5);
  CHECK(reply.fields(2).list());
  CHECK(reply.fields(2).category() == "reply");
  CHECK_FALSE(reply.fields(3).list());
  CHECK(reply.fields(3).map());
  CHECK(reply.fields(3).category() == acme::Address::kInfo.id);
  CHECK(reply.fields(4).map());
  CHECK(reply.fields(4).type() == zweck::v1::VALUE_TYPE_STRING);

  // What passes of the replies within is what passes of the reply.
  const Flow flow =
      MessageOf<Sent<acme::ContactMailer, zweck::Minimized<acme::Reply, acme::ContactMailer>>>()
          .flow();
  CHECK(flow.minimized());
  CHECK(FieldsOf(flow) == std::vector<std::string>{"text", "replies", "places.city", "marks"});
}

TEST_CASE("Minimize that leaves out nothing is as good as none") {
  const Flow flow =
      MessageOf<Sent<acme::AccountSync, zweck::Minimized<acme::Parcel, acme::AccountSync>>>()
          .flow();
  CHECK_FALSE(flow.minimized());
  CHECK(flow.fields_size() == 0);
}

TEST_CASE("A store that seals says so") {
  const Flow flow = MessageOf<Kept<acme::AccountSync, acme::Parcel>>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_PERSIST);
  CHECK(flow.sealed());
}

// What a payload says of what its record names.
template <class R>
std::uint64_t Named() {
  const auto& words = zweck::internal::RecordBytes<R>::kPayload.words;
  return std::uint64_t{words[2]} << 31 | words[1];
}

// Two declarations by one id, and the second of another recipient.
struct OwnMailer {
  static constexpr zweck::SinkInfo kInfo = acme::ContactMailer::kInfo;
  using Purposes = acme::ContactMailer::Purposes;
  using Recipient = acme::Acme;
};

TEST_CASE("Flows that name different declarations by one id are different records") {
  using Theirs = Sent<acme::ContactMailer, acme::Parcel>;
  using Own = Sent<OwnMailer, acme::Parcel>;
  CHECK(MessageOf<Theirs>().SerializeAsString() == MessageOf<Own>().SerializeAsString());
  CHECK_FALSE(zweck::internal::RecordBytes<Theirs>::kHash ==
              zweck::internal::RecordBytes<Own>::kHash);
  CHECK(Named<Theirs>() ==
        ((zweck::internal::kMeaning<acme::Parcel> +
          zweck::internal::RecordBytes<SinkRecord<acme::ContactMailer>>::kHash.number()) &
         ((std::uint64_t{1} << 62) - 1)));
  CHECK(Named<PurposeRecord<acme::SendInvoice>>() == 0);
}

TEST_CASE("A category means the same wherever it stands") {
  const std::uint64_t with =
      zweck::internal::RecordBytes<CategoryRecord<acme::Parcel>>::kHash.number();
  CHECK(zweck::internal::kMeaning<acme::Parcel> != with);
  CHECK(zweck::internal::kMeaning<acme::Parcel> != zweck::internal::kMeaning<acme::Address>);
}

TEST_CASE("A record needs each term that it names, once") {
  // Its purposes and its recipient.
  CHECK(SinkRecord<acme::ContactMailer>::kNeeds.size() == 2);
  // Three kinds, two purposes, a recipient and the nested category.
  CHECK(CategoryRecord<acme::Parcel>::kNeeds.size() == 7);
  CHECK(PurposeRecord<acme::SendInvoice>::kNeeds.size() == 0);
}
