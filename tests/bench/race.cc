// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Run by tests/support/postgres.py, which has a server: `./dev bench stores`.

#include "tests/bench/race.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "zweck/zweck.h"

namespace zweck::bench {
namespace {

constexpr int kTurns = 7;

double share = 1;

double MicrosecondsOf(const std::function<void()>& lap) {
  const auto begin = std::chrono::steady_clock::now();
  lap();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
      .count();
}

double Median(std::vector<double> of) {
  std::ranges::sort(of);
  return of[of.size() / 2];
}

std::string Written(double number) {
  char text[32];
  std::snprintf(text, sizeof text, number < 10 ? "%.2f" : "%.1f", number);
  return text;
}

}  // namespace

double Share() { return share; }

void PrintRow(std::string_view what, std::string_view zweck, std::string_view beside,
              std::string_view other, std::string_view ratio, std::string_view mark) {
  std::string row;
  for (const std::string_view cell : {what, zweck, beside, other, ratio, mark}) {
    row.append("| ").append(cell).append(" ");
  }
  std::printf("%s|\n", row.c_str());
  std::fflush(stdout);
}

void Run(const Race& race) {
  race.zweck();  // the first lap makes tables and warms up
  race.other();
  std::vector<double> zweck;
  std::vector<double> other;
  std::vector<double> ratios;
  for (int turn = 0; turn < kTurns; ++turn) {
    // Each is the first every other time.
    if (turn % 2 == 0) zweck.push_back(MicrosecondsOf(race.zweck) / race.items);
    other.push_back(MicrosecondsOf(race.other) / race.items);
    if (turn % 2 != 0) zweck.push_back(MicrosecondsOf(race.zweck) / race.items);
    ratios.push_back(other.back() / zweck.back());
  }
  const double ratio = Median(ratios);
  const bool met = ratio + 0.005 >= race.mark;
  PrintRow(race.what, Written(Median(zweck)), race.beside, Written(Median(other)), Written(ratio),
           race.mark == 0 ? "" : Written(race.mark) + (met ? "" : " MISSED"));
}

}  // namespace zweck::bench

int main(int argc, char** argv) {
  using namespace zweck::bench;
  const std::vector<std::string_view> asked(argv + 1, argv + argc);
  for (const std::string_view argument : asked) {
    if (argument == "quick") share = 0.1;
  }
  std::string loads;
  std::getline(std::ifstream("/proc/loadavg"), loads);
  std::printf("%u cores, a load of %s before; medians of %d turns; ratios are of speed\n\n",
              std::thread::hardware_concurrency(), loads.c_str(), kTurns);
  PrintRow("what", "zweck, µs", "beside", "µs", "ratio", "at least");
  PrintRow("---", "---", "---", "---", "---", "---");
  const auto is_asked = [&](std::string_view part) {
    return asked.empty() || asked == std::vector<std::string_view>{"quick"} ||
           std::ranges::find(asked, part) != asked.end();
  };
  if (is_asked("sqlite")) RaceSqlite();
  if (is_asked("postgres")) RacePostgres();
  if (is_asked("million")) RaceMillion();
}
