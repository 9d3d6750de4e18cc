// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// nlohmann/json: a tree made and dumped, and one parsed with the members taken out by hand.

#include <array>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "tests/bench/json_by_hand.h"
#include "tests/bench/samples.h"

namespace zweck::bench {
namespace {

using Json = nlohmann::ordered_json;

struct JsonWrite {
  Json out = Json::object();

  template <class Value>
  void Put(plain::Key key, Value&& value) {
    out.emplace(key.name(), std::forward<Value>(value));
  }
  void Text(plain::Key key, const std::string& text) {
    if (!text.empty()) Put(key, text);
  }
  void Number(plain::Key key, std::uint32_t value) {
    if (value != 0) Put(key, value);
  }
  void Bool(plain::Key key, std::uint32_t value) {
    if (value != 0) Put(key, true);
  }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t value) {
    if (value != 0) Put(key, names[value]);
  }
  void At(plain::Key key, const plain::Time& time) {
    std::array<char, plain::kMaxTimeSize> text;
    const char* const end = plain::PutTime(text.data(), time);
    Put(key, std::string_view(text.data(), static_cast<std::size_t>(end - text.data())));
  }
  template <class Record>
  void List(plain::Key key, const std::vector<Record>& records) {
    if (records.empty()) return;
    Json list = Json::array();
    for (const Record& record : records) {
      JsonWrite element;
      WalkJson(record, element);
      list.push_back(std::move(element.out));
    }
    Put(key, std::move(list));
  }
};

// Throws where something is of another type.
struct JsonRead {
  const Json& in;

  // What is missing leaves what is there.
  template <class Take>
  void If(plain::Key key, Take take) {
    const auto found = in.find(key.name());
    if (found != in.end()) take(*found);
  }
  void Text(plain::Key key, std::string& text) {
    If(key, [&](const Json& value) { text = value.template get_ref<const std::string&>(); });
  }
  void Number(plain::Key key, std::uint32_t& number) {
    If(key, [&](const Json& value) { value.get_to(number); });
  }
  void Bool(plain::Key key, std::uint32_t& truth) {
    If(key, [&](const Json& value) { truth = value.template get<bool>() ? 1 : 0; });
  }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t& number) {
    If(key, [&](const Json& value) {
      Expect(plain::TakeEnum(names, value.template get_ref<const std::string&>(), number),
             "nlohmann/json");
    });
  }
  void At(plain::Key key, plain::Time& time) {
    If(key, [&](const Json& value) {
      Expect(plain::TakeTime(value.template get_ref<const std::string&>(), time), "nlohmann/json");
    });
  }
  template <class Record>
  void List(plain::Key key, std::vector<Record>& records) {
    If(key, [&](const Json& list) {
      records.resize(list.size());
      for (std::size_t i = 0; i < records.size(); ++i) {
        JsonRead element{list.at(i)};
        WalkJson(records[i], element);
      }
    });
  }
};

template <class S>
void EnterReading(const S& sample, std::string_view cell) {
  Enter(sample, cell, "nlohmann/json", [&sample](benchmark::State& state) {
    typename S::Plain record;
    Repeat(state, [&] {
      const Json document = Json::parse(sample.json);
      JsonRead from{document};
      WalkJson(record, from);
      benchmark::DoNotOptimize(record);
    });
    Expect(record == sample.plain, "nlohmann/json");
  });
}

}  // namespace

void EnterNlohmann() {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  benchmark::AddCustomContext(
      "version of nlohmann/json",
      Json::meta().at("version").at("string").get_ref<const std::string&>());
  ForEachSample([](const auto& sample) {
    Enter(sample, "json/write", "nlohmann/json", [&sample](State& state) {
      std::string out;
      Repeat(state, [&] {
        JsonWrite to;
        WalkJson(sample.plain, to);
        out = to.out.dump();
        DoNotOptimize(out.data());
      });
      Expect(sample.IsJson(out), "nlohmann/json");
    });
    EnterReading(sample, "json/read");
  });
  ForEachUnordered([](const auto& sample) { EnterReading(sample, kUnordered); });
}

}  // namespace zweck::bench
