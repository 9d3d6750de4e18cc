// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The paper's queries by Zweck's doors:
//
//   CREATE-RECORD                       Insert
//   DELETE-RECORD-BY-PUR                EraseAll
//   DELETE-RECORD-BY-TTL                Purge; also some with each write, unasked
//   DELETE-RECORD-BY-USR                EraseSubject
//   DELETE-RECORD-BY-KEY                Erase
//   UPDATE-METADATA-BY-{PUR|USR|SHR}    UpdateAll
//   UPDATE-{DATA|METADATA}-BY-KEY       Update
//   READ-{DATA|METADATA}-BY-KEY         Find
//   READ-DATA-BY-{USR|PUR|OBJ|DEC}      Select
//   READ-METADATA-BY-USR                Select
//   GET-SYSTEM-LOGS                     Select, of entries that are a category
//   VERIFY-DELETION                     Count

#ifndef ZWECK_TESTS_BENCH_GDPR_DOORS_H_
#define ZWECK_TESTS_BENCH_GDPR_DOORS_H_

#include <absl/status/status.h>
#include <absl/time/time.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/expect.h"
#include "tests/bench/gdpr.h"
#include "zweck/flow/end.h"
#include "zweck/flow/people.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/query.h"
#include "zweck/flow/update.h"
#include "zweck/flow/update_all.h"
#include "zweck/zweck.h"

namespace zweck::bench::gdpr {

// What both sides take for the time.
class SetTime : public Clock {
 public:
  absl::Time Now() const override { return now; }
  absl::Time now = kBegin;
};

inline Datum MakeDatum(std::int64_t number, absl::Time ends) {
  return {.key = KeyOf(number),
          .data = DataOf(number, kBegin),
          .user = UserOf(UserOfRecord(number)),
          .purpose = ValueOf(ValueOfRecord(number, 1)),
          .ends = ends,
          .objects = ValueOf(ValueOfRecord(number, 2)),
          .decides = ValueOf(ValueOfRecord(number, 3)),
          .shared = ValueOf(ValueOfRecord(number, 4)),
          .source = "first-party"};
}

template <class Store>
void Fill(Store& store) {
  std::vector<Datum> records;
  for (std::int64_t i = 0; i < kRecords; ++i) records.push_back(MakeDatum(i, EndOf(i)));
  Expect(zweck::PersistAll<Held>(records, store).ok(), "PersistAll");
  std::vector<LogEntry> entries;
  for (std::int64_t i = 0; i < kEntries; ++i) {
    entries.push_back({.number = i, .when = kBegin + i * kEntryEvery, .what = ActOf(i)});
  }
  Expect(zweck::PersistAll<Held>(entries, store).ok(), "PersistAll");
}

template <class Store>
class ByDoors {
 public:
  ByDoors(Store& store, SetTime& time) : store_(store), time_(time) {}

  std::uint64_t operator()(const Operation& operation) {
    time_.now = operation.now;
    const std::int64_t n = operation.number;
    switch (operation.query) {
      case Query::kCreateRecord: {
        absl::Status made =
            zweck::Insert<Held, Administer>(MakeDatum(n, operation.now + kKeptOn), store_);
        Expect(made.ok(), "Insert");
        return 1;
      }
      case Query::kDeleteByPurpose:
        return Changed(zweck::EraseAll<Held, Datum, Administer>(
            store_, Where(Equals(&Datum::purpose, ValueOf(n)))));
      case Query::kDeleteByEnd:
        Expect(zweck::Purge<Kept>(store_).ok(), "Purge");
        return 0;
      case Query::kDeleteByUser: {
        const auto erased = zweck::EraseSubject<Kept>(store_, Who<kind::AccountId>(UserOf(n)));
        Expect(erased.ok(), "EraseSubject");
        return static_cast<std::uint64_t>(erased->records);
      }
      case Query::kUpdateMetadataByPurpose:
        return Changed(zweck::UpdateAll<Held, Datum, Administer>(
            store_, Set(&Datum::ends, operation.now + kKeptOn),
            Where(Equals(&Datum::purpose, ValueOf(n)))));
      case Query::kUpdateMetadataByUser:
        return Changed(zweck::UpdateAll<Held, Datum, Administer>(
            store_, Set(&Datum::shared, ValueOf(n % 1000)),
            Where(Equals(&Datum::user, UserOf(n)))));
      case Query::kUpdateMetadataByShared:
        return Changed(zweck::UpdateAll<Held, Datum, Administer>(
            store_, Set(&Datum::source, std::string("third-party")),
            Where(Equals(&Datum::shared, ValueOf(n)))));
      case Query::kReadDataByUser:
        return Data<GiveAccess>(Equals(&Datum::user, UserOf(n)));
      case Query::kReadMetadataByKey: {
        const auto found = Found(n);
        if (!found.ok()) return 0;
        return HashOf(found->user.template Use<Account>()) +
               HashOf(found->purpose.template Use<Account>()) +
               HashOf(found->ends.template Use<Account>()) +
               HashOf(found->objects.template Use<Account>()) +
               HashOf(found->decides.template Use<Account>()) +
               HashOf(found->shared.template Use<Account>()) +
               HashOf(found->source.template Use<Account>());
      }
      case Query::kUpdateDataByKey:
        return Done(zweck::Update<Held, Datum>(store_, KeyOf(n),
                                               Set(&Datum::data, DataOf(n, operation.now))));
      case Query::kUpdateMetadataByKey:
        return Done(zweck::Update<Held, Datum>(store_, KeyOf(n),
                                               Set(&Datum::objects, ValueOf(n * 7 % 1000))));
      case Query::kDeleteByKey: {
        const auto erased = zweck::Erase<Held, Datum>(store_, KeyOf(n));
        Expect(erased.ok(), "Erase");
        return *erased ? 1 : 0;
      }
      case Query::kReadDataByKey: {
        const auto found = Found(n);
        if (!found.ok()) return 0;
        return HashOf(found->key.template Use<Process>()) +
               HashOf(found->data.template Use<Process>());
      }
      case Query::kReadDataByPurpose:
        return Data<Process>(Equals(&Datum::purpose, ValueOf(n)));
      case Query::kReadDataByObjection:
        return Data<Process>(Equals(&Datum::objects, ValueOf(n)));
      case Query::kReadDataByDecision:
        return Data<Process>(Equals(&Datum::decides, ValueOf(n)));
      case Query::kReadMetadataByUser: {
        std::uint64_t sum = 0;
        const auto page = Rows<Account>(Equals(&Datum::user, UserOf(n)));
        for (const auto& row : page) {
          sum += HashOf(row.Use(&Datum::key)) + HashOf(row.Use(&Datum::purpose)) +
                 HashOf(row.Use(&Datum::ends)) + HashOf(row.Use(&Datum::objects)) +
                 HashOf(row.Use(&Datum::decides)) + HashOf(row.Use(&Datum::shared)) +
                 HashOf(row.Use(&Datum::source));
        }
        return sum;
      }
      case Query::kGetSystemLogs: {
        const absl::Time from = kBegin + n * kEntryEvery;
        const auto page = zweck::Select<Held, LogEntry, Account>(
            store_, Where(Between(&LogEntry::when, from, from + kEntriesRead * kEntryEvery)),
            OrderBy(&LogEntry::when), Page{.limit = kEntriesRead});
        Expect(page.ok(), "Select");
        std::uint64_t sum = 0;
        for (const auto& row : *page) {
          sum += static_cast<std::uint64_t>(row.Use(&LogEntry::number)) +
                 HashOf(row.Use(&LogEntry::when)) + HashOf(row.Use(&LogEntry::what));
        }
        return sum;
      }
      case Query::kVerifyDeletion: {
        const auto count =
            zweck::Count<Held, Datum, Account>(store_, Where(Equals(&Datum::key, KeyOf(n))));
        Expect(count.ok(), "Count");
        return static_cast<std::uint64_t>(*count);
      }
    }
    return 0;
  }

 private:
  absl::StatusOr<Datum> Found(std::int64_t number) {
    absl::StatusOr<Datum> found = zweck::Find<Held, Datum>(store_, KeyOf(number));
    Expect(found.ok() || absl::IsNotFound(found.status()), "Find");
    return found;
  }
  static std::uint64_t Done(const absl::Status& updated) {
    Expect(updated.ok() || absl::IsNotFound(updated), "Update");
    return updated.ok() ? 1 : 0;
  }
  template <class P, class Condition>
  Selected<Held, Datum, P> Rows(Condition condition) {
    auto page = zweck::Select<Held, Datum, P>(store_, Where(condition), Page{.limit = kMostRead});
    Expect(page.ok() && page->next().empty(), "Select");
    return *std::move(page);
  }
  template <class P, class Condition>
  std::uint64_t Data(Condition condition) {
    std::uint64_t sum = 0;
    const auto page = Rows<P>(condition);
    for (const auto& row : page) {
      sum += HashOf(row.Use(&Datum::key)) + HashOf(row.Use(&Datum::data));
    }
    return sum;
  }
  static std::uint64_t Changed(const absl::StatusOr<std::int64_t>& records) {
    Expect(records.ok(), "EraseAll, UpdateAll");
    return static_cast<std::uint64_t>(*records);
  }

  Store& store_;
  SetTime& time_;
};

}  // namespace zweck::bench::gdpr

#endif  // ZWECK_TESTS_BENCH_GDPR_DOORS_H_
