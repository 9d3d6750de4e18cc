// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The paper's queries in SQL by hand, on tables that the store made: with its columns and indexes.
// What ended is not there for any of them.

#ifndef ZWECK_TESTS_BENCH_GDPR_BARE_H_
#define ZWECK_TESTS_BENCH_GDPR_BARE_H_

#include <cstdint>
#include <string>

#include "tests/bench/gdpr.h"

namespace zweck::bench::gdpr {

// Of all records that are there at the end.
template <class Handle>
std::string ContentsOf(Handle& handle) {
  std::string contents;
  handle.Run(
      handle.Prepare("SELECT key, data, \"user\", purpose, ends, objects, decides, shared, "
                     "source, _zweck_expires FROM held__datum WHERE _zweck_expires > $1 "
                     "ORDER BY key"),
      [&](const auto& row) {
        for (int i = 0; i < 10; ++i) contents.append(row.Text(i)).append(",");
      },
      absl::ToUnixNanos(kBegin + absl::Seconds(3600)));
  return contents;
}

template <class Handle>
class ByHand {
 public:
  explicit ByHand(Handle& handle) : handle_(handle) {}

  std::uint64_t operator()(const Operation& operation) {
    const std::int64_t n = operation.number;
    const std::int64_t now = absl::ToUnixNanos(operation.now);
    const std::int64_t later = absl::ToUnixNanos(operation.now + kKeptOn);
    switch (operation.query) {
      case Query::kCreateRecord:
        return Change(create_, KeyOf(n), DataOf(n, kBegin), UserOf(UserOfRecord(n)),
                      ValueOf(ValueOfRecord(n, 1)), later, ValueOf(ValueOfRecord(n, 2)),
                      ValueOf(ValueOfRecord(n, 3)), ValueOf(ValueOfRecord(n, 4)),
                      std::string("first-party"), now);
      case Query::kDeleteByPurpose:
        return Delete(delete_by_purpose_, ValueOf(n), now);
      case Query::kDeleteByEnd:
        while (Delete(delete_by_end_, now) == 500) continue;
        return 0;
      case Query::kDeleteByUser:
        return Delete(delete_by_user_, UserOf(n), now);
      case Query::kUpdateMetadataByPurpose:
        return Change(update_by_purpose_, later, ValueOf(n), now);
      case Query::kUpdateMetadataByUser:
        return Change(update_by_user_, ValueOf(n % 1000), UserOf(n), now);
      case Query::kUpdateMetadataByShared:
        return Change(update_by_shared_, std::string("third-party"), ValueOf(n), now);
      case Query::kReadDataByUser:
        return Data(data_by_user_, UserOf(n), now);
      case Query::kReadMetadataByKey:
        return Metadata(metadata_by_key_, 7, KeyOf(n), now);
      case Query::kUpdateDataByKey:
        return Change(update_data_, DataOf(n, operation.now), KeyOf(n), now);
      case Query::kUpdateMetadataByKey:
        return Change(update_metadata_, ValueOf(n * 7 % 1000), KeyOf(n), now);
      case Query::kDeleteByKey:
        return Delete(delete_by_key_, KeyOf(n), now);
      case Query::kReadDataByKey:
        return Data(data_by_key_, KeyOf(n), now);
      case Query::kReadDataByPurpose:
        return Data(data_by_purpose_, ValueOf(n), now);
      case Query::kReadDataByObjection:
        return Data(data_by_objection_, ValueOf(n), now);
      case Query::kReadDataByDecision:
        return Data(data_by_decision_, ValueOf(n), now);
      case Query::kReadMetadataByUser:
        return Metadata(metadata_by_user_, 7, UserOf(n), now);
      case Query::kGetSystemLogs: {
        const absl::Time from = kBegin + n * kEntryEvery;
        std::uint64_t sum = 0;
        handle_.Run(
            logs_,
            [&](const auto& row) {
              sum += static_cast<std::uint64_t>(row.Number(0)) +
                     static_cast<std::uint64_t>(row.Number(1)) + HashOf(row.Text(2));
            },
            absl::ToUnixNanos(from), absl::ToUnixNanos(from + kEntriesRead * kEntryEvery), now,
            std::int64_t{kEntriesRead});
        return sum;
      }
      case Query::kVerifyDeletion: {
        std::uint64_t count = 0;
        handle_.Run(
            count_, [&](const auto& row) { count = static_cast<std::uint64_t>(row.Number(0)); },
            KeyOf(n), now);
        return count;
      }
    }
    return 0;
  }

 private:
  using Statement = typename Handle::Statement;
  Statement Prepare(std::string_view sql) { return handle_.Prepare(std::string(sql)); }
  Statement Where(const std::string& does, const std::string& column, int first = 1) {
    const std::string end = std::to_string(first + 1);
    return Prepare(does + " WHERE " + column + " = $" + std::to_string(first) +
                   " AND _zweck_expires > $" + end);
  }

  template <class... Parameters>
  std::uint64_t Change(const Statement& statement, const Parameters&... parameters) {
    return handle_.Run(statement, [](const auto&) {}, Parameter(parameters)...);
  }
  template <class... Parameters>
  std::uint64_t Delete(const Statement& statement, const Parameters&... parameters) {
    const std::uint64_t count = Change(statement, parameters...);
    if (count != 0) handle_.AfterDeleting();
    return count;
  }
  template <class... Parameters>
  std::uint64_t Data(const Statement& statement, const Parameters&... parameters) {
    std::uint64_t sum = 0;
    handle_.Run(
        statement, [&](const auto& row) { sum += HashOf(row.Text(0)) + HashOf(row.Text(1)); },
        Parameter(parameters)...);
    return sum;
  }
  // The moment is the first column.
  std::uint64_t Metadata(const Statement& statement, int columns, const std::string& of,
                         std::int64_t now) {
    std::uint64_t sum = 0;
    handle_.Run(
        statement,
        [&](const auto& row) {
          sum += static_cast<std::uint64_t>(row.Number(0));
          for (int i = 1; i < columns; ++i) sum += HashOf(row.Text(i));
        },
        Parameter(of), Parameter(now));
    return sum;
  }

  static inline const std::string kFrom = " FROM held__datum";
  static inline const std::string kUpdate = "UPDATE held__datum SET ";
  Handle& handle_;
  Statement create_ = Prepare(
      R"(INSERT INTO held__datum (key, data, "user", purpose, ends, objects, decides, shared, source,
           _zweck_came_in, "_zweck_end.ends", _zweck_expires, _zweck_stays)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $5, $5, 9223372036854775807))");
  Statement delete_by_purpose_ = Where("DELETE" + kFrom, "purpose");
  // As many at a time as Purge. PostgreSQL goes through the whole table without a limit.
  Statement delete_by_end_ = Prepare(
      "DELETE FROM held__datum WHERE key IN (SELECT key FROM held__datum WHERE _zweck_expires <= "
      "$1 "
      "ORDER BY _zweck_expires LIMIT 500)");
  Statement delete_by_user_ = Where("DELETE" + kFrom, "\"user\"");
  Statement delete_by_key_ = Where("DELETE" + kFrom, "key");
  Statement update_by_purpose_ =
      Where(kUpdate + R"(ends = $1, "_zweck_end.ends" = $1, _zweck_expires = $1)", "purpose", 2);
  Statement update_by_user_ = Where(kUpdate + "shared = $1", "\"user\"", 2);
  Statement update_by_shared_ = Where(kUpdate + "source = $1", "shared", 2);
  Statement update_data_ = Where(kUpdate + "data = $1", "key", 2);
  Statement update_metadata_ = Where(kUpdate + "objects = $1", "key", 2);
  Statement data_by_user_ = Where("SELECT key, data" + kFrom, "\"user\"");
  Statement data_by_key_ = Where("SELECT key, data" + kFrom, "key");
  Statement data_by_purpose_ = Where("SELECT key, data" + kFrom, "purpose");
  Statement data_by_objection_ = Where("SELECT key, data" + kFrom, "objects");
  Statement data_by_decision_ = Where("SELECT key, data" + kFrom, "decides");
  Statement metadata_by_key_ =
      Where("SELECT ends, \"user\", purpose, objects, decides, shared, source" + kFrom, "key");
  Statement metadata_by_user_ =
      Where("SELECT ends, key, purpose, objects, decides, shared, source" + kFrom, "\"user\"");
  Statement logs_ = Prepare(
      "SELECT number, \"when\", what FROM held__log_entry WHERE \"when\" BETWEEN $1 AND $2 AND "
      "_zweck_expires > $3 "
      "ORDER BY \"when\" LIMIT $4");
  Statement count_ = Where("SELECT count(*)" + kFrom, "key");
};

}  // namespace zweck::bench::gdpr

#endif  // ZWECK_TESTS_BENCH_GDPR_BARE_H_
