// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// proto/jodocus/v1/ and include/jodocus/ say the same: every field and every enumerator, in both
// directions, and the same bytes.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/timestamp.pb.h>
#include <jodocus/v1/anonymous_usage_event.pb.h>
#include <jodocus/v1/client_installation.pb.h>
#include <jodocus/v1/marketplace_contact.pb.h>
#include <jodocus/v1/product.pb.h>
#include <jodocus/v1/support_ticket.pb.h>
#include <jodocus/v1/ticket_tombstone.pb.h>
#include <jodocus/v1/website_form.pb.h>
#include <jodocus/v1/website_statistic.pb.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>

#include "jodocus/policy.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/recent_day.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

namespace v1 = jodocus::v1;
using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using zweck::internal::FieldLayout;
using zweck::internal::kLayout;
using zweck::internal::RecordLayout;
using zweck::internal::Shape;
using zweck::internal::ValueType;
using zweck::testing::RequireOk;

FieldDescriptor::Type ProtoTypeOf(ValueType type) {
  switch (type) {
    case ValueType::kBool:
      return FieldDescriptor::TYPE_BOOL;
    case ValueType::kInt8:
    case ValueType::kInt16:
    case ValueType::kInt32:
      return FieldDescriptor::TYPE_INT32;
    case ValueType::kUint8:
    case ValueType::kUint16:
    case ValueType::kUint32:
      return FieldDescriptor::TYPE_UINT32;
    case ValueType::kInt64:
    case ValueType::kOtherInt64:
      return FieldDescriptor::TYPE_INT64;
    case ValueType::kUint64:
    case ValueType::kOtherUint64:
      return FieldDescriptor::TYPE_UINT64;
    case ValueType::kFloat:
      return FieldDescriptor::TYPE_FLOAT;
    case ValueType::kDouble:
      return FieldDescriptor::TYPE_DOUBLE;
    case ValueType::kEnum:
      return FieldDescriptor::TYPE_ENUM;
    case ValueType::kString:
    case ValueType::kDay:
    case ValueType::kDecimal:
      return FieldDescriptor::TYPE_STRING;
    case ValueType::kBytes:
      return FieldDescriptor::TYPE_BYTES;
    case ValueType::kTime:
    case ValueType::kRecord:
      return FieldDescriptor::TYPE_MESSAGE;
    case ValueType::kUnknown:
      break;
  }
  FAIL("a field of no type");
  return FieldDescriptor::TYPE_GROUP;
}

void CheckSame(const zweck::internal::EnumFacts& facts, const EnumDescriptor& type) {
  CAPTURE(type.full_name());
  CHECK(type.name() == facts.name);
  REQUIRE(static_cast<std::size_t>(type.value_count()) == facts.size);
  for (std::size_t i = 0; i < facts.size; ++i) {
    CHECK(type.value(static_cast<int>(i))->name() == facts.values[i].name);
    CHECK(type.value(static_cast<int>(i))->number() == facts.values[i].number);
  }
}

void CheckSame(const RecordLayout& layout, const Descriptor& message) {
  CAPTURE(message.full_name());
  CHECK(static_cast<std::size_t>(message.field_count()) == layout.fields.size());
  for (const FieldLayout& field : layout.fields) {
    CAPTURE(field.name);
    const FieldDescriptor* const other = message.FindFieldByNumber(static_cast<int>(field.number));
    REQUIRE(other != nullptr);
    CHECK(other->name() == field.name);
    CHECK(other->json_name() == field.json_name);
    CHECK(other->type() == ProtoTypeOf(field.type));
    CHECK(other->is_repeated() == (field.shape == Shape::kRepeated));
    CHECK(other->has_optional_keyword() == (field.shape == Shape::kOptional));
    if (field.type == ValueType::kTime) {
      CHECK(other->message_type() == google::protobuf::Timestamp::descriptor());
    }
    if (field.type == ValueType::kRecord) CheckSame(*field.record, *other->message_type());
    if (field.type == ValueType::kEnum) CheckSame(*field.enumeration, *other->enum_type());
  }
}

// The record and the message have the same fields, and each reads what the other writes.
template <class C, class Message>
Message CheckSame(const C& record) {
  CheckSame(kLayout<C>, *Message::descriptor());
  const zweck::CodecKey& key = zweck::InsecureDoorAccessForTests::Key();
  std::string bytes;
  RequireOk(zweck::ToWire(key, record, bytes));
  Message message;
  REQUIRE(message.ParseFromString(bytes));
  CHECK(message.SerializeAsString() == bytes);

  const C back = RequireOk(zweck::FromWire<C>(message.SerializeAsString()));
  std::string before;
  std::string after;
  RequireOk(zweck::ToJson(key, record, before));
  RequireOk(zweck::ToJson(key, back, after));
  CHECK(after == before);

  // Every field of the record was filled, or else the bytes prove little.
  for (int i = 0; i < Message::descriptor()->field_count(); ++i) {
    const FieldDescriptor* const field = Message::descriptor()->field(i);
    CAPTURE(field->full_name());
    CHECK((field->is_repeated() ? message.GetReflection()->FieldSize(message, field) > 0
                                : message.GetReflection()->HasField(message, field)));
  }
  return message;
}

}  // namespace

TEST_CASE("ClientInstallation is the message of that name") {
  const auto message = CheckSame<jodocus::ClientInstallation, v1::ClientInstallation>(
      {.client_key = "client",
       .app_key = "com.example.reports",
       .base_url = "https://acme.example.com",
       .product = jodocus::Product::kConfluence,
       .installation_id = "ari:cloud:ecosystem::installation/1",
       .shared_secret = "secret",
       .last_seen = absl::CivilDay(2026, 11, 24)});
  CHECK(message.client_key() == "client");
  CHECK(message.product() == v1::PRODUCT_CONFLUENCE);
  CHECK(message.last_seen() == "2026-11-24");
}

TEST_CASE("AnonymousUsageEvent is the message of that name") {
  CheckSame<jodocus::AnonymousUsageEvent, v1::AnonymousUsageEvent>(
      {.day = zweck::testing::RecentDay(),
       .product = jodocus::Product::kJira,
       .feature = jodocus::Feature::kExport,
       .action = jodocus::Action::kFailed,
       .count = 300U,
       .duration_ms = 4000000000U});
}

TEST_CASE("WebsiteStatistic is the message of that name") {
  CheckSame<jodocus::WebsiteStatistic, v1::WebsiteStatistic>(
      {.day = zweck::testing::RecentDay(),
       .page = jodocus::Page::kPrivacyPolicy,
       .device = jodocus::DeviceClass::kDesktop,
       .came_from = jodocus::ReferrerClass::kOtherSite,
       .views = 1U});
}

TEST_CASE("each WebsiteForm is a message of its own") {
  CheckSame<jodocus::WebsiteForm<jodocus::AnswerContactForm>, v1::WebsiteFormAnswerContactForm>(
      {.entry = "7",
       .name = "Cleo Fiction",
       .email = "cleo@example.org",
       .company = "Fiction Ltd",
       .message = "H\u00e9llo"});
  CheckSame(kLayout<jodocus::WebsiteForm<jodocus::SendNewsletter>>,
            *v1::WebsiteFormSendNewsletter::descriptor());
}

TEST_CASE("MarketplaceContact is the message of that name") {
  const jodocus::ContactPerson ada{.name = "Ada Example",
                                   .email = "ada@example.com",
                                   .phone = "+49 30 000000",
                                   .street = "1 Example Street",
                                   .more_of_street = "Floor 2",
                                   .city = "Berlin",
                                   .region = "BE",
                                   .postal_code = "10115"};
  jodocus::ContactPerson ben;
  ben.email = "ben@example.org";
  const auto message = CheckSame<jodocus::MarketplaceContact, v1::MarketplaceContact>(
      {.licence = "E-1",
       .app_key = "com.example.reports",
       .hosting = jodocus::Hosting::kDataCenter,
       .licence_type = jodocus::LicenceType::kUpgradeEvaluation,
       .status = jodocus::LicenceStatus::kCancelled,
       .tier = "15 Users",
       .maintenance_start = absl::CivilDay(2026, 9, 1),
       .maintenance_end = absl::CivilDay(2027, 9, 1),
       .last_updated = absl::CivilDay(2026, 10, 1),
       .company = "Example GmbH",
       .country = "Germany",
       .technical_contact = ada,
       .billing_contact = ben,
       .ids = std::vector<std::string>{"appEntitlementNumber:e-1", "transactionId:at-1"}});
  CHECK(message.technical_contact().postal_code() == "10115");
  CHECK_FALSE(message.billing_contact().has_name());
  CheckSame<jodocus::ContactPerson, v1::ContactPerson>(ada);
}

TEST_CASE("SupportTicket is the message of that name") {
  const absl::Time created = absl::FromUnixMillis(1790000000321);
  const jodocus::SupportComment comment{
      .body = "Which version?", .created = created, .id = "10019", .updated = created};
  const auto message = CheckSame<jodocus::SupportTicket, v1::SupportTicket>(
      {.key = "DESK-1",
       .created = created,
       .summary = "The export is empty",
       .description = "No rows",
       .reporter_name = "Ada Example",
       .reporter_email = "ada@example.com",
       .comments = std::vector<jodocus::SupportComment>{comment, comment},
       .updated = created,
       .resolved = created});
  CHECK(message.created().seconds() == 1790000000);
  CHECK(message.created().nanos() == 321000000);
  CHECK(message.comments_size() == 2);
  CheckSame<jodocus::SupportComment, v1::SupportComment>(comment);
}

TEST_CASE("TicketTombstone is the message of that name") {
  const absl::Time gone = absl::FromUnixMillis(1790000000321);
  CheckSame<jodocus::TicketTombstone, v1::TicketTombstone>(
      {.of = "HELP-1", .gone = gone, .noted = gone, .moved_to = "DESK-7"});
}

TEST_CASE("an empty record is an empty message, but for what is required") {
  std::string bytes;
  RequireOk(
      zweck::ToWire(zweck::InsecureDoorAccessForTests::Key(), jodocus::SupportComment{}, bytes));
  CHECK(bytes.empty());
  RequireOk(
      zweck::ToWire(zweck::InsecureDoorAccessForTests::Key(), jodocus::SupportTicket{}, bytes));
  CHECK(bytes == std::string("\x0a\0", 2));  // the key, which libprotobuf would leave out
  v1::SupportTicket message;
  REQUIRE(message.ParseFromString(bytes));
  CHECK(message.SerializeAsString().empty());
}

TEST_CASE("there is no message without a category") {
  std::set<std::string> messages;
  for (const Descriptor* const any :
       {v1::ClientInstallation::descriptor(), v1::AnonymousUsageEvent::descriptor(),
        v1::WebsiteStatistic::descriptor(), v1::WebsiteFormAnswerContactForm::descriptor(),
        v1::MarketplaceContact::descriptor(), v1::SupportTicket::descriptor(),
        v1::TicketTombstone::descriptor()}) {
    const FileDescriptor& file = *any->file();
    CHECK(file.package() == "jodocus.v1");
    for (int i = 0; i < file.message_type_count(); ++i) {
      messages.insert(file.message_type(i)->name());
    }
  }
  CHECK(messages == std::set<std::string>{"AnonymousUsageEvent", "ClientInstallation",
                                          "ContactPerson", "MarketplaceContact", "SupportComment",
                                          "SupportTicket", "TicketTombstone",
                                          "WebsiteFormAnswerContactForm",
                                          "WebsiteFormSendNewsletter", "WebsiteStatistic"});
  CheckSame(zweck::internal::kEnumFacts<jodocus::Product>, *v1::Product_descriptor());
}
