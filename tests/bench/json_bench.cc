// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON out of records and into them, each on a reused buffer or record, beside the copying of as
// many bytes.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>

#include "tests/bench/records.h"
#include "tests/support/test_doors.h"
#include "zweck/codec/json.h"
#include "zweck/codec/layout_of.h"

namespace zweck::bench {
namespace {

template <class C>
std::string Json(const C& record) {
  std::string json;
  if (!codec::WriteJson(TestDoors::Key(), codec::kLayout<C>, &record, json).ok()) std::abort();
  return json;
}

template <class C>
void Write(benchmark::State& state, const C& record) {
  std::string out;
  for (auto _ : state) {
    out.clear();
    const absl::Status written =
        codec::WriteJson(TestDoors::Key(), codec::kLayout<C>, &record, out);
    benchmark::DoNotOptimize(written.ok());
    benchmark::DoNotOptimize(out.data());
  }
  state.counters["bytes"] = static_cast<double>(out.size());
}

template <class C>
void Read(benchmark::State& state, const std::string& json) {
  static const codec::JsonPlan plan(codec::kLayout<C>);
  C record;
  IngestReport report;
  for (auto _ : state) {
    const absl::Status read = codec::ReadJson(json, plan, &record, report);
    if (!read.ok()) std::abort();
    benchmark::DoNotOptimize(record);
  }
  state.counters["bytes"] = static_cast<double>(json.size());
}

template <class C>
void ReadFresh(benchmark::State& state, const std::string& json) {
  static const codec::JsonPlan plan(codec::kLayout<C>);
  IngestReport report;
  for (auto _ : state) {
    C record;
    const absl::Status read = codec::ReadJson(json, plan, &record, report);
    if (!read.ok()) std::abort();
    benchmark::DoNotOptimize(record);
  }
}

void Copy(benchmark::State& state, const std::string& json) {
  std::string out(json.size(), '\0');
  for (auto _ : state) {
    std::memcpy(out.data(), json.data(), json.size());
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
}

template <class C>
void Register(const std::string& name, const C& record) {
  const std::string json = Json(record);
  benchmark::RegisterBenchmark(("write/" + name).c_str(),
                               [record](benchmark::State& state) { Write(state, record); });
  benchmark::RegisterBenchmark(("read/" + name).c_str(),
                               [json](benchmark::State& state) { Read<C>(state, json); });
  benchmark::RegisterBenchmark(("read fresh/" + name).c_str(),
                               [json](benchmark::State& state) { ReadFresh<C>(state, json); });
  benchmark::RegisterBenchmark(("copy/" + name).c_str(),
                               [json](benchmark::State& state) { Copy(state, json); });
}

}  // namespace
}  // namespace zweck::bench

int main(int argc, char** argv) {
  using namespace zweck::bench;
  Register("installation", MakeInstallation());
  Register("event", MakeEvent());
  Register("contact", MakeContact());
  Register("ticket", MakeTicket(false));
  Register("ticket in German", MakeTicket(true));
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
