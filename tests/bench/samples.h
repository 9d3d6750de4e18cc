// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The records in every form that a contestant starts from, and how a contestant enters: as
// "<shape>/<codec>/<direction>/<who>". Each uses its buffer or record again, and shows at the end
// that what it did was right.

#ifndef ZWECK_TESTS_BENCH_SAMPLES_H_
#define ZWECK_TESTS_BENCH_SAMPLES_H_

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "records.pb.h"
#include "tests/bench/by_hand.h"
#include "tests/bench/expect.h"
#include "tests/bench/records.h"

namespace zweck::bench {

template <class CategoryType, class MessageType, class PlainType>
struct Sample {
  using Category = CategoryType;
  using Message = MessageType;
  using Plain = PlainType;
  std::string shape;
  Category record;
  Message message;
  Plain plain;
  std::string wire;
  std::string json;

  // `document` is the record as JSON; if none is given, as the library writes it.
  Sample(std::string shape, const Category& record, std::string document = "");
  // Is this the record, as a message or as JSON of any spelling?
  bool IsWire(std::string_view bytes) const { return bytes == wire; }
  bool IsJson(std::string_view text) const;
};

using Samples = std::tuple<
    Sample<Installation, proto::Installation, plain::Installation>,
    Sample<Event, proto::Event, plain::Event>, Sample<Contact, proto::Contact, plain::Contact>,
    Sample<Ticket, proto::Ticket, plain::Ticket>, Sample<Ticket, proto::Ticket, plain::Ticket>,
    Sample<Contact, proto::Contact, plain::Contact>, Sample<Ticket, proto::Ticket, plain::Ticket>>;

const Samples& AllSamples();

template <class Visit>
void ForEachSample(Visit visit) {
  std::apply([&visit](const auto&... samples) { (visit(samples), ...); }, AllSamples());
}

// Documents in which the members come in another order, are left out, or stand among others that
// nobody declared. They are only read.
inline constexpr std::string_view kUnordered = "json/read unordered";
using Unordered = std::tuple<
    Sample<Event, proto::Event, plain::Event>, Sample<Event, proto::Event, plain::Event>,
    Sample<Event, proto::Event, plain::Event>, Sample<Contact, proto::Contact, plain::Contact>,
    Sample<Contact, proto::Contact, plain::Contact>,
    Sample<Contact, proto::Contact, plain::Contact>, Sample<Ticket, proto::Ticket, plain::Ticket>>;

const Unordered& AllUnordered();

template <class Visit>
void ForEachUnordered(Visit visit) {
  std::apply([&visit](const auto&... samples) { (visit(samples), ...); }, AllUnordered());
}

// `run` gets the state and runs its loop.
template <class S, class Run>
void Enter(const S& sample, std::string_view cell, std::string_view who, Run run) {
  std::string name = sample.shape;
  for (const std::string_view part : {cell, who}) name.append("/").append(part);
  benchmark::RegisterBenchmark(name.c_str(), std::move(run));
}

// The loop of a contestant.
template <class Step>
void Repeat(benchmark::State& state, Step step) {
  for (auto _ : state) {
    step();
    benchmark::ClobberMemory();
  }
}

// One file each.
void EnterZweck();
void EnterCopies();
void EnterByHand();
void EnterProtobuf();
void EnterProtozero();
void EnterRapidjson();
void EnterNlohmann();
void EnterSimdjson();
void EnterDoors();

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_SAMPLES_H_
