// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// GDPRbench's workloads by the doors and by hand, in turns: zweck_gdpr_bench [quick] [sqlite]
// [postgres]. A JSON object a line, for report.py. Run by tests/support/postgres.py.

#include "tests/bench/gdpr.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "tests/bench/expect.h"

namespace zweck::bench::gdpr {
namespace {

int turns = 7;

struct Lap {
  double microseconds;
  std::vector<std::uint64_t> results;
};

Lap Time(const Run& run, const std::vector<Operation>& operations) {
  Lap lap{.microseconds = 0, .results = std::vector<std::uint64_t>(operations.size())};
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < operations.size(); ++i) lap.results[i] = run(operations[i]);
  const auto took = std::chrono::steady_clock::now() - begin;
  lap.microseconds = std::chrono::duration<double, std::micro>(took).count();
  return lap;
}

double Median(std::vector<double> of) {
  std::ranges::sort(of);
  return of[of.size() / 2];
}

}  // namespace

void Compare(const Sides& sides) {
  for (const Workload& workload : Workloads()) {
    std::vector<double> doors;
    std::vector<double> bare;
    std::vector<double> ratios;
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
  }
  Expect(sides.contents(true) == sides.contents(false), "what is kept in the end");
}

}  // namespace zweck::bench::gdpr

int main(int argc, char** argv) {
  using namespace zweck::bench::gdpr;  // NOLINT(google-build-using-namespace)
  std::vector<std::string_view> asked(argv + 1, argv + argc);
  if (std::erase(asked, "quick") != 0) turns = 3;
  const auto is_asked = [&](std::string_view store) {
    return asked.empty() || std::ranges::find(asked, store) != asked.end();
  };
  if (is_asked("sqlite")) CompareSqlite();
  if (is_asked("postgres")) ComparePostgres();
}
