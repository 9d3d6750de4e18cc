// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The bytes of a category are those of the message that describes it: random messages, made by
// libprotobuf from the description alone, come back from our codec byte for byte.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/timestamp.pb.h>
#include <zweck/v1/options.pb.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <limits>
#include <memory>
#include <random>

#include "tests/codec/json_fixture.h"
#include "tests/support/protoc.h"
#include "tests/support/refused.h"
#include "zweck/codec/descriptor.h"
#include "zweck/declare/decimal.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::codec {
namespace {

using internal::kLayout;
using internal::ReadWire;
using internal::Shape;
using internal::ValueType;
using internal::WriteWire;

using codec_test::Everything;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorProto;
using google::protobuf::Message;
using internal::CategoryFacts;
using internal::FieldFacts;
using internal::kFacts;
using testing::RequireOk;

FileDescriptorProto Description() {
  return RequireOk(Describe(
      {.name = "acme/v1/all.proto", .package = "acme.v1", .categories = kCategories<Everything>}));
}

// Fills messages of libprotobuf with what the fields of a category can hold.
class Filler {
 public:
  explicit Filler(unsigned seed) : random_(seed) {}

  void Fill(const CategoryFacts& facts, Message& message) {
    for (const FieldFacts& field : facts.fields) {
      const FieldDescriptor* described =
          message.GetDescriptor()->FindFieldByNumber(static_cast<int>(field.number));
      REQUIRE(described != nullptr);
      const int count = field.shape == Shape::kRepeated ? Upto(4) : Upto(1);
      for (int i = 0; i < count; ++i) Set(field, described, message);
    }
  }

 private:
  int Upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
  std::int64_t Between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }
  // Of any size, and often one of the last there are.
  template <class T>
  T Whole() {
    constexpr T kEdges[] = {0, 1, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
    if (Upto(2) == 0) return kEdges[Upto(3)];
    return static_cast<T>(random_() >> Upto(63));
  }
  double Real() {
    constexpr double kEdges[] = {0.0,
                                 -0.0,
                                 std::numeric_limits<double>::infinity(),
                                 std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::denorm_min(),
                                 -1.5};
    if (Upto(1) == 0) return kEdges[Upto(5)];
    return static_cast<double>(Whole<std::int64_t>()) / 1024;
  }
  std::string Text(std::size_t most) {
    constexpr std::string_view kPieces[] = {"a", "\"", std::string_view("\0", 1), "ß", "€", "😀"};
    std::string text;
    for (int n = Upto(1) == 0 ? Upto(6) : Upto(200); n > 0; --n) {
      const std::string_view piece = kPieces[Upto(5)];
      if (text.size() + piece.size() <= most) text += piece;
    }
    return text;
  }
  std::string Raw(std::size_t most) {
    std::string bytes(
        static_cast<std::size_t>(Upto(static_cast<int>(std::min<std::size_t>(most, 40)))), '\0');
    for (char& byte : bytes) byte = static_cast<char>(Upto(255));
    return bytes;
  }
  std::string Day() {
    char day[40];
    std::snprintf(day, sizeof day, "%04d-%02d-%02d", 1 + Upto(9998), 1 + Upto(11), 2 + Upto(26));
    return day;
  }

  void Set(const FieldFacts& field, const FieldDescriptor* described, Message& message) {
    const auto& access = *message.GetReflection();
    const auto put = [&](auto add, auto set, auto value) {
      if (field.shape == Shape::kRepeated) {
        (access.*add)(&message, described, value);
      } else {
        (access.*set)(&message, described, value);
      }
    };
    using R = google::protobuf::Reflection;
    switch (field.type) {
      case ValueType::kBool:
        return put(&R::AddBool, &R::SetBool, Upto(1) == 1);
      case ValueType::kInt8:
        return put(&R::AddInt32, &R::SetInt32, std::int32_t{Whole<std::int8_t>()});
      case ValueType::kUint8:
        return put(&R::AddUInt32, &R::SetUInt32, std::uint32_t{Whole<std::uint8_t>()});
      case ValueType::kInt16:
        return put(&R::AddInt32, &R::SetInt32, std::int32_t{Whole<std::int16_t>()});
      case ValueType::kUint16:
        return put(&R::AddUInt32, &R::SetUInt32, std::uint32_t{Whole<std::uint16_t>()});
      case ValueType::kInt32:
        return put(&R::AddInt32, &R::SetInt32, Whole<std::int32_t>());
      case ValueType::kUint32:
        return put(&R::AddUInt32, &R::SetUInt32, Whole<std::uint32_t>());
      case ValueType::kInt64:
      case ValueType::kOtherInt64:
        return put(&R::AddInt64, &R::SetInt64, Whole<std::int64_t>());
      case ValueType::kUint64:
      case ValueType::kOtherUint64:
        return put(&R::AddUInt64, &R::SetUInt64, Whole<std::uint64_t>());
      case ValueType::kFloat:
        return put(&R::AddFloat, &R::SetFloat, static_cast<float>(Real()));
      case ValueType::kDouble:
        return put(&R::AddDouble, &R::SetDouble, Real());
      case ValueType::kEnum:
        return put(&R::AddEnumValue, &R::SetEnumValue, Number(*field.enumeration));
      case ValueType::kString:
        return put(&R::AddString, &R::SetString, Text(field.max_bytes));
      case ValueType::kBytes:
        return put(&R::AddString, &R::SetString, Raw(field.max_bytes));
      case ValueType::kDay:
        return put(&R::AddString, &R::SetString, Day());
      case ValueType::kDecimal:
        return put(&R::AddString, &R::SetString, Decimal<2>::Of(1 + Upto(100000)).text());
      case ValueType::kTime:
      case ValueType::kRecord:
        break;
      case ValueType::kUnknown:
        FAIL("a field without a type");
    }
    Message& nested = field.shape == Shape::kRepeated ? *access.AddMessage(&message, described)
                                                      : *access.MutableMessage(&message, described);
    if (field.type == ValueType::kRecord) {
      Fill(*field.nested, nested);
    } else {
      SetTime(nested);
    }
    // What our codec leaves out, since it is what the field holds anyway.
    if (field.shape == Shape::kSingle && nested.ByteSizeLong() == 0) {
      access.ClearField(&message, described);
    }
  }

  // The years 1 to 9999.
  void SetTime(Message& timestamp) {
    const auto& descriptor = *timestamp.GetDescriptor();
    timestamp.GetReflection()->SetInt64(&timestamp, descriptor.FindFieldByName("seconds"),
                                        Between(-62135596800, 253402300799));
    timestamp.GetReflection()->SetInt32(&timestamp, descriptor.FindFieldByName("nanos"),
                                        Upto(1) == 0 ? 0 : Upto(999999999));
  }

  // Often one without a name, where C++ has the room.
  int Number(const internal::EnumFacts& facts) {
    if (facts.name == "Product" && Upto(1) == 0) return Whole<std::int32_t>();
    return facts.values[Upto(static_cast<int>(facts.size) - 1)].number;
  }

  std::mt19937_64 random_;
};

// Messages of `Everything`, of a type that libprotobuf knows by its description only.
class Messages {
 public:
  Messages() {
    for (const FileDescriptor* library :
         {FileDescriptorProto::descriptor()->file(),
          google::protobuf::Timestamp::descriptor()->file(), v1::Terms::descriptor()->file()}) {
      FileDescriptorProto copy;
      library->CopyTo(&copy);
      REQUIRE(pool_.BuildFile(copy) != nullptr);
    }
    const FileDescriptor* file = pool_.BuildFile(Description());
    REQUIRE(file != nullptr);
    descriptor_ = file->FindMessageTypeByName("Everything");
    REQUIRE(descriptor_ != nullptr);
  }
  std::unique_ptr<Message> New() {
    return std::unique_ptr<Message>(factory_.GetPrototype(descriptor_)->New());
  }

 private:
  google::protobuf::DescriptorPool pool_;
  google::protobuf::DynamicMessageFactory factory_{&pool_};
  const google::protobuf::Descriptor* descriptor_ = nullptr;
};

// What our codec writes of what it reads.
std::string ThroughOurs(const std::string& bytes) {
  Everything record;
  RequireOk(ReadWire(bytes, kLayout<Everything>, &record));
  std::string out;
  RequireOk(WriteWire(InsecureDoorAccessForTests::Key(), kLayout<Everything>, &record, out));
  return out;
}

TEST_CASE("random messages of a described type come back byte for byte") {
  Messages messages;
  Filler filler(20261124);
  std::size_t bytes = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::unique_ptr<Message> message = messages.New();
    filler.Fill(kFacts<Everything>, *message);
    const std::string theirs = message->SerializeAsString();
    const std::string ours = ThroughOurs(theirs);
    if (ours != theirs) {
      const std::unique_ptr<Message> back = messages.New();
      REQUIRE(back->ParseFromString(ours));
      CHECK(back->DebugString() == message->DebugString());
    }
    REQUIRE((ours == theirs));
    bytes += ours.size();
  }
  CHECK(bytes > 1'000'000);
}

TEST_CASE("a message that holds nothing has no bytes") {
  Messages messages;
  CHECK(ThroughOurs("").empty());
  CHECK(messages.New()->SerializeAsString().empty());
}

TEST_CASE("protoc reads our bytes by the source of the description") {
  testing::Protoc protoc;
  protoc.Add("acme/v1/all.proto", RequireOk(ToProtoText(Description())));
  Messages messages;
  Filler filler(7);
  for (int i = 0; i < 5; ++i) {
    const std::unique_ptr<Message> message = messages.New();
    filler.Fill(kFacts<Everything>, *message);
    const std::string ours = ThroughOurs(message->SerializeAsString());
    CHECK(protoc.Decode("acme/v1/all.proto", "acme.v1.Everything", ours) == message->DebugString());
  }
}

}  // namespace
}  // namespace zweck::codec
