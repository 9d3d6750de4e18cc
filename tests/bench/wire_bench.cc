// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire format out of records and into them, each on a reused buffer or record, beside
// libprotobuf's generated code, code written by hand, and the copying of as many bytes. For ratios
// run with --benchmark_enable_random_interleaving=true --benchmark_repetitions=9.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "records.pb.h"
#include "tests/bench/by_hand.h"
#include "tests/bench/records.h"
#include "tests/support/test_doors.h"
#include "zweck/codec/layout_of.h"
#include "zweck/codec/wire.h"

namespace zweck::bench {
namespace {

void Expect(bool holds) {
  if (!holds) std::abort();
}

template <class C>
std::string Wire(const C& record) {
  std::string bytes;
  Expect(codec::WriteWire(TestDoors::Key(), codec::kLayout<C>, &record, bytes).ok());
  return bytes;
}

plain::Time Plain(const google::protobuf::Timestamp& time) {
  return {time.seconds(), time.nanos()};
}
plain::Installation Plain(const proto::Installation& message) {
  return {{message.client_key(), message.app_key(), message.base_url(), message.product_type(),
           message.installation_id(), message.shared_secret(), message.description(),
           message.public_key()},
          Plain(message.installed_at())};
}
plain::Event Plain(const proto::Event& message) {
  return {{static_cast<std::uint32_t>(message.action()), message.count(), message.duration(),
           static_cast<std::uint32_t>(message.trial()), message.version()}};
}
plain::Contact Plain(const proto::Contact& message) {
  return {
      {message.license_id(), message.addon_key(), message.company(), message.country(),
       message.region(), message.technical_contact_name(), message.technical_contact_email(),
       message.technical_contact_phone(), message.billing_contact_name(),
       message.billing_contact_email(), message.city(), message.postcode()},
      {static_cast<std::uint32_t>(message.hosting()), static_cast<std::uint32_t>(message.tier())},
      {Plain(message.maintenance_start()), Plain(message.maintenance_end())}};
}
plain::Ticket Plain(const proto::Ticket& message) {
  plain::Ticket record{
      {message.key(), message.summary(), message.description()}, {}, Plain(message.created())};
  for (const proto::Comment& comment : message.comments()) {
    record.comments.push_back({{comment.author(), comment.body()}, Plain(comment.created())});
  }
  return record;
}

template <class C>
void Write(benchmark::State& state, const C& record) {
  std::string out;
  for (auto _ : state) {
    out.clear();
    const absl::Status written =
        codec::WriteWire(TestDoors::Key(), codec::kLayout<C>, &record, out);
    benchmark::DoNotOptimize(written.ok());
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  state.counters["bytes"] = static_cast<double>(out.size());
}

template <class M>
void WriteProtobuf(benchmark::State& state, const M& message) {
  std::string out;
  for (auto _ : state) {
    benchmark::DoNotOptimize(message.SerializeToString(&out));
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
}

template <class P>
void WriteByHand(benchmark::State& state, const P& record, const std::string& expected) {
  std::string out;
  for (auto _ : state) {
    plain::Size size;
    plain::Walk(record, size);
    out.resize(size.size);
    plain::Write to{out.data()};
    plain::Walk(record, to);
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  Expect(out == expected);
}

template <class P>
void Copy(benchmark::State& state, const P& record) {
  std::string out(64 * 1024, '\0');
  for (auto _ : state) {
    plain::Copy to{out.data()};
    plain::Walk(record, to);
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
}

template <class C>
void Read(benchmark::State& state, const std::string& bytes) {
  C record;
  for (auto _ : state) {
    const absl::Status read = codec::ReadWire(bytes, codec::kLayout<C>, &record);
    benchmark::DoNotOptimize(read.ok());
    benchmark::DoNotOptimize(record);
    benchmark::ClobberMemory();
  }
  Expect(Wire(record) == bytes);
}

template <class C>
void ReadFresh(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) {
    C record;
    benchmark::DoNotOptimize(codec::ReadWire(bytes, codec::kLayout<C>, &record).ok());
    benchmark::DoNotOptimize(record);
  }
}

template <class M>
void ReadProtobuf(benchmark::State& state, const std::string& bytes) {
  M message;
  for (auto _ : state) {
    benchmark::DoNotOptimize(message.ParseFromString(bytes));
    benchmark::DoNotOptimize(message);
    benchmark::ClobberMemory();
  }
}

template <class Message, class C>
void Register(const std::string& name, const C& record) {
  const std::string bytes = Wire(record);
  Message message;
  Expect(message.ParseFromString(bytes) && message.SerializeAsString() == bytes);
  const auto add = [&name](const std::string& what, auto run) {
    benchmark::RegisterBenchmark((what + "/" + name).c_str(), run);
  };
  using State = benchmark::State;
  add("write/zweck", [record](State& state) { Write(state, record); });
  add("write/libprotobuf", [message](State& state) { WriteProtobuf(state, message); });
  add("write/by hand",
      [message, bytes](State& state) { WriteByHand(state, Plain(message), bytes); });
  add("write/memcpy", [message](State& state) { Copy(state, Plain(message)); });
  add("read/zweck", [bytes](State& state) { Read<C>(state, bytes); });
  add("read/zweck fresh", [bytes](State& state) { ReadFresh<C>(state, bytes); });
  add("read/libprotobuf", [bytes](State& state) { ReadProtobuf<Message>(state, bytes); });
}

}  // namespace
}  // namespace zweck::bench

int main(int argc, char** argv) {
  using namespace zweck::bench;
  Register<proto::Installation>("installation", MakeInstallation());
  Register<proto::Event>("event", MakeEvent());
  Register<proto::Contact>("contact", MakeContact());
  Register<proto::Ticket>("ticket", MakeTicket(false));
  Register<proto::Ticket>("ticket in German", MakeTicket(true));
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
