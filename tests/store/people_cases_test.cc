// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store when a person is erased from it, or asks for what it keeps.

#include <absl/status/status.h>
#include <absl/time/time.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/refusals/policy.h"
#include "tests/store/places.h"
#include "tests/support/refused.h"
#include "zweck/flow/people.h"
#include "zweck/flow/persist_all.h"
#include "zweck/transport/json_lines.h"
#include "zweck/zweck.h"

namespace people_cases {

using acme::InvoiceTable;
using acme::SendInvoice;
using zweck::ErasedSubject;
using zweck::EraseSubject;
using zweck::ExportSubject;
using zweck::For;
using zweck::Indexed;
using zweck::Is;
using zweck::Key;
using zweck::Lookup;
using zweck::Secret;
using zweck::Subject;
using zweck::Table;
using zweck::Tables;
using zweck::Who;
using zweck::testing::CheckRefused;
using zweck::testing::PostgresPlace;
using zweck::testing::RequireOk;
using zweck::testing::SqlitePlace;
namespace kind = zweck::kind;

constexpr zweck::CategoryInfo About(zweck::Literal id) {
  return {.id = id, .description = "Of a test", .subjects = "customers", .policy_section = "4"};
}
using Kept30 = zweck::KeepFor<std::chrono::days{30}>;

// Whose key is the person's.
struct Profile {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Profile, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("profile");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::AccountId>, For<SendInvoice>, Key, Subject> account;
  Field<2, std::string, Is<kind::FreeText>, For<SendInvoice>> text;
};
ZWECK_CATEGORY(Profile, account, text);

struct Letter {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Letter, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("letter");
  using Retention = Kept30;

  Field<2, std::int64_t, Is<kind::Count>, For<SendInvoice>, Key> number;
  Field<1, std::string, Is<kind::ProductName>, For<SendInvoice>, Key> product;
  Field<3, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> to;
  Field<4, std::string, Is<kind::FreeText>, For<SendInvoice>> text;
};
ZWECK_CATEGORY(Letter, number, product, to, text);

struct Remark {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Remark, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("remark");

  Field<1, std::optional<std::string>, Is<kind::AccountId>, For<SendInvoice>, Subject> author;
  Field<2, std::string, Is<kind::FreeText>, For<SendInvoice>> text;
};
ZWECK_CATEGORY(Remark, author, text);

// Of one person, in which others say something.
struct Ticket {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Ticket, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("ticket");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::TicketKey>, For<SendInvoice>, Key> key;
  Field<2, std::optional<std::string>, Is<kind::EmailAddress>, For<SendInvoice>, Subject> reporter;
  Field<3, std::vector<Remark>, Is<kind::FreeText>, For<SendInvoice>> remarks;
  Field<4, std::string, Is<kind::FreeText>, For<SendInvoice>> text;
};
ZWECK_CATEGORY(Ticket, key, reporter, remarks, text);

struct Contact {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Contact, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("contact");

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> mail;
  Field<2, std::string, Is<kind::FullName>, For<SendInvoice>> name;
};
ZWECK_CATEGORY(Contact, mail, name);

// About several people, and about nobody by itself.
struct Licence {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Licence, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("licence");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::LicenceId>, For<SendInvoice>, Key> id;
  Field<2, Contact, Is<kind::Contact>, For<SendInvoice>> billing;
  Field<3, std::optional<Contact>, Is<kind::Contact>, For<SendInvoice>> technical;
  Field<4, std::map<std::string, Contact>, Is<kind::Contact>, For<SendInvoice>> more;
};
ZWECK_CATEGORY(Licence, id, billing, technical, more);

struct Team {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Team, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("team");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> id;
  Field<2, std::vector<std::string>, Is<kind::EmailAddress>, For<SendInvoice>, Subject> members;
};
ZWECK_CATEGORY(Team, id, members);

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("order");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> id;
  Field<2, std::uint64_t, Is<kind::AccountId>, For<SendInvoice>, Subject, Indexed> account;
};
ZWECK_CATEGORY(Order, id, account);

// Nobody's, and there to be named.
struct Rate {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Rate, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("rate");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::ProductName>, For<SendInvoice>, Key> id;
};
ZWECK_CATEGORY(Rate, id);

// What the law has kept, and what names nobody by itself.
struct Invoice {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Invoice, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("invoice");
  using Retention = Kept30;
  using Erasure = zweck::NotErasable<"invoices are kept by law (GDPR Art. 17(3)(b))">;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key> id;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> to;
};
ZWECK_CATEGORY(Invoice, id, to);
struct Receipt {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Receipt, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("receipt");
  using Retention = Kept30;
  using Erasure = zweck::NotErasable<"receipts are kept by law (GDPR Art. 17(3)(b))">;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key> id;
};
ZWECK_CATEGORY(Receipt, id);

// Sealed: asked by a hash, and not at all.
struct Vault {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Vault, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("vault");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> id;
  Field<2, std::string, Is<kind::AccountId>, For<SendInvoice>, Subject, Secret, Lookup> account;
  Field<3, std::string, Is<kind::FreeText>, For<SendInvoice>, Secret> text;
};
ZWECK_CATEGORY(Vault, id, account, text);
struct Diary {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Diary, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("diary");
  using Retention = Kept30;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> id;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject, Secret> of;
  Field<3, std::string, Is<kind::FreeText>, For<SendInvoice>, Secret> text;
};
ZWECK_CATEGORY(Diary, id, of, text);

// Which says since when it is known.
struct Watcher {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Watcher, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("watcher");
  using Retention = Kept30;

  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>, Key> id;
  Field<2, std::string, Is<kind::AccountId>, For<SendInvoice>, Subject> account;
  Field<3, std::optional<absl::Time>, Is<kind::RecordTime>, For<SendInvoice>> refreshed;
  Field<4, absl::CivilDay, Is<kind::RecordTime>, For<SendInvoice>> checked;
};
ZWECK_CATEGORY(Watcher, id, account, refreshed, checked);

template <class... Cs>
using Keeps = Tables<Table<InvoiceTable, Cs>...>;
using Kept = Keeps<Profile, Letter, Ticket, Licence, Team, Order, Rate, Invoice, Receipt>;
using KeptSealed = Keeps<Vault, Diary>;

struct ThePerson {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-person",
                                              .name = "Whom it is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};
struct ExportMail {
  static constexpr zweck::SinkInfo kInfo{.id = "export-mail", .description = "What one asks for"};
  using Purposes = For<SendInvoice>;
  using Recipient = ThePerson;
};

Contact Named(std::string mail, std::string name) { return {.mail = mail, .name = name}; }
Remark Said(std::string author, std::string text) { return {.author = author, .text = text}; }

template <class C, class S>
std::vector<std::string> Held(S& store, const std::string& (*what)(const C&)) {
  std::vector<std::string> all;
  RequireOk(zweck::ForEach<InvoiceTable, C>(store, [&](const C& record) {
    all.push_back(what(record));
    return absl::OkStatus();
  }));
  std::sort(all.begin(), all.end());
  return all;
}
template <class C, class S>
std::size_t Count(S& store) {
  std::size_t count = 0;
  RequireOk(zweck::ForEach<InvoiceTable, C>(store, [&](const C&) {
    ++count;
    return absl::OkStatus();
  }));
  return count;
}

template <class S>
void Fill(S& store) {
  const auto keep = [&](const auto& record) {
    RequireOk(zweck::Persist<InvoiceTable>(record, store));
  };
  keep(Profile{.account = "ada-7", .text = "Ada's own"});
  keep(Profile{.account = "bob-1", .text = "Bob's own"});
  keep(Letter{.number = 1, .product = "p", .to = "Ada@Example.com ", .text = "to Ada"});
  keep(Letter{.number = 1, .product = "q", .to = "ada@example.com", .text = "to Ada again"});
  keep(Letter{.number = 2, .product = "p", .to = "bob@example.com", .text = "to Bob"});
  keep(Letter{.number = 3, .product = "p", .to = "cy@example.com", .text = "to Cy"});
  keep(Ticket{.key = "T-1",
              .reporter = "ada@example.com",
              .remarks = std::vector<Remark>{Said("bob-1", "by Bob")},
              .text = "Ada's ticket"});
  keep(Ticket{.key = "T-2",
              .reporter = "bob@example.com",
              .remarks = std::vector<Remark>{Said("ada-7", "by Ada"), Said("bob-1", "by Bob"),
                                             Said("ada-7", "by Ada, too")},
              .text = "Bob's ticket"});
  keep(Ticket{.key = "T-3",
              .reporter = std::nullopt,
              .remarks = std::vector<Remark>{Said("ada-7", "only by Ada")},
              .text = "of nobody else"});
  keep(Ticket{.key = "T-4", .reporter = std::nullopt, .remarks = {}, .text = "of nobody"});
  keep(Licence{.id = "L-1",
               .billing = Named("ADA@example.com", "Ada"),
               .technical = Named("bob@example.com", "Bob"),
               .more = std::map<std::string, Contact>()});
  keep(Licence{.id = "L-2",
               .billing = Named("bob@example.com", "Bob"),
               .technical = Named("ada@example.com", "Ada"),
               .more = std::map<std::string, Contact>{{"a", Named("ada@example.com", "Ada")},
                                                      {"c", Named("cy@example.com", "Cy")}}});
  keep(Licence{.id = "L-3",
               .billing = Named("ada@example.com", "Ada"),
               .technical = Named("ada@example.com", "Ada"),
               .more = std::map<std::string, Contact>()});
  keep(Team{.id = "both",
            .members = std::vector<std::string>{"ada@example.com", "bob@example.com"}});
  keep(Team{.id = "one", .members = std::vector<std::string>{"Ada@example.com"}});
  keep(Team{.id = "none", .members = {}});
  keep(Order{.id = "O-1", .account = 18446744073709551615U});
  keep(Order{.id = "O-2", .account = 7});
  keep(Rate{.id = "ada-7"});
  keep(Invoice{.id = "I-1", .to = "ada@example.com"});
  keep(Receipt{.id = "I-1"});
}

using Mail = Who<kind::EmailAddress>;
using Id = Who<kind::AccountId>;

TEMPLATE_TEST_CASE("A person is gone from every table, and the others stay", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  // Of tables that are not there yet.
  CHECK(RequireOk(EraseSubject<Kept>(store, Mail("ada@example.com"), Id("ada-7"))).records == 0);
  Fill(store);
  const ErasedSubject erased = RequireOk(
      EraseSubject<Kept>(store, Mail(" aDa@example.COM"), Id("ada-7"), Id(18446744073709551615U)));
  CHECK(erased.records == 8);
  CHECK(erased.changed == 4);

  CHECK(Held<Profile>(
            store, +[](const Profile& of) -> const std::string& {
              return of.text.Use<SendInvoice>();
            }) == std::vector<std::string>{"Bob's own"});
  CHECK(Held<Letter>(
            store, +[](const Letter& of) -> const std::string& {
              return of.text.Use<SendInvoice>();
            }) == std::vector<std::string>{"to Bob", "to Cy"});
  CHECK(Held<Ticket>(
            store, +[](const Ticket& of) -> const std::string& {
              return of.text.Use<SendInvoice>();
            }) == std::vector<std::string>{"Bob's ticket", "of nobody"});
  const auto ticket = RequireOk(zweck::Find<InvoiceTable, Ticket>(store, "T-2"));
  const auto& remarks = ticket.remarks.template Use<SendInvoice>();
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].text.template Use<SendInvoice>() == "by Bob");

  const auto first = RequireOk(zweck::Find<InvoiceTable, Licence>(store, "L-1"));
  CHECK(first.billing.template Use<SendInvoice>().name.template Use<SendInvoice>().empty());
  REQUIRE(first.technical.template Use<SendInvoice>().has_value());
  CHECK(first.technical.template Use<SendInvoice>()->name.template Use<SendInvoice>() == "Bob");
  const auto second = RequireOk(zweck::Find<InvoiceTable, Licence>(store, "L-2"));
  CHECK(second.billing.template Use<SendInvoice>().name.template Use<SendInvoice>() == "Bob");
  CHECK_FALSE(second.technical.template Use<SendInvoice>().has_value());
  REQUIRE(second.more.template Use<SendInvoice>().size() == 1);
  CHECK(second.more.template Use<SendInvoice>().contains("c"));
  CHECK(absl::IsNotFound(zweck::Find<InvoiceTable, Licence>(store, "L-3").status()));

  const auto team = RequireOk(zweck::Find<InvoiceTable, Team>(store, "both"));
  CHECK(team.members.template Use<SendInvoice>() == std::vector<std::string>{"bob@example.com"});
  CHECK(Count<Team>(store) == 2);
  CHECK(absl::IsNotFound(zweck::Find<InvoiceTable, Order>(store, "O-1").status()));
  CHECK(Count<Order>(store) == 1);
  CHECK(Count<Rate>(store) == 1);
  CHECK(Count<Invoice>(store) == 1);
  CHECK(Count<Receipt>(store) == 1);

  const ErasedSubject again =
      RequireOk(EraseSubject<Kept>(store, Mail("ada@example.com"), Id("ada-7")));
  CHECK(again.records == 0);
  CHECK(again.changed == 0);
}

TEMPLATE_TEST_CASE("An empty id erases nobody, and says of which kind it is", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  Fill(store);
  CheckRefused(EraseSubject<Kept>(store, Mail("ada@example.com"), Id("")),
               absl::StatusCode::kInvalidArgument, "account-id");
  CheckRefused(EraseSubject<Kept>(store, Mail("  "), Id("ada-7")),
               absl::StatusCode::kInvalidArgument, "email-address");
  CheckRefused(EraseSubject<Kept>(store, Mail::None(), Id::None()),
               absl::StatusCode::kInvalidArgument, "None()");
  std::ostringstream out;
  zweck::JsonLinesStream<ExportMail> transport(out);
  CheckRefused(ExportSubject<Kept>(store, Mail(""), Id::None(), transport),
               absl::StatusCode::kInvalidArgument, "email-address");
  CHECK(out.str().empty());
  CHECK(Count<Profile>(store) == 2);
  CHECK(Count<Letter>(store) == 4);
  // Known by one of them.
  CHECK(RequireOk(EraseSubject<Kept>(store, Mail::None(), Id("ada-7"))).records == 2);
  CHECK(Count<Letter>(store) == 4);
}

TEMPLATE_TEST_CASE("Many rows about one person go, over more than one page", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  std::vector<Letter> letters;
  for (int i = 0; i < 700; ++i) {
    letters.push_back({.number = i,
                       .product = "p",
                       .to = i % 10 == 3 ? "bob@example.com" : "ada@example.com",
                       .text = ""});
  }
  RequireOk(zweck::PersistAll<InvoiceTable>(letters, store));
  const ErasedSubject erased =
      RequireOk(EraseSubject<Keeps<Letter>>(store, Mail("ada@example.com")));
  CHECK(erased.records == 630);
  CHECK(Count<Letter>(store) == 70);
}

TEMPLATE_TEST_CASE("In a transaction all of it is done, or nothing", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  Fill(store);
  const absl::Status undone = zweck::Transact(store, [](auto& inside) -> absl::Status {
    const auto erased = EraseSubject<Kept>(inside, Mail("ada@example.com"), Id("ada-7"));
    if (!erased.ok()) return erased.status();
    return absl::CancelledError("no");
  });
  CHECK(absl::IsCancelled(undone));
  CHECK(Count<Letter>(store) == 4);
  RequireOk(zweck::Transact(store, [](auto& inside) -> absl::Status {
    return EraseSubject<Kept>(inside, Mail("ada@example.com"), Id("ada-7")).status();
  }));
  CHECK(Count<Letter>(store) == 2);
}

TEMPLATE_TEST_CASE("What somebody else adds to a record meanwhile is not lost", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(zweck::Persist<InvoiceTable>(
      Ticket{.key = "T-1", .reporter = "bob@example.com", .remarks = {}, .text = ""}, store));
  const auto add = [&](const char* author) {
    return zweck::Append<InvoiceTable, Ticket>(store, "T-1", &Ticket::remarks, Said(author, "x"));
  };
  constexpr int kAdded = 40;
  absl::Status added;
  std::thread other([&] {
    for (int i = 0; i < kAdded && added.ok(); ++i) added = add("bob-1");
  });
  for (int i = 0; i < 15; ++i) {
    CHECK(add("ada-7").ok());
    CHECK(EraseSubject<Keeps<Ticket>>(store, Mail::None(), Id("ada-7")).ok());
  }
  other.join();
  RequireOk(added);
  const auto ticket = RequireOk(zweck::Find<InvoiceTable, Ticket>(store, "T-1"));
  CHECK(ticket.remarks.template Use<SendInvoice>().size() == kAdded);
}

TEMPLATE_TEST_CASE("What is sealed is erased, and where the rest of a record can't be read", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  const auto keep = [&](const auto& record) {
    RequireOk(zweck::Persist<InvoiceTable>(record, store));
  };
  keep(Vault{.id = "V-1", .account = "ada-7", .text = "Ada's"});
  keep(Vault{.id = "V-2", .account = "bob-1", .text = "Bob's"});
  keep(Diary{.id = "D-1", .of = "ada@example.com", .text = "Ada's"});
  keep(Diary{.id = "D-2", .of = "bob@example.com", .text = "Bob's"});
  // Somebody moves what is sealed to another row, where it does not open.
  const auto move = [&](const std::string& table, const std::string& column, const std::string& to,
                        const std::string& from) {
    place.Run("UPDATE \"invoice_table__" + table + "\" SET \"" + column + "\" = (SELECT \"" +
              column + "\" FROM \"invoice_table__" + table + "\" WHERE id = '" + from +
              "') WHERE id = '" + to + "'");
  };
  move("vault", "text", "V-1", "V-2");
  move("vault", "account", "V-1", "V-2");
  move("diary", "text", "D-1", "D-2");
  CHECK(absl::IsDataLoss(zweck::Find<InvoiceTable, Vault>(store, "V-1").status()));
  CHECK(absl::IsDataLoss(zweck::Find<InvoiceTable, Diary>(store, "D-1").status()));

  CHECK(RequireOk(EraseSubject<KeptSealed>(store, Mail("ada@example.com"), Id("ada-7"))).records ==
        2);
  CHECK(Count<Vault>(store) == 1);
  CHECK(Count<Diary>(store) == 1);
}

TEMPLATE_TEST_CASE("A row that hides whom it is about is told, and hides no other", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  for (const char* id : {"D-1", "D-2", "D-3"}) {
    RequireOk(zweck::Persist<InvoiceTable>(
        Diary{.id = id, .of = "ada@example.com", .text = "Zq9Canary"}, store));
  }
  place.Run(
      "UPDATE invoice_table__diary SET \"of\" = (SELECT \"of\" FROM invoice_table__diary WHERE id "
      "= 'D-1') WHERE id = 'D-2'");
  CheckRefused(EraseSubject<Keeps<Diary>>(store, Mail("ada@example.com")),
               absl::StatusCode::kDataLoss, "of");
  CHECK(place.Run("SELECT id FROM invoice_table__diary") == "D-2");
  CHECK(place.Run("SELECT count(*) FROM invoice_table__diary") == "1");
}

TEMPLATE_TEST_CASE("A person is sent what is about them, and nothing about others", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  Fill(store);
  std::ostringstream out;
  zweck::JsonLinesStream<ExportMail> transport(out);
  const std::int64_t sent = RequireOk(ExportSubject<Kept>(
      store, Mail("ada@example.com"), Id("ada-7"), Id(18446744073709551615U), transport));
  const std::string lines = out.str();
  INFO(lines);
  CHECK(sent == 13);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 13);
  for (const char* there :
       {"Ada's own", "to Ada", "to Ada again", "Ada's ticket", "by Ada", "by Ada, too",
        "only by Ada", "I-1", "L-1", "L-2", "L-3", "both", "18446744073709551615"}) {
    INFO(there);
    CHECK(lines.find(there) != std::string::npos);
  }
  for (const char* not_there :
       {"Bob", "bob@example.com", "bob-1", "Cy", "cy@example.com", "to nobody", "T-4", "T-2"}) {
    INFO(not_there);
    CHECK(lines.find(not_there) == std::string::npos);
  }
  CHECK(Count<Letter>(store) == 4);
}

TEMPLATE_TEST_CASE("An export goes on behind what can't be read, and says so", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  for (const int number : {1, 2, 3}) {
    RequireOk(zweck::Persist<InvoiceTable>(Ticket{.key = "T-" + std::to_string(number),
                                                  .reporter = "ada@example.com",
                                                  .remarks = {},
                                                  .text = "text " + std::to_string(number)},
                                           store));
  }
  place.Run("UPDATE invoice_table__ticket SET remarks = '[Zq9Canary' WHERE \"key\" = 'T-2'");
  std::ostringstream out;
  zweck::JsonLinesStream<ExportMail> transport(out);
  CheckRefused(ExportSubject<Keeps<Ticket>>(store, Mail("ada@example.com"), Id::None(), transport),
               absl::StatusCode::kDataLoss, "remarks");
  CHECK(out.str().find("text 1") != std::string::npos);
  CHECK(out.str().find("text 3") != std::string::npos);
  const std::string lines = out.str();
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
}

TEMPLATE_TEST_CASE("Whom the tables are about, by one kind of id", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  Fill(store);
  std::map<std::string, int> accounts;
  RequireOk(zweck::ForEachSubject<Kept, kind::AccountId, SendInvoice>(
      store, [&](const std::string& id, absl::Time recorded) {
        CHECK(recorded == absl::InfinitePast());
        ++accounts[id];
        return absl::OkStatus();
      }));
  CHECK(accounts == std::map<std::string, int>{
                        {"18446744073709551615", 1}, {"7", 1}, {"ada-7", 4}, {"bob-1", 3}});
  std::vector<std::string> mails;
  CHECK(absl::IsCancelled(zweck::ForEachSubject<Keeps<Letter>, kind::EmailAddress, SendInvoice>(
      store, [&](const std::string& id, absl::Time) {
        mails.push_back(id);
        return mails.size() == 2 ? absl::CancelledError("enough") : absl::OkStatus();
      })));
  CHECK(mails == std::vector<std::string>{"ada@example.com", "bob@example.com"});
}

TEMPLATE_TEST_CASE("Of when an id is, is the earliest that is said", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  const absl::Time seen = absl::FromUnixSeconds(1'700'000'000);
  const absl::CivilDay day = absl::ToCivilDay(seen, absl::UTCTimeZone());
  for (int i = 0; i < 600; ++i) {
    RequireOk(zweck::Persist<InvoiceTable>(
        Watcher{.id = i,
                .account = "a-" + std::to_string(i),
                .refreshed = i % 2 == 0 ? std::optional(seen) : std::nullopt,
                .checked = day + 1},
        store));
  }
  std::map<std::string, absl::Time> all;
  RequireOk(zweck::ForEachSubject<Keeps<Watcher>, kind::AccountId, SendInvoice>(
      store, [&](const std::string& id, absl::Time recorded) {
        CHECK(all.emplace(id, recorded).second);
        return absl::OkStatus();
      }));
  CHECK(all.size() == 600);
  CHECK(all["a-4"] == seen);
  CHECK(all["a-5"] == absl::FromCivil(day + 1, absl::UTCTimeZone()));
}

}  // namespace people_cases
