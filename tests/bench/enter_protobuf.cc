// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// libprotobuf: its generated code for wire, its JSON over descriptors.

#include <google/protobuf/util/json_util.h>

#include <type_traits>

#include "tests/bench/samples.h"

namespace zweck::bench {
namespace {

template <class S>
void EnterReading(const S& sample, std::string_view cell) {
  Enter(sample, cell, "libprotobuf", [&sample](benchmark::State& state) {
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = true;
    typename S::Message to;
    Repeat(state, [&] {
      to.Clear();
      benchmark::DoNotOptimize(
          google::protobuf::util::JsonStringToMessage(sample.json, &to, options).ok());
      benchmark::DoNotOptimize(to);
    });
    Expect(sample.IsWire(to.SerializeAsString()), "libprotobuf");
  });
}

}  // namespace

void EnterProtobuf() {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  benchmark::AddCustomContext("version of libprotobuf",
                              google::protobuf::internal::VersionString(GOOGLE_PROTOBUF_VERSION));
  ForEachSample([](const auto& sample) {
    using Message = typename std::remove_cvref_t<decltype(sample)>::Message;
    Enter(sample, "wire/write", "libprotobuf", [&sample](State& state) {
      std::string out;
      Repeat(state, [&] {
        DoNotOptimize(sample.message.SerializeToString(&out));
        DoNotOptimize(out.data());
      });
      Expect(sample.IsWire(out), "libprotobuf");
    });
    Enter(sample, "wire/read", "libprotobuf", [&sample](State& state) {
      Message to;
      Repeat(state, [&] {
        DoNotOptimize(to.ParseFromString(sample.wire));
        DoNotOptimize(to);
      });
      Expect(sample.IsWire(to.SerializeAsString()), "libprotobuf");
    });
    Enter(sample, "json/write", "libprotobuf", [&sample](State& state) {
      std::string out;
      Repeat(state, [&] {
        out.clear();
        DoNotOptimize(google::protobuf::util::MessageToJsonString(sample.message, &out).ok());
        DoNotOptimize(out.data());
      });
      Expect(sample.IsJson(out), "libprotobuf");
    });
    EnterReading(sample, "json/read");
  });
  ForEachUnordered([](const auto& sample) { EnterReading(sample, kUnordered); });
}

}  // namespace zweck::bench
