// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Each category of the policy, read from bytes that were damaged: every prefix and every flipped
// bit of a message, and of the documents that come in, is refused or means what others say it
// means.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/stubs/logging.h>
#include <jodocus/v1/anonymous_usage_event.pb.h>
#include <jodocus/v1/client_installation.pb.h>
#include <jodocus/v1/marketplace_contact.pb.h>
#include <jodocus/v1/support_ticket.pb.h>
#include <jodocus/v1/ticket_tombstone.pb.h>
#include <jodocus/v1/website_form.pb.h>
#include <jodocus/v1/website_statistic.pb.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "jodocus/policy.h"
#include "src/codec/prepared.h"
#include "tests/jodocus/fixture.h"
#include "tests/support/deterministic.h"
#include "tests/support/half_surrogates.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/recent_day.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

namespace v1 = jodocus::v1;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using zweck::internal::FieldLayout;
using zweck::internal::kLayout;
using zweck::internal::RecordLayout;
using zweck::internal::Shape;
using zweck::internal::ValueType;
using zweck::testing::Deterministic;
using zweck::testing::RecentDay;
using zweck::testing::RequireOk;
using zweck::testing::UsageEvent;

// Makes a value of a few one of these, as our codec does.
void Fit(const FieldLayout& field, const FieldDescriptor* type, Message& message) {
  const auto& access = *message.GetReflection();
  if (field.type == ValueType::kUint32) {
    std::uint32_t count = access.GetUInt32(message, type);
    field.domain->fit(&count);
    access.SetUInt32(&message, type, count);
    return;
  }
  REQUIRE(field.type == ValueType::kDay);
  absl::CivilDay day;
  if (!absl::ParseCivilTime(access.GetString(message, type), &day)) return;
  field.domain->fit(&day);
  access.SetString(&message, type, absl::FormatCivilTime(day));
}

// Takes away what a message can say and a record can't: that something is there and holds nothing.
void Normalize(const RecordLayout& layout, Message& message) {
  const auto& access = *message.GetReflection();
  for (const FieldLayout& field : layout.fields) {
    const FieldDescriptor* const type =
        message.GetDescriptor()->FindFieldByNumber(static_cast<int>(field.number));
    REQUIRE(type != nullptr);
    if (field.shape == Shape::kRepeated) {
      if (field.type != ValueType::kRecord) continue;
      for (int i = 0; i < access.FieldSize(message, type); ++i) {
        Normalize(*field.record, *access.MutableRepeatedMessage(&message, type, i));
      }
      continue;
    }
    if (!access.HasField(message, type)) continue;
    if (field.limited) Fit(field, type, message);
    bool nothing = false;
    if (field.type == ValueType::kDay) nothing = access.GetString(message, type) == "1970-01-01";
    if (field.type == ValueType::kTime || field.type == ValueType::kRecord) {
      Message& inner = *access.MutableMessage(&message, type);
      if (field.type == ValueType::kRecord) Normalize(*field.record, inner);
      nothing = inner.ByteSizeLong() == 0;
    }
    if (nothing && field.shape == Shape::kSingle) access.ClearField(&message, type);
  }
}

template <class C>
std::string Wire(const C& record) {
  std::string bytes;
  RequireOk(zweck::ToWire(zweck::InsecureDoorAccessForTests::Key(), record, bytes));
  return bytes;
}

// What bytes say to libprotobuf.
template <class C, class M>
std::string Meaning(const std::string& bytes) {
  M message;
  REQUIRE(message.ParseFromString(bytes));
  message.DiscardUnknownFields();
  Normalize(kLayout<C>, message);
  return Deterministic(message);
}

// Whether we read these bytes; if so, libprotobuf reads them to the same, and what we write of them
// is what it writes, but for defaults that are required.
template <class C, class M>
bool ReadAlike(const std::string& bytes) {
  const absl::StatusOr<C> record = zweck::FromWire<C>(bytes);
  if (!record.ok()) return false;
  const std::string ours = Wire(*record);
  const std::string theirs = Meaning<C, M>(bytes);
  if (ours == theirs) return true;
  REQUIRE(zweck::internal::Prepare(kLayout<C>).has_required());
  REQUIRE(Meaning<C, M>(ours) == theirs);
  return true;
}

// Gives each text with one of its bits flipped, and each of its prefixes.
template <class Each>
void FlipBits(std::string text, Each each) {
  for (std::size_t bit = 0; bit < 8 * text.size(); ++bit) {
    char& byte = text[bit / 8];
    const char whole = byte;
    byte = static_cast<char>(byte ^ (1 << bit % 8));
    each(text);
    byte = whole;
  }
}
template <class Each>
void Cut(const std::string& text, Each each) {
  for (std::size_t size = 0; size < text.size(); ++size) each(text.substr(0, size));
}

template <class C, class M>
void CheckDamagedWire(const C& record) {
  google::protobuf::LogSilencer silent;
  const std::string bytes = Wire(record);
  REQUIRE(ReadAlike<C, M>(bytes));
  int refused = 0;
  int read = 0;
  const auto count = [&](const std::string& damaged) {
    ReadAlike<C, M>(damaged) ? ++read : ++refused;
  };
  Cut(bytes, count);
  FlipBits(bytes, count);
  // Both happen, or else this proves little.
  CHECK(refused > 0);
  CHECK(read > 0);
}

// What comes in as JSON: never accepted unless it is JSON, and then no more than a record is made.
template <class C, class M>
void CheckDamagedJson(const std::string& json) {
  google::protobuf::LogSilencer silent;
  RequireOk(zweck::FromJson<C>(json).status());
  const std::string whole = json.substr(0, json.find_last_of('}') + 1);
  Cut(whole, [](const std::string& cut) { REQUIRE_FALSE(zweck::FromJson<C>(cut).ok()); });
  int refused = 0;
  FlipBits(json, [&refused](const std::string& damaged) {
    const absl::StatusOr<C> record = zweck::FromJson<C>(damaged);
    if (!record.ok()) {
      ++refused;
      return;
    }
    REQUIRE(nlohmann::json::accept(zweck::testing::WithoutHalves(damaged)));
    REQUIRE(ReadAlike<C, M>(Wire(*record)));
  });
  CHECK(refused > 0);
}

const absl::Time kCreated = absl::FromUnixMillis(1790000000321);

}  // namespace

TEST_CASE("A damaged ClientInstallation is refused or means what libprotobuf says") {
  CheckDamagedWire<jodocus::ClientInstallation, v1::ClientInstallation>(
      {.client_key = "client",
       .app_key = "com.example.reports",
       .base_url = "https://acme.example.com",
       .product = jodocus::Product::kConfluence,
       .installation_id = "ari:cloud:ecosystem::installation/1",
       .shared_secret = "secret",
       .last_seen = absl::CivilDay(2026, 11, 24)});
}

TEST_CASE("A damaged AnonymousUsageEvent is refused or means what libprotobuf says") {
  CheckDamagedWire<jodocus::AnonymousUsageEvent, v1::AnonymousUsageEvent>(
      {.day = RecentDay(),
       .product = jodocus::Product::kJira,
       .feature = jodocus::Feature::kExport,
       .action = jodocus::Action::kFailed,
       .count = 300U,
       .duration_ms = 4000000000U});
}

TEST_CASE("A damaged WebsiteStatistic is refused or means what libprotobuf says") {
  CheckDamagedWire<jodocus::WebsiteStatistic, v1::WebsiteStatistic>(
      {.day = RecentDay(),
       .page = jodocus::Page::kPrivacyPolicy,
       .device = jodocus::DeviceClass::kDesktop,
       .came_from = jodocus::ReferrerClass::kOtherSite,
       .views = 1U});
}

TEST_CASE("A damaged WebsiteForm is refused or means what libprotobuf says") {
  CheckDamagedWire<jodocus::WebsiteForm<jodocus::AnswerContactForm>,
                   v1::WebsiteFormAnswerContactForm>({.entry = "7",
                                                      .name = "Cleo Fiction",
                                                      .email = "cleo@example.org",
                                                      .company = "Fiction Ltd",
                                                      .message = "H\u00e9llo"});
}

TEST_CASE("A damaged MarketplaceContact is refused or means what libprotobuf says") {
  jodocus::ContactPerson ben;
  ben.email = "ben@example.org";
  CheckDamagedWire<jodocus::MarketplaceContact, v1::MarketplaceContact>(
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
       .technical_contact = jodocus::ContactPerson{.name = "Ada Example",
                                                   .email = "ada@example.com",
                                                   .phone = "+49 30 000000",
                                                   .street = "1 Example Street",
                                                   .more_of_street = "Floor 2",
                                                   .city = "Berlin",
                                                   .region = "BE",
                                                   .postal_code = "10115"},
       .billing_contact = ben,
       .ids = std::vector<std::string>{"appEntitlementNumber:e-1"}});
}

TEST_CASE("A damaged SupportTicket is refused or means what libprotobuf says") {
  const jodocus::SupportComment comment{
      .body = "Which version?", .created = kCreated, .id = "10019", .updated = kCreated};
  CheckDamagedWire<jodocus::SupportTicket, v1::SupportTicket>(
      {.key = "DESK-1",
       .created = kCreated,
       .summary = "The export is empty",
       .description = "No rows",
       .reporter_name = "Ada Example",
       .reporter_email = "ada@example.com",
       .comments = std::vector<jodocus::SupportComment>{comment, comment},
       .updated = kCreated,
       .resolved = kCreated});
}

TEST_CASE("A damaged TicketTombstone is refused or means what libprotobuf says") {
  CheckDamagedWire<jodocus::TicketTombstone, v1::TicketTombstone>(
      {.of = "HELP-1", .gone = kCreated, .noted = kCreated, .moved_to = "DESK-7"});
}

TEST_CASE("A damaged event from outside is refused, or is JSON and makes a record") {
  using zweck::testing::Fixture;
  CheckDamagedJson<jodocus::ClientInstallation, v1::ClientInstallation>(
      Fixture("connect_installed_minimal.json"));
  CheckDamagedJson<jodocus::AnonymousUsageEvent, v1::AnonymousUsageEvent>(UsageEvent());
  CheckDamagedJson<jodocus::WebsiteForm<jodocus::AnswerContactForm>,
                   v1::WebsiteFormAnswerContactForm>(Fixture("website_form_contact.json"));
}
