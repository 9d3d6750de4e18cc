// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Out of the program, by somebody else's library.

#include "zweck/flow/disclose.h"

#include <absl/status/status.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/flow/message.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visit",
                                             .description = "When somebody comes",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<7, absl::Time, Is<kind::EventTime>, For<SendInvoice>, SharedWith<MailCo>> starts;
  Field<2, std::optional<std::string>, Is<kind::PhoneNumber>, For<SendInvoice>, SharedWith<MailCo>>
      phone;
  Field<3, std::vector<std::string>, Is<kind::FreeText>, For<SendInvoice>, SharedWith<MailCo>>
      notes;
};
ZWECK_CATEGORY(Visit, starts, phone, notes);

struct SealedSync {
  static constexpr zweck::SinkInfo kInfo{.id = "sealed-sync", .description = "Our other office"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
  using OnItsWay = zweck::Sealed;
};

}  // namespace acme

namespace {

using acme::Ada;
using acme::Boots;
using acme::InvoiceMailer;
using flow_test::MessageOf;
using zweck::internal::DisclosureFlow;
using zweck::internal::Handed;
using zweck::internal::RecordBytes;
using zweck::testing::RequireOk;

// Somebody's library.
struct Mailer {
  absl::Status Send(const std::string& to, std::int32_t orders) {
    sent.push_back(to + " " + std::to_string(orders));
    return fails;
  }
  std::vector<std::string> sent;
  absl::Status fails;
};

std::string Twice(const std::string& text) { return text + text; }

using Email = decltype(acme::Customer::email);
using Orders = decltype(acme::Customer::orders);
using Number = decltype(acme::Parcel::number);
using Starts = decltype(acme::Visit::starts);
using Phone = decltype(acme::Visit::phone);

std::vector<std::string> FieldsOf(const zweck::v1::Flow& flow) {
  return {flow.fields().begin(), flow.fields().end()};
}
std::vector<std::string> BesideOf(const zweck::v1::Flow& flow) {
  return {flow.beside().begin(), flow.beside().end()};
}

}  // namespace

TEST_CASE(
    "The function gets the values in the order of the fields, once, and its result is given") {
  const acme::Customer ada = Ada();
  Mailer mailer;
  RequireOk(zweck::Disclose<InvoiceMailer>(
      ada.email, ada.orders,
      [&](const std::string& to, std::int32_t orders) { return mailer.Send(to, orders); }));
  CHECK(mailer.sent == std::vector<std::string>{"ada@example.com 3"});
  mailer.fails = absl::UnavailableError("nobody answers");
  CHECK(zweck::Disclose<InvoiceMailer>(ada.orders, ada.email,
                                       [&](std::int32_t orders, const std::string& to) {
                                         return mailer.Send(to, orders);
                                       }) == mailer.fails);
}

TEST_CASE("One message from several categories, and from a field of a nested record") {
  const acme::Customer ada = Ada();
  const acme::Parcel boots = Boots();
  std::string message;
  zweck::Disclose<InvoiceMailer>(ada.email, boots.number, ada.address.Use<acme::SendInvoice>().city,
                                 [&](const auto& email, auto number, const auto& city) {
                                   message = email + " " + std::to_string(number) + " " + city;
                                 });
  CHECK(message == "ada@example.com 7 Berlin");
}

TEST_CASE("What is absent and what is a list comes as the field holds it") {
  const acme::Visit visit{.starts = absl::UnixEpoch(), .phone = {}, .notes = {{"a", "b"}}};
  const std::size_t notes =
      zweck::Disclose<InvoiceMailer>(visit.starts, visit.phone, visit.notes,
                                     [](absl::Time starts, const std::optional<std::string>& phone,
                                        const std::vector<std::string>& all) {
                                       CHECK(starts == absl::UnixEpoch());
                                       CHECK_FALSE(phone.has_value());
                                       return all.size();
                                     });
  CHECK(notes == 2);
}

TEST_CASE("A function, one that changes, one that is const, and a result that can't be copied") {
  const acme::Customer ada = Ada();
  CHECK(zweck::Disclose<InvoiceMailer>(ada.email, Twice) == "ada@example.comada@example.com");
  CHECK(zweck::Disclose<InvoiceMailer>(ada.email, &Twice) == "ada@example.comada@example.com");
  CHECK(zweck::Disclose<InvoiceMailer>(ada.orders, [calls = 0](std::int32_t orders) mutable {
          return ++calls + orders;
        }) == 4);
  const auto size = [](const std::string& text) { return text.size(); };
  CHECK(zweck::Disclose<InvoiceMailer>(ada.email, size) == 15);
  const std::unique_ptr<std::string> own = zweck::Disclose<InvoiceMailer>(
      ada.email, [](const std::string& text) { return std::make_unique<std::string>(text); });
  CHECK(*own == "ada@example.com");
}

TEST_CASE("A record that has no name lives until the call is over") {
  CHECK(zweck::Disclose<InvoiceMailer>(Ada().email, Twice) == "ada@example.comada@example.com");
}

TEST_CASE("What fits into a register is handed over by value, all else where it stands") {
  STATIC_REQUIRE(std::is_same_v<Handed<std::int32_t>, const std::int32_t>);
  STATIC_REQUIRE(std::is_same_v<Handed<double>, const double>);
  STATIC_REQUIRE(std::is_same_v<Handed<absl::Time>, const absl::Time&>);
  STATIC_REQUIRE(std::is_same_v<Handed<std::string>, const std::string&>);
  acme::Customer ada = Ada();
  ada.orders = 8;
  const std::string* first = nullptr;
  zweck::Disclose<InvoiceMailer>(ada.email, [&](const std::string& text) { first = &text; });
  zweck::Disclose<InvoiceMailer>(ada.email,
                                 [&](const std::string& text) { CHECK(first == &text); });
}

TEST_CASE("What the function throws passes through, and the function is called once") {
  const acme::Customer ada = Ada();
  int calls = 0;
  CHECK_THROWS_AS(
      zweck::Disclose<InvoiceMailer>(ada.email,
                                     [&](const std::string& to) -> absl::Status {
                                       ++calls;
                                       throw std::length_error(std::to_string(to.size()));
                                     }),
      std::length_error);
  CHECK(calls == 1);
  CHECK(zweck::Disclose<InvoiceMailer>(ada.email, Twice) == "ada@example.comada@example.com");
}

TEST_CASE("A secret leaves where the sink says that it is sealed on its way") {
  const acme::Account account{.id = 1, .secret = "open sesame"};
  CHECK(zweck::Disclose<acme::SealedSync>(account.secret, Twice) == "open sesameopen sesame");
  using Secret = DisclosureFlow<acme::SealedSync, acme::Account, decltype(acme::Account::secret)>;
  CHECK(MessageOf<Secret>().flow().sealed());
}

TEST_CASE("The record names the fields by number, each once, in whatever order they were given") {
  using Flow = DisclosureFlow<InvoiceMailer, acme::Customer, Orders, Email, Orders>;
  const zweck::v1::Flow flow = MessageOf<Flow>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_DISCLOSE);
  CHECK(flow.category() == "customer");
  CHECK(flow.sink() == "invoice-mailer");
  CHECK(FieldsOf(flow) == std::vector<std::string>{"email", "orders"});
  CHECK(flow.beside().empty());
  CHECK_FALSE(flow.minimized());
  CHECK_FALSE(flow.sealed());
  using Turned = DisclosureFlow<InvoiceMailer, acme::Customer, Email, Orders>;
  CHECK(RecordBytes<Flow>::kHash == RecordBytes<Turned>::kHash);
}

TEST_CASE("The record of each category says with which others it left") {
  using Flow = DisclosureFlow<InvoiceMailer, acme::Customer, Starts, Email, Number, Phone>;
  using Turned = DisclosureFlow<InvoiceMailer, acme::Customer, Number, Phone, Starts, Email>;
  using Visits = DisclosureFlow<InvoiceMailer, acme::Visit, Starts, Email, Number, Phone>;
  CHECK(FieldsOf(MessageOf<Flow>().flow()) == std::vector<std::string>{"email"});
  CHECK(BesideOf(MessageOf<Flow>().flow()) == std::vector<std::string>{"parcel", "visit"});
  CHECK(RecordBytes<Flow>::kHash == RecordBytes<Turned>::kHash);
  CHECK(FieldsOf(MessageOf<Visits>().flow()) == std::vector<std::string>{"phone", "starts"});
  CHECK(BesideOf(MessageOf<Visits>().flow()) == std::vector<std::string>{"customer", "parcel"});
  CHECK(Flow::kNeeds.size() == 4);  // three categories and the sink
}

TEST_CASE("Each category of a call leaves one record") {
  using zweck::internal::kIsFirstOf;
  STATIC_REQUIRE(kIsFirstOf<acme::Customer, 0, Email, Orders, Starts>);
  STATIC_REQUIRE_FALSE(kIsFirstOf<acme::Customer, 1, Email, Orders, Starts>);
  STATIC_REQUIRE(kIsFirstOf<acme::Visit, 2, Email, Orders, Starts>);
}
