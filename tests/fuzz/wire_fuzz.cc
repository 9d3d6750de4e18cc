// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire reader against libprotobuf: what we accept it reads to the same values, and we refuse
// nothing else that it accepts than what is named here.

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/stubs/logging.h>

#include <algorithm>
#include <array>

#include "every_value.pb.h"
#include "src/codec/wire_format.h"
#include "tests/codec/decimals.h"
#include "tests/codec/every_value.h"
#include "tests/fuzz/fuzz.h"

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

template <class Message>
std::string Deterministic(const Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream out(&stream);
  out.SetSerializationDeterministic(true);
  Require(message.SerializeToCodedStream(&out), "libprotobuf can't write what it read");
  out.Trim();
  return bytes;
}

// Takes away what a message can say and a record can't: that something is there and holds nothing.
void Normalize(proto::Part& part) {
  if (part.time().ByteSizeLong() == 0) part.clear_time();
}
void Normalize(proto::Tree& tree) {
  for (proto::Tree& below : *tree.mutable_trees()) Normalize(below);
  for (auto& [key, part] : *tree.mutable_parts()) Normalize(part);
}
void Normalize(proto::EveryValue& message) {
  if (message.single_time().ByteSizeLong() == 0) message.clear_single_time();
  if (message.single_day() == "1970-01-01") message.clear_single_day();
  testing::NormalizeDecimals(message);
  if (message.has_single_record()) Normalize(*message.mutable_single_record());
  if (message.single_record().ByteSizeLong() == 0) message.clear_single_record();
  if (message.has_optional_record()) Normalize(*message.mutable_optional_record());
  for (proto::Part& part : *message.mutable_repeated_record()) Normalize(part);
  // An entry that leaves out its value holds the default: a day for us, no text for libprotobuf.
  for (auto& [key, day] : *message.mutable_map_day()) {
    if (day.empty()) day = "1970-01-01";
  }
  for (auto& [key, part] : *message.mutable_map_record()) Normalize(part);
  if (message.has_single_tree()) Normalize(*message.mutable_single_tree());
  if (message.single_tree().ByteSizeLong() == 0) message.clear_single_tree();
}
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
  Require(written == Deterministic(message), "we read something else than libprotobuf");
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
