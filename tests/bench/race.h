// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stores beside what they stand on, in turns: what a lap takes is waited for, not computed, so it
// is the clock on the wall that counts.

#ifndef ZWECK_TESTS_BENCH_RACE_H_
#define ZWECK_TESTS_BENCH_RACE_H_

#include <functional>
#include <string>
#include <string_view>

namespace zweck::bench {

struct Race {
  std::string what;
  int items;  // of a lap
  std::function<void()> zweck;
  std::string_view beside;
  std::function<void()> other;
  double mark;  // how many times as fast as the other Zweck is at least; 0: none
};

// Runs both in turns, and prints a row: the medians of an item, and of the ratios.
void Run(const Race& race);
// Prints the row of what was measured otherwise.
void PrintRow(std::string_view what, std::string_view zweck, std::string_view beside,
              std::string_view other, std::string_view ratio, std::string_view mark);

// How much of it: 1, or a part of it for a first look.
double Share();

// One file each.
void RaceSqlite();
void RacePostgres();
void RaceMillion();

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_RACE_H_
