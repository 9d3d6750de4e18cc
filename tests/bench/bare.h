// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The records of records.h as bare structs, with tables of their fields made by hand, so that the
// same codec reads and writes them: what is measured is what the fields of a category add.

#ifndef ZWECK_TESTS_BENCH_BARE_H_
#define ZWECK_TESTS_BENCH_BARE_H_

#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/bench/records.h"
#include "zweck/internal/codec/layout.h"
#include "zweck/internal/codec/layout_of.h"

namespace zweck::bench::bare {

struct Installation {
  std::string client_key;
  std::string app_key;
  std::string base_url;
  std::string product_type;
  std::string installation_id;
  std::string shared_secret;
  std::string description;
  std::string public_key;
  absl::Time installed_at;
};

struct Event {
  Action action{};
  std::uint32_t count = 0;
  std::uint32_t duration = 0;
  bool trial = false;
  std::uint32_t version = 0;
};

struct Contact {
  std::string license_id;
  std::string addon_key;
  std::string company;
  std::string country;
  std::string region;
  std::string technical_contact_name;
  std::string technical_contact_email;
  std::string technical_contact_phone;
  std::string billing_contact_name;
  std::string billing_contact_email;
  std::string city;
  std::string postcode;
  Hosting hosting{};
  Tier tier{};
  absl::Time maintenance_start;
  absl::Time maintenance_end;
};

struct Comment {
  std::string author;
  std::string body;
  absl::Time created;
};

struct Ticket {
  std::string key;
  std::string summary;
  std::string description;
  std::vector<Comment> comments;
  absl::Time created;
};

// A row of a table.
template <class T>
constexpr internal::FieldLayout Row(std::uint32_t number, std::string_view name,
                                    std::string_view json_name, std::size_t offset) {
  internal::FieldLayout row{};
  row.name = name;
  row.json_name = json_name;
  row.number = number;
  row.offset = static_cast<std::uint32_t>(offset);
  row.max_bytes = kDefaultMaxBytes;
  row.type = internal::kValueTypeOf<T>;
  if constexpr (std::is_enum_v<T>) {
    row.enumeration = &internal::kEnumFacts<T>;
    row.enum_rep = internal::EnumRepOf<T>();
    row.access = &internal::AccessTo<T>::kAccess;
  }
  return row;
}
template <class Record>
constexpr internal::FieldLayout ListRow(internal::FieldLayout row,
                                        const internal::RecordLayout& record) {
  row.type = internal::ValueType::kRecord;
  row.shape = internal::Shape::kRepeated;
  row.record = &record;
  row.nests = true;
  row.access = &internal::AccessTo<std::vector<Record>>::kAccess;
  return row;
}
#define ZWECK_BENCH_ROW(number, member, json_name) \
  Row<decltype(Bare::member)>(number, #member, json_name, offsetof(Bare, member))

// The bare struct of a category, and its table.
template <class C>
struct Of;

template <>
struct Of<bench::Installation> {
  using Bare = Installation;
  static constexpr internal::FieldLayout kRows[] = {
      ZWECK_BENCH_ROW(1, client_key, "clientKey"),
      ZWECK_BENCH_ROW(2, app_key, "appKey"),
      ZWECK_BENCH_ROW(3, base_url, "baseUrl"),
      ZWECK_BENCH_ROW(4, product_type, "productType"),
      ZWECK_BENCH_ROW(5, installation_id, "installationId"),
      ZWECK_BENCH_ROW(6, shared_secret, "sharedSecret"),
      ZWECK_BENCH_ROW(7, description, "description"),
      ZWECK_BENCH_ROW(8, public_key, "publicKey"),
      ZWECK_BENCH_ROW(9, installed_at, "installedAt")};
  static constexpr internal::RecordLayout kLayout{"installation", kRows};
};

template <>
struct Of<bench::Event> {
  using Bare = Event;
  static constexpr internal::FieldLayout kRows[] = {
      ZWECK_BENCH_ROW(1, action, "action"), ZWECK_BENCH_ROW(2, count, "count"),
      ZWECK_BENCH_ROW(3, duration, "duration"), ZWECK_BENCH_ROW(4, trial, "trial"),
      ZWECK_BENCH_ROW(5, version, "version")};
  static constexpr internal::RecordLayout kLayout{"event", kRows};
};

template <>
struct Of<bench::Contact> {
  using Bare = Contact;
  static constexpr internal::FieldLayout kRows[] = {
      ZWECK_BENCH_ROW(1, license_id, "licenseId"),
      ZWECK_BENCH_ROW(2, addon_key, "addonKey"),
      ZWECK_BENCH_ROW(3, company, "company"),
      ZWECK_BENCH_ROW(4, country, "country"),
      ZWECK_BENCH_ROW(5, region, "region"),
      ZWECK_BENCH_ROW(6, technical_contact_name, "technicalContactName"),
      ZWECK_BENCH_ROW(7, technical_contact_email, "technicalContactEmail"),
      ZWECK_BENCH_ROW(8, technical_contact_phone, "technicalContactPhone"),
      ZWECK_BENCH_ROW(9, billing_contact_name, "billingContactName"),
      ZWECK_BENCH_ROW(10, billing_contact_email, "billingContactEmail"),
      ZWECK_BENCH_ROW(11, city, "city"),
      ZWECK_BENCH_ROW(12, postcode, "postcode"),
      ZWECK_BENCH_ROW(13, hosting, "hosting"),
      ZWECK_BENCH_ROW(14, tier, "tier"),
      ZWECK_BENCH_ROW(15, maintenance_start, "maintenanceStart"),
      ZWECK_BENCH_ROW(16, maintenance_end, "maintenanceEnd")};
  static constexpr internal::RecordLayout kLayout{"contact", kRows};
};

template <>
struct Of<bench::Comment> {
  using Bare = Comment;
  static constexpr internal::FieldLayout kRows[] = {ZWECK_BENCH_ROW(1, author, "author"),
                                                    ZWECK_BENCH_ROW(2, body, "body"),
                                                    ZWECK_BENCH_ROW(3, created, "created")};
  static constexpr internal::RecordLayout kLayout{"comment", kRows};
};

template <>
struct Of<bench::Ticket> {
  using Bare = Ticket;
  static constexpr internal::FieldLayout kRows[] = {
      ZWECK_BENCH_ROW(1, key, "key"), ZWECK_BENCH_ROW(2, summary, "summary"),
      ZWECK_BENCH_ROW(3, description, "description"),
      ListRow<Comment>(ZWECK_BENCH_ROW(4, comments, "comments"), Of<bench::Comment>::kLayout),
      ZWECK_BENCH_ROW(5, created, "created")};
  static constexpr internal::RecordLayout kLayout{"ticket", kRows};
};

#undef ZWECK_BENCH_ROW

// A field takes no room and moves nothing.
static_assert(sizeof(Installation) == sizeof(bench::Installation));
static_assert(sizeof(Event) == sizeof(bench::Event));
static_assert(sizeof(Contact) == sizeof(bench::Contact));
static_assert(sizeof(Ticket) == sizeof(bench::Ticket));

}  // namespace zweck::bench::bare

#endif  // ZWECK_TESTS_BENCH_BARE_H_
