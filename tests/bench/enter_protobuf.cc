// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// libprotobuf: its generated code for wire, its JSON over descriptors.

#include <google/protobuf/util/json_util.h>

#include <type_traits>

#include "tests/bench/samples.h"

namespace zweck::bench {

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
    Enter(sample, "json/read", "libprotobuf", [&sample](State& state) {
      Message to;
      Repeat(state, [&] {
        to.Clear();
        DoNotOptimize(google::protobuf::util::JsonStringToMessage(sample.json, &to).ok());
        DoNotOptimize(to);
      });
      Expect(sample.IsWire(to.SerializeAsString()), "libprotobuf");
    });
  });
}

}  // namespace zweck::bench
