// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JsonCursor against nlohmann::json: walked to every value, a document is the same tree to both;
// and what is walked and what is only passed over is accepted and refused alike, but for halves of
// surrogate pairs, which are wrong only where they are read.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/fuzz/fuzz.h"
#include "tests/support/half_surrogates.h"
#include "zweck/codec/json_cursor.h"

namespace zweck::fuzz {
namespace {

using codec::JsonCursor;
using nlohmann::json;

// A number that no double holds is JSON, and only nlohmann::json wants its value.
constexpr int kNumberOutOfRange = 406;

// The value that is next, as the cursor tells it.
json Walk(JsonCursor& cursor, bool* wide_number) {
  switch (cursor.Next()) {
    case JsonCursor::Type::kObject: {
      json object = json::object();
      if (!cursor.EnterObject()) return {};  // too deep
      while (cursor.NextMember()) {
        const std::string name(cursor.name());
        object[name] = Walk(cursor, wide_number);
      }
      return object;
    }
    case JsonCursor::Type::kArray: {
      json array = json::array();
      if (!cursor.EnterArray()) return {};
      while (cursor.NextElement()) array.push_back(Walk(cursor, wide_number));
      return array;
    }
    case JsonCursor::Type::kString: {
      std::string text;
      // What begins as text need not be one.
      return cursor.ReadText(text) ? json(text) : json();
    }
    default: {
      const std::string_view plain = cursor.Skip();
      if (plain.empty()) return {};  // nothing is next, or something is wrong
      try {
        return json::parse(plain.begin(), plain.end());
      } catch (const json::exception& e) {
        Require(e.id == kNumberOutOfRange, "what the cursor passed over is no JSON");
        *wide_number = true;
        return {};
      }
    }
  }
}

struct Depth : nlohmann::json_sax<json> {
  int depth = 0;
  int deepest = 0;
  bool wide_number = false;

  bool Enter() {
    deepest = std::max(deepest, ++depth);
    return true;
  }
  bool Leave() {
    --depth;
    return true;
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return Enter(); }
  bool key(string_t&) override { return true; }
  bool end_object() override { return Leave(); }
  bool start_array(std::size_t) override { return Enter(); }
  bool end_array() override { return Leave(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& e) override {
    wide_number = e.id == kNumberOutOfRange;
    return false;
  }
};

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zweck::fuzz;
  const std::string_view text = Text(data, size);
  JsonCursor passing(text);
  const bool passed = passing.Finish().ok();
  JsonCursor walking(text);
  bool wide_number = false;
  const json ours = Walk(walking, &wide_number);
  const bool walked = walking.Finish().ok();
  const std::string whole = zweck::testing::WithoutHalves(text);
  const bool halves = whole != text;
  Require(halves ? passed || !walked : passed == walked,
          "it depends on what is read of a document");

  Depth notes;
  const bool theirs = json::sax_parse(whole.begin(), whole.end(), &notes);
  if (!passed) {
    const bool known = notes.deepest > zweck::codec::kMaxDepth       // 64 levels are our bound
                       || text.find('\0') != std::string_view::npos  // a NUL ends theirs
                       || text.substr(0, 3) == "\xEF\xBB\xBF";       // they skip it, we refuse it
    Require(!theirs || known, "we refuse what is JSON");
    return 0;
  }
  Require(theirs || notes.wide_number, "we accept what is no JSON");
  if (halves) return 0;
  if (theirs) {
    Require(ours == json::parse(text.begin(), text.end()), "nlohmann::json reads another tree");
  } else {
    Require(wide_number, "a number is too wide for them, and we have not seen it");
  }
  return 0;
}
