// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// RapidJSON, checking UTF-8: its Writer, and its Reader with a handler by hand. (Clang 19 refuses
// its document.h as Debian has it.)

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <span>
#include <type_traits>
#include <vector>

#include "tests/bench/json_by_hand.h"
#include "tests/bench/samples.h"

namespace zweck::bench {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                 rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>;

struct JsonWrite {
  Writer& out;

  static rapidjson::SizeType Size(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }
  void Start(plain::Key key) { out.Key(key.name().data(), Size(key.name())); }
  void Put(std::string_view text) { out.String(text.data(), Size(text)); }

  void Text(plain::Key key, const std::string& text) {
    if (text.empty()) return;
    Start(key);
    Put(text);
  }
  void Number(plain::Key key, std::uint32_t value) {
    if (value == 0) return;
    Start(key);
    out.Uint(value);
  }
  void Bool(plain::Key key, std::uint32_t value) {
    if (value == 0) return;
    Start(key);
    out.Bool(true);
  }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t value) {
    if (value == 0) return;
    Start(key);
    Put(names[value]);
  }
  void At(plain::Key key, const plain::Time& time) {
    std::array<char, plain::kMaxTimeSize> text;
    const char* const end = plain::PutTime(text.data(), time);
    Start(key);
    Put({text.data(), static_cast<std::size_t>(end - text.data())});
  }
  template <class Record>
  void List(plain::Key key, const std::vector<Record>& records) {
    if (records.empty()) return;
    Start(key);
    out.StartArray();
    for (const Record& record : records) Object(record);
    out.EndArray();
  }
  template <class Record>
  void Object(const Record& record) {
    out.StartObject();
    WalkJson(record, *this);
    out.EndObject();
  }
};

// Where the value of a member goes.
struct Slot {
  enum class Type : std::uint8_t { kText, kNumber, kBool, kEnum, kTime, kList };
  std::string_view name;
  Type type;
  void* target;
  std::span<const std::string_view> names = {};
  // The slots of one more element of a list; `size` of them are there.
  void (*add)(void* list, std::size_t size, std::vector<Slot>& slots) = nullptr;
  void (*shrink)(void* list, std::size_t size) = nullptr;
};

// The slots of a record.
struct Bind {
  std::vector<Slot>& slots;

  void Text(plain::Key key, std::string& text) {
    slots.push_back({key.name(), Slot::Type::kText, &text});
  }
  void Number(plain::Key key, std::uint32_t& number) {
    slots.push_back({key.name(), Slot::Type::kNumber, &number});
  }
  void Bool(plain::Key key, std::uint32_t& truth) {
    slots.push_back({key.name(), Slot::Type::kBool, &truth});
  }
  void Enum(plain::Key key, std::span<const std::string_view> names, std::uint32_t& number) {
    slots.push_back({key.name(), Slot::Type::kEnum, &number, names});
  }
  void At(plain::Key key, plain::Time& time) {
    slots.push_back({key.name(), Slot::Type::kTime, &time});
  }
  template <class Record>
  void List(plain::Key key, std::vector<Record>& records) {
    using Records = std::vector<Record>;
    slots.push_back(
        {.name = key.name(),
         .type = Slot::Type::kList,
         .target = &records,
         .add =
             [](void* list, std::size_t size, std::vector<Slot>& to) {
               Records& held = *static_cast<Records*>(list);
               if (size == held.size()) held.emplace_back();
               to.clear();
               Bind bind{to};
               WalkJson(held[size], bind);
             },
         .shrink = [](void* list,
                      std::size_t size) { static_cast<Records*>(list)->resize(size); }});
  }
};

// Takes the events of a reader; anything but the members of the record is an error.
struct JsonRead {
  std::vector<Slot> record;
  std::vector<Slot> element;
  const Slot* list = nullptr;  // while in one
  std::size_t size = 0;        // of the list
  std::vector<Slot>* slots = nullptr;
  std::size_t next = 0;  // the slot that comes next, if the members come in order
  const Slot* slot = nullptr;

  template <class Record>
  explicit JsonRead(Record& to) {
    Bind bind{record};
    WalkJson(to, bind);
  }

  bool Key(const char* text, rapidjson::SizeType length, bool) {
    const std::string_view name(text, length);
    for (std::size_t i = 0; i < slots->size(); ++i) {
      slot = &(*slots)[next];
      next = next + 1 == slots->size() ? 0 : next + 1;
      if (slot->name == name) return true;
    }
    return false;
  }
  bool String(const char* text, rapidjson::SizeType length, bool) {
    const std::string_view value(text, length);
    switch (slot->type) {
      case Slot::Type::kText:
        static_cast<std::string*>(slot->target)->assign(value);
        return true;
      case Slot::Type::kEnum:
        return plain::TakeEnum(slot->names, value, *static_cast<std::uint32_t*>(slot->target));
      case Slot::Type::kTime:
        return plain::TakeTime(value, *static_cast<plain::Time*>(slot->target));
      default:
        return false;
    }
  }
  bool Uint(unsigned value) {
    *static_cast<std::uint32_t*>(slot->target) = value;
    return slot->type == Slot::Type::kNumber;
  }
  bool Bool(bool value) {
    *static_cast<std::uint32_t*>(slot->target) = value ? 1 : 0;
    return slot->type == Slot::Type::kBool;
  }
  bool StartObject() {
    slots = list != nullptr ? &element : &record;
    next = 0;
    if (list != nullptr) list->add(list->target, size++, element);
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return true; }
  bool StartArray() {
    list = slot;
    size = 0;
    return slot->type == Slot::Type::kList;
  }
  bool EndArray(rapidjson::SizeType) {
    list->shrink(list->target, size);
    next = static_cast<std::size_t>(list - record.data() + 1) % record.size();
    slots = &record;
    list = nullptr;
    return true;
  }
  bool Null() { return false; }
  bool Int(int) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
};

// The same, but a member that nobody knows is passed over.
struct LenientRead : JsonRead {
  std::size_t inside = 0;  // of what is passed over
  bool unknown = false;    // the next value, or the one that holds it

  using JsonRead::JsonRead;

  // Whether an event is no business of the record's.
  bool Over() {
    const bool over = unknown;
    if (inside == 0) unknown = false;
    return over;
  }
  bool Key(const char* text, rapidjson::SizeType length, bool copy) {
    if (inside == 0) unknown = !JsonRead::Key(text, length, copy);
    return true;
  }
  bool StartObject() {
    if (unknown) ++inside;
    return unknown || JsonRead::StartObject();
  }
  bool StartArray() {
    if (unknown) ++inside;
    return unknown || JsonRead::StartArray();
  }
  bool EndObject(rapidjson::SizeType size) { return unknown ? Leave() : JsonRead::EndObject(size); }
  bool EndArray(rapidjson::SizeType size) { return unknown ? Leave() : JsonRead::EndArray(size); }
  bool Leave() {
    unknown = --inside > 0;
    return true;
  }
  bool String(const char* text, rapidjson::SizeType length, bool copy) {
    return Over() || JsonRead::String(text, length, copy);
  }
  bool Uint(unsigned value) { return Over() || JsonRead::Uint(value); }
  bool Bool(bool value) { return Over() || JsonRead::Bool(value); }
  bool Null() { return Over(); }
  bool Int(int) { return Over(); }
  bool Int64(std::int64_t) { return Over(); }
  bool Uint64(std::uint64_t) { return Over(); }
  bool Double(double) { return Over(); }
};

template <class Handler, class S>
void EnterReading(const S& sample, std::string_view cell) {
  Enter(sample, cell, "RapidJSON", [&sample](benchmark::State& state) {
    typename S::Plain record;
    Handler handler(record);
    rapidjson::Reader reader;
    Repeat(state, [&] {
      rapidjson::MemoryStream stream(sample.json.data(), sample.json.size());
      Expect(reader.Parse<rapidjson::kParseValidateEncodingFlag>(stream, handler), "RapidJSON");
      benchmark::DoNotOptimize(record);
    });
    Expect(record == sample.plain, "RapidJSON");
  });
}

}  // namespace

void EnterRapidjson() {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  benchmark::AddCustomContext("version of RapidJSON", RAPIDJSON_VERSION_STRING);
  ForEachSample([](const auto& sample) {
    Enter(sample, "json/write", "RapidJSON", [&sample](State& state) {
      rapidjson::StringBuffer buffer;
      Writer writer(buffer);
      Repeat(state, [&] {
        buffer.Clear();
        writer.Reset(buffer);
        JsonWrite{writer}.Object(sample.plain);
        DoNotOptimize(buffer.GetString());
      });
      Expect(sample.IsJson({buffer.GetString(), buffer.GetSize()}), "RapidJSON");
    });
    EnterReading<JsonRead>(sample, "json/read");
  });
  ForEachUnordered([](const auto& sample) { EnterReading<LenientRead>(sample, kUnordered); });
}

}  // namespace zweck::bench
