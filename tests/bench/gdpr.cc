// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// GDPRbench's workloads by the doors and by hand, in turns: zweck_gdpr_bench [quick] [detail]
// [sqlite] [postgres] [WORKLOAD...]. A JSON object a line, for report.py. Run by
// tests/support/postgres.py.

#include "tests/bench/gdpr.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "tests/bench/expect.h"
#include "tests/bench/measured.h"

namespace zweck::bench::gdpr {
namespace {

int turns = 7;
bool in_detail = false;               // also by query, to standard error
std::vector<std::string_view> asked;  // stores and workloads; of none, all
bool IsAsked(std::string_view one, std::initializer_list<std::string_view> all) {
  const auto named = [](std::string_view name) {
    return std::ranges::find(asked, name) != asked.end();
  };
  return named(one) || std::ranges::none_of(all, named);
}

struct Lap {
  double microseconds;
  std::vector<std::uint64_t> results;
  std::vector<double> each;
};

Lap Time(const Run& run, const std::vector<Operation>& operations) {
  using Clock = std::chrono::steady_clock;
  using Microseconds = std::chrono::duration<double, std::micro>;
  Lap lap{.microseconds = 0, .results = std::vector<std::uint64_t>(operations.size()), .each = {}};
  lap.each.reserve(operations.size());
  const Clock::time_point begin = Clock::now();
  Clock::time_point last = begin;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    lap.results[i] = run(operations[i]);
    const Clock::time_point now = Clock::now();
    lap.each.push_back(Microseconds(now - last).count());
    last = now;
  }
  lap.microseconds = Microseconds(last - begin).count();
  return lap;
}

struct Sum {
  int count = 0;
  double doors = 0;
  double bare = 0;
};

}  // namespace

void Compare(const Sides& sides) {
  for (const Workload& workload : Workloads()) {
    if (!IsAsked(workload.name, {"controller", "customer", "processor", "regulator"})) continue;
    std::vector<double> doors;
    std::vector<double> bare;
    std::vector<double> ratios;
    std::map<Query, Sum> by_query;
    for (int turn = -1; turn < turns;
         ++turn) {  // the first one prepares statements, and is not counted
      const std::vector<Operation> operations = workload.make(workload.operations);
      // Each is the first every other time.
      Lap own;
      if (turn % 2 == 0) own = Time(sides.doors, operations);
      const Lap other = Time(sides.bare, operations);
      if (turn % 2 != 0) own = Time(sides.doors, operations);
      for (std::size_t i = 0; i < operations.size(); ++i) {
        if (own.results[i] == other.results[i]) continue;
        std::fprintf(stderr, "query %d gives another result\n",
                     static_cast<int>(operations[i].query));
        Expect(false, sides.store);
      }
      if (turn < 0) continue;
      for (std::size_t i = 0; i < operations.size(); ++i) {
        Sum& sum = by_query[operations[i].query];
        ++sum.count;
        sum.doors += own.each[i];
        sum.bare += other.each[i];
      }
      doors.push_back(own.microseconds / workload.operations);
      bare.push_back(other.microseconds / workload.operations);
      ratios.push_back(doors.back() / bare.back());
    }
    std::printf(
        R"({"of": "gdprbench", "store": "%s", "workload": "%s", "us": %.2f, "beside": "%s", )"
        R"("us_beside": %.2f, "ratio": %.4f, "at_most": 1.2})"
        "\n",
        std::string(sides.store).c_str(), std::string(workload.name).c_str(), Median(doors),
        std::string(sides.beside).c_str(), Median(bare), Median(ratios));
    std::fflush(stdout);
    for (const auto& [query, sum] : by_query) {
      if (!in_detail) break;
      std::fprintf(stderr, "  query %2d: %6d times, %9.2f us, by hand %9.2f us: %.2f\n",
                   static_cast<int>(query), sum.count, sum.doors / sum.count, sum.bare / sum.count,
                   sum.doors / sum.bare);
    }
  }
  Expect(sides.contents(true) == sides.contents(false), "what is kept in the end");
}

}  // namespace zweck::bench::gdpr

int main(int argc, char** argv) {
  using namespace zweck::bench::gdpr;  // NOLINT(google-build-using-namespace)
  asked.assign(argv + 1, argv + argc);
  if (std::erase(asked, "quick") != 0) turns = 3;
  in_detail = std::erase(asked, "detail") != 0;
  if (IsAsked("sqlite", {"sqlite", "postgres"})) CompareSqlite();
  if (IsAsked("postgres", {"sqlite", "postgres"})) ComparePostgres();
}
