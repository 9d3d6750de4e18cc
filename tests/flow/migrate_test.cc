// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category in two versions, and the store that one program leaves to the next.

#include "zweck/flow/migrate.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/flow/message.h"
#include "tests/refusals/policy.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/v1/inventory.pb.h"

namespace migrate_test {

using acme::ContactCustomer;
using acme::SendInvoice;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;
namespace kind = zweck::kind;

struct ClientTable {
  static constexpr zweck::SinkInfo kInfo{.id = "client-table", .description = "Clients"};
  using Purposes = For<SendInvoice, ContactCustomer>;
  using Recipient = acme::Acme;
};

namespace before {

struct Client {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Client, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "client", .description = "A client", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, zweck::Subject> mail;
  Field<3, std::optional<std::string>, Is<kind::FreeText>, For<SendInvoice>> note;
  Field<4, std::int32_t, Is<kind::Count>, For<SendInvoice>> size;
};
ZWECK_CATEGORY(Client, number, mail, note, size);
using Kept = zweck::Tables<zweck::Table<ClientTable, Client>>;

}  // namespace before

namespace after {

struct Client {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Client, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "client", .description = "A client", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>, zweck::Subject>
      email;
  Field<4, double, Is<kind::Count>, For<SendInvoice>> size;
  Field<5, std::string, Is<kind::City>, For<SendInvoice>, zweck::Indexed> city;
};
ZWECK_CATEGORY(Client, number, email, size, city);
using Kept = zweck::Tables<zweck::Table<ClientTable, Client>>;

}  // namespace after

namespace relabelled {

// What was a note is an address now.
struct Client {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Client, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "client", .description = "A client", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, zweck::Subject> mail;
  Field<3, std::optional<std::string>, Is<kind::City>, For<SendInvoice>> note;
  Field<4, std::int32_t, Is<kind::Count>, For<SendInvoice>> size;
};
ZWECK_CATEGORY(Client, number, mail, note, size);
using Kept = zweck::Tables<zweck::Table<ClientTable, Client>>;

}  // namespace relabelled

TEST_CASE("What one version of a category has kept, the next one reads after its plan") {
  const zweck::testing::TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));
  before::Client old;
  old.number = "17";
  old.mail = "ada@example.com";
  old.note = std::optional<std::string>("rang twice");
  old.size = 3;
  RequireOk(zweck::Persist<ClientTable>(old, store));
  CHECK(RequireOk(zweck::Plan<before::Kept>(store)).steps.empty());
  CheckRefused(zweck::Plan<relabelled::Kept>(store), absl::StatusCode::kFailedPrecondition,
               "column note has number 3, which was that of another kind: free-text");

  const zweck::MigrationPlan plan =
      RequireOk(zweck::Plan<after::Kept>(store, zweck::MigrationPhase::kContract));
  const std::string text = plan.ToText();
  INFO(text);
  const auto has = [&](const std::string& sentence) {
    return text.find("  table client_table__client: " + sentence + "\n") != std::string::npos;
  };
  CHECK(has("add column city, to 1 row"));
  CHECK(has("rename column mail to email"));
  CHECK(has("column size becomes real, in 1 row"));
  CHECK(has("drop column note, with what 1 row holds in it"));
  CHECK(has("make the index of column city, over 1 row"));
  CHECK(has("column mail serves contact-customer, too; 1 row came in before"));
  CHECK(plan.steps.size() == 6);
  CHECK(nlohmann::json::parse(plan.ToJson())["steps"].size() == 6);

  RequireOk(zweck::Migrate<after::Kept>(store, plan));
  const auto found = RequireOk(zweck::Find<ClientTable, after::Client>(store, "17"));
  CHECK(found.email.Use<ContactCustomer>() == "ada@example.com");
  CHECK(found.size.Use<SendInvoice>() == 3.0);
  CHECK(found.city.Use<SendInvoice>().empty());
  CheckRefused(zweck::Find<ClientTable, before::Client>(store, "17"),
               absl::StatusCode::kFailedPrecondition, "column email");
}

namespace before {

struct Relative {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Relative, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "relative",
                                             .description = "A relative",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>> base_mail;
  Field<2, std::string, Is<kind::FreeText>, For<SendInvoice>> note;
  Field<3, std::vector<Relative>, Is<kind::FreeText>, For<SendInvoice>> kin;
};
ZWECK_CATEGORY(Relative, base_mail, note, kin);

struct Person {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Person, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "person", .description = "A person", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, zweck::Subject> number;
  Field<2, std::vector<Relative>, Is<kind::FreeText>, For<SendInvoice>> relatives;
  Field<3, std::map<std::string, Relative>, Is<kind::FreeText>, For<SendInvoice>> by_name;
};
ZWECK_CATEGORY(Person, number, relatives, by_name);
using People = zweck::Tables<zweck::Table<ClientTable, Person>>;

}  // namespace before

namespace after {

struct Relative {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Relative, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "relative",
                                             .description = "A relative",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>> mail;
  Field<3, std::vector<Relative>, Is<kind::FreeText>, For<SendInvoice>> kin;
  Field<4, std::string, Is<kind::City>, For<SendInvoice>> city;
};
ZWECK_CATEGORY(Relative, mail, kin, city);

struct Person {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Person, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "person", .description = "A person", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, zweck::Subject> number;
  Field<2, std::vector<Relative>, Is<kind::FreeText>, For<SendInvoice>> relatives;
  Field<3, std::map<std::string, Relative>, Is<kind::FreeText>, For<SendInvoice>> by_name;
};
ZWECK_CATEGORY(Person, number, relatives, by_name);
using People = zweck::Tables<zweck::Table<ClientTable, Person>>;

}  // namespace after

TEST_CASE("What is nested is renamed and dropped by a plan, too") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("acme.db");
  constexpr std::string_view note = "Zq9Canary-rang-twice";
  {
    zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(path));
    before::Relative child;
    child.base_mail = "eve@example.com";
    child.note = std::string(note);
    before::Relative relative;
    relative.base_mail = "ada@example.com";
    relative.kin = std::vector{child};
    before::Person person;
    person.number = "17";
    person.relatives = std::vector{relative};
    person.by_name = std::map<std::string, before::Relative>{{"note", child}};
    RequireOk(zweck::Persist<ClientTable>(person, store));
    CHECK(RequireOk(zweck::Plan<before::People>(store)).steps.empty());
  }
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(path));
  CheckRefused(zweck::Find<ClientTable, after::Person>(store, "17"),
               absl::StatusCode::kFailedPrecondition, "nested field relatives");
  CHECK(zweck::testing::FileBytes(path).find(note) != std::string::npos);
  const zweck::MigrationPlan plan =
      RequireOk(zweck::Plan<after::People>(store, zweck::MigrationPhase::kContract));
  const std::string text = plan.ToText();
  CHECK(text.substr(text.find('\n') + 1) ==
        "  table client_table__person: add nested field relatives.city\n"
        "  table client_table__person: add nested field by_name.city\n"
        "  table client_table__person: rename nested field relatives.base_mail to mail, in 1 row\n"
        "  table client_table__person: drop nested field relatives.note, with what 1 row holds in "
        "it\n"
        "  table client_table__person: rename nested field by_name.base_mail to mail, in 1 row\n"
        "  table client_table__person: drop nested field by_name.note, with what 1 row holds in "
        "it\n");
  RequireOk(zweck::Migrate<after::People>(store, plan));
  CHECK(zweck::testing::FileBytes(path).find(note) == std::string::npos);
  const auto found = RequireOk(zweck::Find<ClientTable, after::Person>(store, "17"));
  const auto& relatives = found.relatives.Use<SendInvoice>();
  REQUIRE(relatives.size() == 1);
  CHECK(relatives[0].mail.Use<SendInvoice>() == "ada@example.com");
  REQUIRE(relatives[0].kin.Use<SendInvoice>().size() == 1);
  CHECK(relatives[0].kin.Use<SendInvoice>()[0].mail.Use<SendInvoice>() == "eve@example.com");
  CHECK(found.by_name.Use<SendInvoice>().at("note").mail.Use<SendInvoice>() == "eve@example.com");
}

TEST_CASE("Each table that a program changes is in the binary") {
  const zweck::v1::Flow flow =
      flow_test::MessageOf<zweck::internal::MigrateFlow<ClientTable, after::Client, false>>()
          .flow();
  CHECK(flow.door() == zweck::v1::DOOR_MIGRATE);
  CHECK(flow.category() == "client");
  CHECK(flow.sink() == "client-table");
  CHECK_FALSE(flow.minimized());
}

}  // namespace migrate_test
