// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The four shapes of records that the benchmarks measure: eight texts and a time, five small
// scalars, many short texts, and a long text with a list.

#ifndef ZWECK_TESTS_BENCH_RECORDS_H_
#define ZWECK_TESTS_BENCH_RECORDS_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "zweck/declare/category.h"
#include "zweck/declare/kinds.h"

namespace zweck::bench {

struct Measure {
  static constexpr PurposeInfo kInfo{.id = "measure",
                                     .description = "Measure how long it takes",
                                     .legal_basis = LegalBasis::kLegitimateInterests};
};

template <class Category, unsigned kNumber, class T>
using Value = zweck::Field<Category, kNumber, T, Is<kind::Version>, For<Measure>>;

struct Installation {
  template <unsigned N, class T>
  using Field = Value<Installation, N, T>;
  static constexpr CategoryInfo kInfo{.id = "installation",
                                      .description = "An app on a site",
                                      .subjects = "customers",
                                      .policy_section = "0"};
  Field<1, std::string> client_key;
  Field<2, std::string> app_key;
  Field<3, std::string> base_url;
  Field<4, std::string> product_type;
  Field<5, std::string> installation_id;
  Field<6, std::string> shared_secret;
  Field<7, std::string> description;
  Field<8, std::string> public_key;
  Field<9, absl::Time> installed_at;
};
ZWECK_CATEGORY(Installation, client_key, app_key, base_url, product_type, installation_id,
               shared_secret, description, public_key, installed_at);

enum class Action : std::int32_t { kUnspecified, kOpened, kClosed, kExported };
ZWECK_ENUM(Action, kUnspecified, kOpened, kClosed, kExported);

struct Event {
  template <unsigned N, class T>
  using Field = Value<Event, N, T>;
  static constexpr CategoryInfo kInfo{.id = "event",
                                      .description = "Something was used",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, Action> action;
  Field<2, std::uint32_t> count;
  Field<3, std::uint32_t> duration;
  Field<4, bool> trial;
  Field<5, std::uint32_t> version;
};
ZWECK_CATEGORY(Event, action, count, duration, trial, version);

enum class Hosting : std::int32_t { kUnspecified, kCloud, kDataCenter };
ZWECK_ENUM(Hosting, kUnspecified, kCloud, kDataCenter);
enum class Tier : std::int32_t { kUnspecified, kEvaluation, kCommercial };
ZWECK_ENUM(Tier, kUnspecified, kEvaluation, kCommercial);

struct Contact {
  template <unsigned N, class T>
  using Field = Value<Contact, N, T>;
  static constexpr CategoryInfo kInfo{.id = "contact",
                                      .description = "Who to write to",
                                      .subjects = "customers",
                                      .policy_section = "0"};
  Field<1, std::string> license_id;
  Field<2, std::string> addon_key;
  Field<3, std::string> company;
  Field<4, std::string> country;
  Field<5, std::string> region;
  Field<6, std::string> technical_contact_name;
  Field<7, std::string> technical_contact_email;
  Field<8, std::string> technical_contact_phone;
  Field<9, std::string> billing_contact_name;
  Field<10, std::string> billing_contact_email;
  Field<11, std::string> city;
  Field<12, std::string> postcode;
  Field<13, Hosting> hosting;
  Field<14, Tier> tier;
  Field<15, absl::Time> maintenance_start;
  Field<16, absl::Time> maintenance_end;
};
ZWECK_CATEGORY(Contact, license_id, addon_key, company, country, region, technical_contact_name,
               technical_contact_email, technical_contact_phone, billing_contact_name,
               billing_contact_email, city, postcode, hosting, tier, maintenance_start,
               maintenance_end);

struct Comment {
  template <unsigned N, class T>
  using Field = Value<Comment, N, T>;
  static constexpr CategoryInfo kInfo{.id = "comment",
                                      .description = "What was said",
                                      .subjects = "customers",
                                      .policy_section = "0"};
  Field<1, std::string> author;
  Field<2, std::string> body;
  Field<3, absl::Time> created;
};
ZWECK_CATEGORY(Comment, author, body, created);

struct Ticket {
  template <unsigned N, class T>
  using Field = Value<Ticket, N, T>;
  static constexpr CategoryInfo kInfo{.id = "ticket",
                                      .description = "What is broken",
                                      .subjects = "customers",
                                      .policy_section = "0"};
  Field<1, std::string> key;
  Field<2, std::string> summary;
  Field<3, std::string> description;
  Field<4, std::vector<Comment>> comments;
  Field<5, absl::Time> created;
};
ZWECK_CATEGORY(Ticket, key, summary, description, comments, created);

// `length` bytes, about half of them in Greek letters.
inline std::string GreekProse(std::size_t length) {
  const std::string sentences =
      "Το αρχείο τελειώνει νωρίς.\nWhen I export the board, the file ends after forty lines.\n";
  std::string prose;
  while (prose.size() + sentences.size() <= length) prose += sentences;
  return prose + std::string(length - prose.size(), '.');
}

// `length` bytes of prose, with a line break or a quotation every few lines; in German, with
// umlauts, if that is asked for.
inline std::string Prose(std::size_t length, bool german) {
  const std::string english =
      "When I export the board, the file ends after forty lines and the page says \"done\".\n";
  const std::string umlauts =
      "Wenn ich das Board exportiere, hört die Datei früh auf und die Seite meldet \"fertig\".\n";
  std::string prose;
  while (prose.size() < length) prose += german ? umlauts : english;
  prose.resize(length - 1);
  while (!prose.empty() && (prose.back() & 0x80) != 0) prose.pop_back();
  return prose + ".";
}

inline Installation MakeInstallation() {
  Installation record;
  record.client_key = "6f1c9e0a-2b7d-4a55-9c1e-8d4f0b3a7e21";
  record.app_key = "org.example.board-exporter";
  record.base_url = "https://acme-engineering.atlassian.example.com";
  record.product_type = "jira";
  record.installation_id = "ari:cloud:ecosystem::installation/0f5b2a64-6c1d-4a0e-9b62-0d2c1c2f7a11";
  record.shared_secret = std::string(64, 'k');
  record.description = "Example Jira at https://acme-engineering.atlassian.example.com";
  record.public_key = std::string(330, 'Q');
  record.installed_at = absl::FromUnixMillis(1'763'942'400'123);
  return record;
}

inline Event MakeEvent() {
  Event record;
  record.action = Action::kExported;
  record.count = 42U;
  record.duration = 1250U;
  record.trial = true;
  record.version = 317U;
  return record;
}

inline Contact MakeContact() {
  Contact record;
  record.license_id = "SEN-4711";
  record.addon_key = "org.example.app";
  record.company = "Acme Ltd";
  record.country = "DE";
  record.region = "EMEA";
  record.technical_contact_name = "Ada Example";
  record.technical_contact_email = "ada@example.com";
  record.technical_contact_phone = "+49 30 1234567";
  record.billing_contact_name = "Bob Example";
  record.billing_contact_email = "bob@example.org";
  record.city = "Berlin";
  record.postcode = "10115";
  record.hosting = Hosting::kCloud;
  record.tier = Tier::kCommercial;
  record.maintenance_start = absl::FromUnixSeconds(1'732'406'400);
  record.maintenance_end = absl::FromUnixSeconds(1'763'942'400);
  return record;
}

inline Contact MakeGreekContact() {
  Contact record = MakeContact();
  record.company = "Ακμή Α.Ε.";
  record.country = "GR";
  record.technical_contact_name = "Άντα Παράδειγμα";
  record.billing_contact_name = "Κώστας Παράδειγμα";
  record.city = "Θεσσαλονίκη";
  return record;
}

inline Ticket MakeTicket(bool german, std::size_t comments_size = 5) {
  Ticket record;
  record.key = "SUP-1234";
  record.summary = "The export ends too early";
  record.description = Prose(2048, german);
  std::vector<Comment> comments(comments_size);
  for (Comment& comment : comments) {
    comment.author = "Ada Example";
    comment.body = Prose(256, german);
    comment.created = absl::FromUnixMillis(1'763'942'400'123);
  }
  record.comments = comments;
  record.created = absl::FromUnixMillis(1'763'942'400'123);
  return record;
}

inline Ticket MakeGreekTicket() {
  Ticket record = MakeTicket(false);
  record.summary = "Η εξαγωγή τελειώνει πολύ νωρίς";
  record.description = GreekProse(2048);
  std::vector<Comment> comments(5);
  for (Comment& comment : comments) {
    comment.author = "Άντα Παράδειγμα";
    comment.body = GreekProse(256);
    comment.created = absl::FromUnixMillis(1'763'942'400'123);
  }
  record.comments = comments;
  return record;
}

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_RECORDS_H_
