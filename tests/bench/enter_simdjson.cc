// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// simdjson on demand, at its best: the text is padded before the clock starts, and the members are
// asked for in the order in which they come.

#include <simdjson.h>

#include <type_traits>

#include "tests/bench/json_by_hand.h"
#include "tests/bench/samples.h"

namespace zweck::bench {
namespace {

struct JsonRead {
  simdjson::ondemand::object in;
  bool valid = true;

  std::string_view String(plain::Key key) {
    std::string_view text;
    valid = valid && in.find_field(key.name()).get(text) == simdjson::SUCCESS;
    return text;
  }
  void Text(plain::Key key, std::string& text) { text.assign(String(key)); }
  void Number(plain::Key key, std::uint32_t& number) {
    std::uint64_t value = 0;
    valid =
        valid && in.find_field(key.name()).get(value) == simdjson::SUCCESS && value <= 0xffff'ffff;
    number = static_cast<std::uint32_t>(value);
  }
  void Bool(plain::Key key, std::uint32_t& truth) {
    bool value = false;
    valid = valid && in.find_field(key.name()).get(value) == simdjson::SUCCESS;
    truth = value ? 1 : 0;
  }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t& number) {
    valid = plain::TakeEnum(names, String(key), number) && valid;
  }
  void At(plain::Key key, plain::Time& time) {
    valid = plain::TakeTime(String(key), time) && valid;
  }
  template <class Record>
  void List(plain::Key key, std::vector<Record>& records) {
    simdjson::ondemand::array list;
    valid = valid && in.find_field(key.name()).get(list) == simdjson::SUCCESS;
    if (!valid) return;
    std::size_t size = 0;
    for (auto element : list) {
      JsonRead from;
      valid = valid && element.get(from.in) == simdjson::SUCCESS;
      if (!valid) return;
      if (size == records.size()) records.emplace_back();
      WalkJson(records[size++], from);
      valid = valid && from.valid;
    }
    records.resize(size);
  }
};

// The member that is here, by its name: whatever the order, and whatever else is there.
struct MemberRead {
  std::string_view name;
  simdjson::ondemand::value in;
  bool taken = false;
  bool valid = true;

  template <class Value>
  bool Take(plain::Key key, Value& value) {
    if (taken || key.name() != name) return false;
    taken = true;
    valid = in.get(value) == simdjson::SUCCESS;
    return valid;
  }
  void Text(plain::Key key, std::string& text) {
    if (std::string_view value; Take(key, value)) text.assign(value);
  }
  void Number(plain::Key key, std::uint32_t& number) {
    std::uint64_t value = 0;
    if (!Take(key, value)) return;
    valid = value <= 0xffff'ffff;
    number = static_cast<std::uint32_t>(value);
  }
  void Bool(plain::Key key, std::uint32_t& truth) {
    if (bool value = false; Take(key, value)) truth = value ? 1 : 0;
  }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t& number) {
    if (std::string_view value; Take(key, value)) valid = plain::TakeEnum(names, value, number);
  }
  void At(plain::Key key, plain::Time& time) {
    if (std::string_view value; Take(key, value)) valid = plain::TakeTime(value, time);
  }
  template <class Record>
  void List(plain::Key key, std::vector<Record>& records) {
    simdjson::ondemand::array list;
    if (!Take(key, list)) return;
    std::size_t size = 0;
    for (auto element : list) {
      simdjson::ondemand::object object;
      valid = valid && element.get(object) == simdjson::SUCCESS;
      if (!valid) return;
      if (size == records.size()) records.emplace_back();
      valid = Object(object, records[size++]);
    }
    records.resize(size);
  }
  template <class Record>
  static bool Object(simdjson::ondemand::object object, Record& record) {
    for (auto field : object) {
      MemberRead from;
      if (field.unescaped_key().get(from.name) != simdjson::SUCCESS) return false;
      if (field.value().get(from.in) != simdjson::SUCCESS) return false;
      WalkJson(record, from);
      if (!from.valid) return false;
    }
    return true;
  }
};

}  // namespace

void EnterSimdjson() {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  std::string version;
  for (const int part : {simdjson::SIMDJSON_VERSION_MAJOR, simdjson::SIMDJSON_VERSION_MINOR,
                         simdjson::SIMDJSON_VERSION_REVISION}) {
    if (!version.empty()) version.push_back('.');
    version.append(std::to_string(part));
  }
  benchmark::AddCustomContext("version of simdjson", version);
  ForEachSample([](const auto& sample) {
    using Plain = typename std::remove_cvref_t<decltype(sample)>::Plain;
    Enter(sample, "json/read", "simdjson", [&sample](State& state) {
      const simdjson::padded_string padded(sample.json);
      simdjson::ondemand::parser parser;
      Plain record;
      Repeat(state, [&] {
        simdjson::ondemand::document document;
        JsonRead from;
        from.valid = parser.iterate(padded).get(document) == simdjson::SUCCESS &&
                     document.get_object().get(from.in) == simdjson::SUCCESS;
        if (from.valid) WalkJson(record, from);
        Expect(from.valid, "simdjson");
        DoNotOptimize(record);
      });
      Expect(record == sample.plain, "simdjson");
    });
  });
  ForEachUnordered([](const auto& sample) {
    using Plain = typename std::remove_cvref_t<decltype(sample)>::Plain;
    Enter(sample, kUnordered, "simdjson", [&sample](State& state) {
      const simdjson::padded_string padded(sample.json);
      simdjson::ondemand::parser parser;
      // Its memory is taken before the clock starts.
      Expect(parser.iterate(padded).error() == simdjson::SUCCESS, "simdjson");
      Plain record;
      Repeat(state, [&] {
        simdjson::ondemand::document document;
        simdjson::ondemand::object object;
        Expect(parser.iterate(padded).get(document) == simdjson::SUCCESS &&
                   document.get_object().get(object) == simdjson::SUCCESS &&
                   MemberRead::Object(object, record),
               "simdjson");
        DoNotOptimize(record);
      });
      Expect(record == sample.plain, "simdjson");
    });
  });
}

}  // namespace zweck::bench
