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
  Enter(sample, "json/read", who, [=, &sample, &layout, &plan](State& state) {
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

}  // namespace

void EnterZweck() {
  ForEachSample([](const auto& sample) {
    using C = typename std::remove_cvref_t<decltype(sample)>::Category;
    static const internal::JsonPlan plan(internal::kLayout<C>);
    static const internal::JsonPlan bare_plan(bare::Of<C>::kLayout);
    EnterWith<C>(sample, "zweck", internal::kLayout<C>, plan);
    EnterWith<typename bare::Of<C>::Bare>(sample, "bare structs", bare::Of<C>::kLayout, bare_plan);
  });
}

}  // namespace zweck::bench
