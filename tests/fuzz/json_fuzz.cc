// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The JSON reader against two others. Grammar: we accept what nlohmann::json accepts, and nothing
// else, but for what is named here. Meaning: what we accept both read to the same values. They read
// documents without halves of surrogate pairs, which we pass over where nobody wants the text.

#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "every_value.pb.h"
#include "tests/codec/every_value.h"
#include "tests/codec/normalize.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/deterministic.h"
#include "tests/support/half_surrogates.h"

namespace zweck::fuzz {

struct Nothing {
  static constexpr CategoryInfo kInfo{
      .id = "nothing", .description = "Grammar only", .subjects = "nobody", .policy_section = "0"};
  zweck::Field<Nothing, 1, std::string, Is<kind::Version>, For<testing::Test>> no_such_member;
};
ZWECK_CATEGORY(Nothing, no_such_member);

namespace {

namespace proto = zweck::testing::proto;
using nlohmann::json;
using testing::EveryValue;
using testing::WithoutHalves;

// Walks a document as nlohmann::json does, and notes what it says of numbers, depth and names.
struct Notes : nlohmann::json_sax<json> {
  int depth = 0;
  int deepest = 0;
  bool wide_number = false;  // a number beyond a double
  bool wanted = false;       // Nothing's member

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
  bool key(string_t& name) override {
    wanted = wanted || name == "no_such_member" || name == "noSuchMember";
    return true;
  }
  bool end_object() override { return Leave(); }
  bool start_array(std::size_t) override { return Enter(); }
  bool end_array() override { return Leave(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& e) override {
    wide_number = e.id == 406;
    return false;
  }
};

bool IsObject(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && text[at] == '{';
}

// Whether any value of the document, at any depth, is such.
template <class Is>
bool Any(const json& value, Is is) {
  if (is(value)) return true;
  if (!value.is_structured()) return false;
  return std::any_of(value.begin(), value.end(), [&](const json& inner) { return Any(inner, is); });
}

// Differences from libprotobuf, each with its reason. docs/how-to/fuzzing.md has the list too.

// Whether any member whose name has this part holds, in it or in a list, such a value.
template <class Is>
bool AnyMember(const json& document, std::string_view part, Is is) {
  return Any(document, [&](const json& value) {
    if (!value.is_object()) return false;
    for (const auto& [name, inner] : value.items()) {
      if (name.find(part) != std::string::npos && Any(inner, is)) return true;
    }
    return false;
  });
}

// We read numbers as milliseconds since 1970, since that is what Jira's webhooks hold.
bool HasTimeAsNumber(const json& document) {
  return AnyMember(document, "ime", [](const json& value) { return value.is_number(); });
}

// We take "Jira" and "jira" for PRODUCT_JIRA, since no other system writes our prefix.
bool HasEnumByAnotherName(const json& document) {
  return AnyMember(document, "num", [](const json& value) {
    return value.is_string() && value != "COLOUR_UNSPECIFIED" && value != "COLOUR_RED" &&
           value != "COLOUR_GREEN" && value != "COLOUR_BEHIND";
  });
}

// JSON allows a name to be empty, and we pass over such a member; libprotobuf refuses the document.
bool HasNamelessMember(const json& document) {
  return Any(document, [](const json& value) { return value.is_object() && value.contains(""); });
}

// 1e2 and 1.0 are whole numbers, and in quotes we read them too, as later versions of libprotobuf.
bool HasWholeNumberAsText(const json& document) {
  const auto such = [](const json& value) {
    return value.is_string() &&
           value.get_ref<const std::string&>().find_first_of(".eE") != std::string::npos;
  };
  return AnyMember(document, "nt", such) || AnyMember(document, "number", such) ||
         AnyMember(document, "ong", such);
}

// We read 9007199254740993.0 as it stands; libprotobuf by way of a double, which rounds it.
bool HasInexactWholeNumber(const json& document) {
  const auto such = [](const json& value) {
    return value.is_number_float() && std::abs(value.get<double>()) >= 0x1p53;
  };
  return AnyMember(document, "nt", such) || AnyMember(document, "number", such) ||
         AnyMember(document, "ong", such);
}

// We take a number for a decimal too, as it stands; to libprotobuf it is text.
bool HasDecimalAsNumber(const json& document) {
  return AnyMember(document, "ecimal", [](const json& value) { return value.is_number(); });
}

// We read a float as it stands; libprotobuf by way of a double, which may round it to the middle of
// two floats.
bool HasFloatInTheMiddle(const json& document) {
  return AnyMember(document, "loat", [](const json& value) {
    if (!value.is_number() && !value.is_string()) return false;
    const double read = value.is_number() ? value.get<double>()
                                          : std::strtod(value.get<std::string>().c_str(), nullptr);
    return static_cast<float>(std::nextafter(read, -INFINITY)) !=
           static_cast<float>(std::nextafter(read, INFINITY));
  });
}

struct Difference {
  const char* name;
  bool (*holds)(const json& document);
};
constexpr Difference kDifferences[] = {
    {"a time is a number", HasTimeAsNumber},
    {"a whole number with a point or an exponent is text", HasWholeNumberAsText},
    {"a whole number with a point or an exponent is beyond a double", HasInexactWholeNumber},
    {"a member has no name", HasNamelessMember},
    {"an enumerator has another name", HasEnumByAnotherName},
    {"a decimal is a number", HasDecimalAsNumber},
    {"a float is in the middle of two", HasFloatInTheMiddle},
};

bool IsKnown(const json& document) {
  return std::any_of(std::begin(kDifferences), std::end(kDifferences),
                     [&](const Difference& difference) { return difference.holds(document); });
}

// Grammar.

void CompareGrammar(std::string_view text, const Notes& notes, bool theirs) {
  Nothing record;
  const bool ours = ReadJson(text, record).ok();
  if (ours) {
    // A number beyond a double is JSON; only who wants its value can't have it.
    Require(theirs || notes.wide_number, "we accept what is no JSON");
    return;
  }
  const bool known = notes.deepest > codec::kMaxDepth  // 64 levels are our bound
                     || !IsObject(text)                // a record is an object
                     || notes.wanted                   // its value may be of a wrong type
                     // nlohmann::json takes a NUL for the end of the document
                     || text.find('\0') != std::string_view::npos;
  Require(!theirs || known, "we refuse what is JSON");
}

// Values.

void RequireSame(const json& input, const json& output, const char* camel, const char* snake) {
  const char* const name = input.contains(camel) ? camel : snake;
  if (!input.contains(name) || !output.contains(camel)) return;
  const json& in = input.at(name);
  const json& out = output.at(camel);
  if (in.is_null() || (in.is_number() && out.is_string())) return;
  Require(in == out, "nlohmann::json reads another value");
}

// Those of which nlohmann::json has an idea: text and true and false.
void CompareWithNlohmann(const json& input, const EveryValue& record) {
  const json output = json::parse(AsJson(record));
  RequireSame(input, output, "singleString", "single_string");
  RequireSame(input, output, "optionalString", "optional_string");
  RequireSame(input, output, "repeatedString", "repeated_string");
  RequireSame(input, output, "singleBool", "single_bool");
  RequireSame(input, output, "optionalBool", "optional_bool");
  RequireSame(input, output, "repeatedBool", "repeated_bool");
  for (const char* name : {"singleInt32", "singleUint32"}) {
    if (!output.contains(name) || !input.contains(name) || !input.at(name).is_number()) continue;
    Require(input.at(name).get<double>() == output.at(name).get<double>(),
            "nlohmann::json reads another number");
  }
  for (const char* name : {"singleDouble", "optionalDouble"}) {
    if (!output.contains(name) || !input.contains(name) || !input.at(name).is_number()) continue;
    Require(input.at(name).get<double>() == output.at(name).get<double>(),
            "nlohmann::json reads another number");
  }
}

std::string Normal(proto::EveryValue message) {
  testing::Normalize(message);
  testing::WithoutSignsOfZeros(message);
  return testing::Deterministic(message);
}

// What a record is to libprotobuf.
std::string Normal(const EveryValue& record) {
  proto::EveryValue message;
  Require(message.ParseFromString(AsWire(record)), "libprotobuf refuses our bytes");
  return Normal(std::move(message));
}

// What libprotobuf reads, as bytes; what it refuses is `refused`.
std::string ReadByProtobuf(std::string_view text, std::string* refused) {
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  proto::EveryValue message;
  const auto status =
      google::protobuf::util::JsonStringToMessage({text.data(), text.size()}, &message, options);
  *refused = status.ok() ? "" : status.ToString();
  return Normal(std::move(message));
}

void CompareWithProtobuf(std::string_view text, const json& document, const EveryValue& record) {
  std::string refused;
  const std::string theirs = ReadByProtobuf(text, &refused);
  if (refused.empty() && theirs == Normal(record)) return;
  if (IsKnown(document)) return;
  std::fprintf(stderr, "libprotobuf: %s\nours: %s\n", refused.c_str(), AsJson(record).c_str());
  Require(refused.empty(), "we accept what libprotobuf refuses");
  Require(false, "libprotobuf reads another value");
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  google::protobuf::SetLogHandler(nullptr);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zweck::fuzz;
  const std::string_view text = Text(data, size);
  const std::string whole = WithoutHalves(text);
  Notes notes;
  const bool theirs = json::sax_parse(whole.begin(), whole.end(), &notes);
  CompareGrammar(text, notes, theirs);
  EveryValue record;
  if (!Bounded(size, [&] { return ReadJson(text, record); }).ok()) return 0;
  Require(theirs || notes.wide_number, "we accept what is no JSON");
  RequireSameByWire(record);
  RequireSameByJson(record);
  std::string refused;
  const std::string ours = Normal(record);
  const bool same = ReadByProtobuf(AsJson(record), &refused) == ours && refused.empty();
  if (!same) std::fprintf(stderr, "%s\n%s\n", AsJson(record).c_str(), refused.c_str());
  Require(same, "libprotobuf reads something else from what we write");
  if (!theirs) return 0;
  const json document = json::parse(whole.begin(), whole.end());
  CompareWithNlohmann(document, record);
  CompareWithProtobuf(whole, document, record);
  return 0;
}
