// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The codecs over categories, and the same codecs over bare structs: the difference is what it
// costs that fields enforce a policy.

#include <type_traits>

#include "tests/bench/bare.h"
#include "tests/bench/samples.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::bench {
namespace {

template <class Record, class S>
void EnterReading(const S& sample, std::string_view cell, std::string_view who,
                  const internal::RecordLayout& layout, const internal::JsonPlan& plan) {
  using benchmark::DoNotOptimize;
  Enter(sample, cell, who, [=, &sample, &layout, &plan](benchmark::State& state) {
    Record to;
    IngestReport report;
    Repeat(state, [&] {
      DoNotOptimize(internal::ReadJson(sample.json, plan, &to, report).ok());
      DoNotOptimize(to);
    });
    std::string bytes;
    Expect(internal::WriteWire(InsecureDoorAccessForTests::Key(), layout, &to, bytes).ok() &&
               sample.IsWire(bytes),
           who);
  });
}

template <class Record, class S>
void EnterWith(const S& sample, std::string_view who, const internal::RecordLayout& layout,
               const internal::JsonPlan& plan) {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  static_assert(std::is_default_constructible_v<Record>);
  const auto record = [&sample, &layout] {
    Record read;
    Expect(internal::ReadWire(sample.wire, layout, &read).ok(), "ReadWire");
    return read;
  };

  Enter(sample, "wire/write", who, [=, &sample, &layout](State& state) {
    const Record from = record();
    std::string out;
    Repeat(state, [&] {
      out.clear();
      DoNotOptimize(
          internal::WriteWire(InsecureDoorAccessForTests::Key(), layout, &from, out).ok());
      DoNotOptimize(out.data());
    });
    Expect(sample.IsWire(out), who);
  });
  Enter(sample, "wire/read", who, [=, &sample, &layout](State& state) {
    Record to;
    Repeat(state, [&] {
      DoNotOptimize(internal::ReadWire(sample.wire, layout, &to).ok());
      DoNotOptimize(to);
    });
    std::string bytes;
    Expect(internal::WriteWire(InsecureDoorAccessForTests::Key(), layout, &to, bytes).ok() &&
               sample.IsWire(bytes),
           who);
  });
  Enter(sample, "json/write", who, [=, &sample, &layout](State& state) {
    const Record from = record();
    std::string out;
    Repeat(state, [&] {
      out.clear();
      DoNotOptimize(
          internal::WriteJson(InsecureDoorAccessForTests::Key(), layout, &from, out).ok());
      DoNotOptimize(out.data());
    });
    Expect(out == sample.json, who);
  });
  EnterReading<Record>(sample, "json/read", who, layout, plan);
}

}  // namespace

void EnterZweck() {
  const auto enter = [](const auto& sample, auto with) {
    using C = typename std::remove_cvref_t<decltype(sample)>::Category;
    static const internal::JsonPlan plan(internal::kLayout<C>);
    static const internal::JsonPlan bare_plan(bare::Of<C>::kLayout);
    with.template operator()<C>(sample, "zweck", internal::kLayout<C>, plan);
    with.template operator()<typename bare::Of<C>::Bare>(sample, "bare structs",
                                                         bare::Of<C>::kLayout, bare_plan);
  };
  ForEachSample([&](const auto& sample) {
    enter(sample, []<class Record>(const auto&... all) { EnterWith<Record>(all...); });
  });
  ForEachUnordered([&](const auto& sample) {
    enter(sample, []<class Record>(const auto& unordered, const auto&... rest) {
      EnterReading<Record>(unordered, kUnordered, rest...);
    });
  });
}

}  // namespace zweck::bench
