// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records to keep, and a directory to keep them in.

#ifndef ZWECK_TESTS_BENCH_KEPT_H_
#define ZWECK_TESTS_BENCH_KEPT_H_

#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/bench/expect.h"
#include "tests/bench/records.h"
#include "zweck/zweck.h"

namespace zweck::bench {

struct Bench {
  static constexpr RecipientInfo kInfo{
      .id = "bench", .name = "The benchmark", .role = Role::kController, .country = "DE"};
};
struct Somewhere {
  static constexpr SinkInfo kInfo{.id = "somewhere", .description = "Where records go"};
  using Purposes = For<Measure>;
  using Recipient = Bench;
};

// A record to keep: two texts, two numbers.
template <class Category, unsigned kNumber, class T, class... Tags>
using Kept = zweck::Field<Category, kNumber, T, Is<kind::Version>, For<Measure>, Tags...>;

struct Visit {
  static constexpr CategoryInfo kInfo{
      .id = "visit", .description = "A visit", .subjects = "nobody", .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{1}>;
  Kept<Visit, 1, std::string> page;
  Kept<Visit, 2, std::string> title;
  Kept<Visit, 3, std::int64_t> count;
  Kept<Visit, 4, std::uint32_t> seconds;
};
ZWECK_CATEGORY(Visit, page, title, count, seconds);

struct Place {
  static constexpr CategoryInfo kInfo{
      .id = "place", .description = "A place", .subjects = "nobody", .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{1}>;
  Kept<Place, 1, std::string, Key> page;
  Kept<Place, 2, std::string> title;
  Kept<Place, 3, std::int64_t> count;
  Kept<Place, 4, std::uint32_t> seconds;
};
ZWECK_CATEGORY(Place, page, title, count, seconds);

inline constexpr std::string_view kPage = "/boards/exporter/settings";
inline constexpr std::string_view kTitle = "Settings of the board exporter";
inline constexpr std::int64_t kCount = 42;
inline constexpr std::uint32_t kSeconds = 1250;

// Since 1970, and how long both records are kept.
inline std::int64_t Nanoseconds() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}
inline constexpr std::int64_t kKept = std::chrono::nanoseconds(std::chrono::days{1}).count();

template <class C>
C Make() {
  C record;
  record.page = std::string(kPage);
  record.title = std::string(kTitle);
  record.count = kCount;
  record.seconds = kSeconds;
  return record;
}

// A directory of its own, in memory if there is such a place: what is measured is the code, not the
// disk.
class Directory {
 public:
  Directory() { Expect(mkdtemp(path_.data()) != nullptr, "mkdtemp"); }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;
  ~Directory() {
    for (const char* const end : {"", "-wal", "-shm"}) std::remove((Database() + end).c_str());
    std::remove(Ring().c_str());
    rmdir(path_.c_str());
  }
  std::string Database() const { return path_ + "/bench.db"; }
  std::string Ring() const { return path_ + "/keys.ring"; }

 private:
  std::string path_ =
      (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp") + std::string("/zweck-bench-XXXXXX");
};

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_KEPT_H_
