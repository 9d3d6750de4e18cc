// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire reader against libprotobuf: what we accept it reads to the same values, and we refuse
// nothing else that it accepts than what is named here.

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/stubs/logging.h>

#include <algorithm>
#include <array>

#include "every_value.pb.h"
#include "src/codec/wire_format.h"
#include "tests/codec/every_value.h"
#include "tests/codec/normalize.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/deterministic.h"

namespace zweck::fuzz {
namespace {

namespace proto = zweck::testing::proto;
using testing::Envelope;
using testing::EveryValue;

// What we refuse and libprotobuf accepts. docs/how-to/fuzzing.md has the list too.
struct Stricter {
  std::string_view sentence;  // of our status
  std::string_view reason;
};
constexpr std::array kStricter = {
    Stricter{internal::wire::kTextTooLong,
             "MaxBytes is ours, and is looked at before anything is copied"},
    Stricter{internal::wire::kNotInYears, "no such Timestamp can be written as JSON"},
    Stricter{"is not a day of the years", "libprotobuf has no days; to it they are any text"},
    Stricter{"the value is out of range",
             "libprotobuf has no numbers of 8 and 16 bits, and no decimals"},
    Stricter{internal::kNotADecimal, "libprotobuf has no decimals; to it they are any text"},
    Stricter{internal::kDecimalTooFine, "the same"},
    Stricter{"take too much memory", "the bound for lists of records is ours"},
};

// We go 64 levels deep, and libprotobuf 100.
template <class Message>
bool IsTooDeep(std::string_view bytes) {
  google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                            static_cast<int>(bytes.size()));
  in.SetRecursionLimit(codec::kMaxDepth - 2);
  return !Message().ParseFromCodedStream(&in);
}

// A tag has 32 bits. libprotobuf lets the fifth byte say more and forgets that; other readers of
// Protocol Buffers refuse it, as we do.
bool MayHaveWideTag(std::string_view bytes) {
  const auto goes_on = [](char c) { return (c & 0x80) != 0; };
  for (std::size_t i = 4; i < bytes.size(); ++i) {
    const bool wide = !goes_on(bytes[i]) && bytes[i] > 0x0F;
    if (wide && std::all_of(&bytes[i - 4], &bytes[i], goes_on)) return true;
  }
  return false;
}

template <class Message>
bool IsKnown(const absl::Status& refusal, std::string_view bytes) {
  const std::string_view said(refusal.message().data(), refusal.message().size());
  return IsTooDeep<Message>(bytes) || MayHaveWideTag(bytes) ||
         std::any_of(kStricter.begin(), kStricter.end(), [&](const Stricter& rule) {
           return said.find(rule.sentence) != std::string_view::npos;
         });
}

using testing::Normalize;
void Normalize(proto::Envelope& message) {
  if (message.has_value()) Normalize(*message.mutable_value());
  if (message.value().ByteSizeLong() == 0) message.clear_value();
  for (proto::EveryValue& value : *message.mutable_values()) Normalize(value);
  if (message.has_part()) Normalize(*message.mutable_part());
  if (message.part().ByteSizeLong() == 0) message.clear_part();
}

template <class C, class Message>
void Compare(std::string_view bytes) {
  static C reused;
  const absl::Status again = internal::ReadWire(bytes, internal::kLayout<C>, &reused);
  C record;
  const absl::Status read = Bounded(
      bytes.size(), [&] { return internal::ReadWire(bytes, internal::kLayout<C>, &record); });
  // A list that was longer before has room already.
  if (!absl::IsResourceExhausted(read) && !absl::IsResourceExhausted(again)) {
    Require(read == again, "it depends on what the record held before");
  }
  Message message;
  const bool accepted = message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
  if (!read.ok()) {
    if (accepted && !IsKnown<Message>(read, bytes)) {
      RequireOk(read, "we refuse what libprotobuf accepts");
    }
    return;
  }
  Require(accepted, "we accept what libprotobuf refuses");
  message.DiscardUnknownFields();
  Normalize(message);
  const std::string written = AsWire(record);
  Require(written == testing::Deterministic(message), "we read something else than libprotobuf");
  Require(written == AsWire(reused), "something is left of what the record held before");
  RequireSameByWire(record);
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  google::protobuf::SetLogHandler(nullptr);  // it says each time that text is not UTF-8
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zweck;
  const std::string_view bytes = fuzz::Text(data, size);
  fuzz::Compare<testing::EveryValue, testing::proto::EveryValue>(bytes);
  fuzz::Compare<testing::Envelope, testing::proto::Envelope>(bytes);
  return 0;
}
