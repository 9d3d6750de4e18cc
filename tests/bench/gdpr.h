// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The four workloads of GDPRbench, rebuilt from the paper: Shastri, Banakar, Wasserman, Kumar and
// Chidambaram, "Understanding and Benchmarking the Impact of GDPR on Database Systems", PVLDB
// 13(7): 1064-1077, 2020. A record has a key, a datum and what the paper calls its metadata.
//
// In Zweck, the purposes that a program has are types. What the paper keeps beside each record is a
// field here like any other.

#ifndef ZWECK_TESTS_BENCH_GDPR_H_
#define ZWECK_TESTS_BENCH_GDPR_H_

#include <absl/time/time.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/check/tables.h"
#include "zweck/declare/category.h"
#include "zweck/declare/erasure.h"
#include "zweck/declare/kinds.h"
#include "zweck/declare/retention.h"
#include "zweck/declare/sink.h"

namespace zweck::bench::gdpr {

// ---- What the store keeps.

constexpr PurposeInfo Purposeful(Literal id) {
  return {.id = id,
          .description = "Measure how long it takes",
          .legal_basis = LegalBasis::kLegitimateInterests};
}
struct Administer {
  static constexpr PurposeInfo kInfo = Purposeful("administer");
};
struct Process {
  static constexpr PurposeInfo kInfo = Purposeful("process");
};
struct GiveAccess {
  static constexpr PurposeInfo kInfo = Purposeful("give-access");
};
struct Account {
  static constexpr PurposeInfo kInfo = Purposeful("account");
};

struct Bench {
  static constexpr RecipientInfo kInfo{
      .id = "bench", .name = "The benchmark", .role = Role::kController, .country = "DE"};
};
struct Held {
  static constexpr SinkInfo kInfo{.id = "held", .description = "Where records are held"};
  using Purposes = For<Administer, Process, GiveAccess, Account>;
  using Recipient = Bench;
};

struct Datum {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Datum, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "datum",
                                      .description = "A record of GDPRbench",
                                      .subjects = "customers",
                                      .policy_section = "0"};
  using Retention = KeepFor<std::chrono::seconds{0}, Since<"ends">>;  // TTL

  // Who processes data asks by PUR, OBJ and DEC; who administers, by USR, PUR and SHR.
  Field<1, std::string, Is<kind::Version>, For<Administer, Process, GiveAccess, Account>, Key> key;
  Field<2, std::string, Is<kind::PhoneNumber>, For<Process, GiveAccess>> data;
  Field<3, std::string, Is<kind::AccountId>, For<Administer, GiveAccess, Account>, Indexed, Subject>
      user;  // USR
  Field<4, std::string, Is<kind::FormPurpose>, For<Administer, Process, Account>, Indexed>
      purpose;                                                                             // PUR
  Field<5, absl::Time, Is<kind::ExpiryDate>, For<Account>> ends;                           // TTL
  Field<6, std::string, Is<kind::Status>, For<Process, Account>, Indexed> objects;         // OBJ
  Field<7, std::string, Is<kind::Status>, For<Process, Account>, Indexed> decides;         // DEC
  Field<8, std::string, Is<kind::ProductName>, For<Administer, Account>, Indexed> shared;  // SHR
  Field<9, std::string, Is<kind::Referrer>, For<Account>> source;                          // SRC
};
ZWECK_CATEGORY(Datum, key, data, user, purpose, ends, objects, decides, shared, source);

// The paper's system log.
struct LogEntry {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<LogEntry, N, T, For<Account>, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "log-entry",
                                      .description = "What was done",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{3650}>;
  using Erasure = NotErasable<"it shows that others were erased, GDPR Art. 5(2)">;

  Field<1, std::int64_t, Is<kind::Count>, Key> number;
  Field<2, absl::Time, Is<kind::EventTime>, Indexed> when;
  Field<3, std::string, Is<kind::EventName>> what;
};
ZWECK_CATEGORY(LogEntry, number, when, what);

using Kept = Tables<Table<Held, Datum>, Table<Held, LogEntry>>;

// ---- What is asked.

enum class Query : std::uint8_t {
  kCreateRecord,
  kDeleteByPurpose,
  kDeleteByEnd,
  kDeleteByUser,
  kUpdateMetadataByPurpose,  // until when it is kept
  kUpdateMetadataByUser,     // with whom it is shared
  kUpdateMetadataByShared,   // where it came from
  kReadDataByUser,
  kReadMetadataByKey,
  kUpdateDataByKey,
  kUpdateMetadataByKey,  // what the person objects to
  kDeleteByKey,
  kReadDataByKey,
  kReadDataByPurpose,
  kReadDataByObjection,
  kReadDataByDecision,
  kReadMetadataByUser,
  kGetSystemLogs,
  kVerifyDeletion,
};

struct Operation {
  Query query;
  std::int64_t number;  // of the record, the user, the purpose, the entry that is asked for
  absl::Time now;
};

inline constexpr std::int64_t kRecords = 100'000;
inline constexpr std::int64_t kPerUser = 10;
inline constexpr std::int64_t kPerValue = 100;  // of a purpose, an objection, a recipient
inline constexpr std::int64_t kEntries = 20'000;
inline constexpr std::uint32_t kEntriesRead = 100;
inline constexpr std::uint32_t kMostRead = 1'000;
inline const absl::Time kBegin = absl::FromUnixSeconds(1'790'000'000);
inline constexpr absl::Duration kEntryEvery = absl::Seconds(1);
inline constexpr absl::Duration kKeptOn = absl::Hours(24 * 365);

std::string KeyOf(std::int64_t number);
std::string UserOf(std::int64_t number);   // of a user
std::string ValueOf(std::int64_t number);  // of any other column
std::string DataOf(std::int64_t number, absl::Time written);
std::string ActOf(std::int64_t number);
absl::Time EndOf(std::int64_t number);
// The numbers of what a record has.
std::int64_t UserOfRecord(std::int64_t number);
std::int64_t ValueOfRecord(std::int64_t number, int column);

struct Workload {
  std::string_view name;
  int operations;  // of a turn
  std::vector<Operation> (*make)(int operations);
};
// In the order in which they are run.
std::vector<Workload> Workloads();

// ---- Who does it.

// What an operation read, or how many records it found: both sides must have the same.
inline std::uint64_t HashOf(std::string_view read) { return std::hash<std::string_view>()(read); }
inline std::uint64_t HashOf(absl::Time read) {
  return static_cast<std::uint64_t>(absl::ToUnixNanos(read));
}

using Run = std::function<std::uint64_t(const Operation&)>;
struct Sides {
  std::string_view store;
  Run doors;
  std::string_view beside;
  Run bare;
  std::function<std::string(bool of_doors)> contents;
};
void Compare(const Sides& sides);

// One file each.
void CompareSqlite();
void ComparePostgres();

}  // namespace zweck::bench::gdpr

#endif  // ZWECK_TESTS_BENCH_GDPR_H_
