// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The codecs over categories, and the same codecs over bare structs: the difference is what it
// costs that fields enforce a policy.

#include <type_traits>

#include "tests/bench/bare.h"
#include "tests/bench/samples.h"
#include "tests/support/test_doors.h"
#include "zweck/codec/json.h"
#include "zweck/codec/layout_of.h"
#include "zweck/codec/wire.h"

namespace zweck::bench {
namespace {

template <class Record, class S>
void EnterWith(const S& sample, std::string_view who, const codec::RecordLayout& layout,
               const codec::JsonPlan& plan) {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  static_assert(std::is_default_constructible_v<Record>);
  const auto record = [&sample, &layout] {
    Record read;
    Expect(codec::ReadWire(sample.wire, layout, &read).ok(), "ReadWire");
    return read;
  };

  Enter(sample, "wire/write", who, [=, &sample, &layout](State& state) {
    const Record from = record();
    std::string out;
    Repeat(state, [&] {
      out.clear();
      DoNotOptimize(codec::WriteWire(TestDoors::Key(), layout, &from, out).ok());
      DoNotOptimize(out.data());
    });
    Expect(sample.IsWire(out), who);
  });
  Enter(sample, "wire/read", who, [=, &sample, &layout](State& state) {
    Record to;
    Repeat(state, [&] {
      DoNotOptimize(codec::ReadWire(sample.wire, layout, &to).ok());
      DoNotOptimize(to);
    });
    std::string bytes;
    Expect(codec::WriteWire(TestDoors::Key(), layout, &to, bytes).ok() && sample.IsWire(bytes),
           who);
  });
  Enter(sample, "json/write", who, [=, &sample, &layout](State& state) {
    const Record from = record();
    std::string out;
    Repeat(state, [&] {
      out.clear();
      DoNotOptimize(codec::WriteJson(TestDoors::Key(), layout, &from, out).ok());
      DoNotOptimize(out.data());
    });
    Expect(out == sample.json, who);
  });
  Enter(sample, "json/read", who, [=, &sample, &layout, &plan](State& state) {
    Record to;
    IngestReport report;
    Repeat(state, [&] {
      DoNotOptimize(codec::ReadJson(sample.json, plan, &to, report).ok());
      DoNotOptimize(to);
    });
    std::string bytes;
    Expect(codec::WriteWire(TestDoors::Key(), layout, &to, bytes).ok() && sample.IsWire(bytes),
           who);
  });
}

}  // namespace

void EnterZweck() {
  ForEachSample([](const auto& sample) {
    using C = typename std::remove_cvref_t<decltype(sample)>::Category;
    static const codec::JsonPlan plan(codec::kLayout<C>);
    static const codec::JsonPlan bare_plan(bare::Of<C>::kLayout);
    EnterWith<C>(sample, "zweck", codec::kLayout<C>, plan);
    EnterWith<typename bare::Of<C>::Bare>(sample, "bare structs", bare::Of<C>::kLayout, bare_plan);
  });
}

}  // namespace zweck::bench
