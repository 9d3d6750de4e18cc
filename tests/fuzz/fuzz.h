// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the fuzzers share: they stop at what must not be, and count the memory that a reader takes.

#ifndef ZWECK_TESTS_FUZZ_FUZZ_H_
#define ZWECK_TESTS_FUZZ_FUZZ_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::fuzz {

// Stops, with a sentence, unless `holds`. libFuzzer keeps the input.
void Require(bool holds, std::string_view sentence);
void RequireOk(const absl::Status& status, std::string_view sentence);

// Reads, and stops if that takes more memory at once than input of this size may ask for: records
// of a list take at most 1 MiB and 64 times the input (src/codec), and a vector that grows holds
// three times as much for a moment.
absl::Status Bounded(std::size_t input_size, absl::FunctionRef<absl::Status()> read);

// The input on the heap with nothing behind it, so that AddressSanitizer sees whoever reads on;
// libFuzzer's own is not so tight for an empty one.
inline std::string_view Text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

template <class C>
const internal::JsonPlan& PlanOf() {
  static const internal::JsonPlan plan(internal::kLayout<C>);
  return plan;
}

template <class C>
absl::Status ReadJson(std::string_view json, C& record) {
  IngestReport report;
  return internal::ReadJson(json, PlanOf<C>(), &record, report);
}

template <class C>
std::string AsWire(const C& record) {
  std::string bytes;
  RequireOk(
      internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, bytes),
      "what was read can't be written to the wire");
  return bytes;
}

template <class C>
std::string AsJson(const C& record) {
  std::string json;
  RequireOk(
      internal::WriteJson(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, json),
      "what was read can't be written as JSON");
  return json;
}

// What was read is written to the wire and read back as the same.
template <class C>
void RequireSameByWire(const C& record) {
  const std::string bytes = AsWire(record);
  C again;
  RequireOk(internal::ReadWire(bytes, internal::kLayout<C>, &again), "our own bytes are refused");
  Require(AsWire(again) == bytes, "our own bytes are read to something else");
}

// The same by JSON; for a category without `At`.
template <class C>
void RequireSameByJson(const C& record) {
  C again;
  RequireOk(ReadJson(AsJson(record), again), "our own JSON is refused");
  Require(AsWire(again) == AsWire(record), "our own JSON is read to something else");
}

}  // namespace zweck::fuzz

#endif  // ZWECK_TESTS_FUZZ_FUZZ_H_
