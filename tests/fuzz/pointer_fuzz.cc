// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where a field is found: pointers, selectors, choices, and values that several fields want. What
// we take from a document is what such a pointer leads to in nlohmann::json.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"
#include "tests/support/half_surrogates.h"
#include "zweck/declare/category.h"
#include "zweck/declare/kinds.h"
#include "zweck/flow/use.h"

namespace zweck::fuzz {

struct Test {
  static constexpr PurposeInfo kInfo{
      .id = "test", .description = "Test", .legal_basis = LegalBasis::kLegitimateInterests};
};

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "note", .description = "A note", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> text;
  Field<2, std::optional<std::int32_t>, At<"/rank">, At<"/order/rank">> rank;
};
ZWECK_CATEGORY(Note, text, rank);

struct Webhook {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Webhook, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "webhook", .description = "Pointers", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string, At<"/issue/key">> key;
  Field<2, std::string, At<"/a~1b/m~0n">> escaped;
  Field<3, std::optional<std::string>, At<"/user/email">, At<"/email">, At<"/contacts/1/email">>
      email;
  Field<4, std::string, At<"/custom/[name=Server ID]/value">> server;
  Field<5, std::string, At<"/custom/[key=k]/value">> other;
  Field<6, std::string, At<"/tags/0">> first_tag;
  Field<7, std::vector<std::string>, At<"/tags">> tags;
  Field<8, std::string, At<"/status/name">, At<"/status">> status;
  Field<9, Note, At<"/issue/lead">> lead;
  Field<10, std::string, At<"/issue/lead/text">> lead_text;
  Field<11, std::vector<Note>, At<"/comment">, At<"/comments">> comments;
  Field<12, std::string> plain_name;
};
ZWECK_CATEGORY(Webhook, key, escaped, email, server, other, first_tag, tags, status, lead,
               lead_text, comments, plain_name);

namespace {

using nlohmann::json;

// What a segment leads to; null if nothing.
const json* Step(const json& value, std::string_view segment) {
  if (value.is_object()) {
    const auto found = value.find(std::string(segment));
    return found != value.end() ? &*found : nullptr;
  }
  if (!value.is_array()) return nullptr;
  if (segment.front() != '[') {
    // Of one digit in the pointers above; a name leads nowhere in a list.
    const auto index = static_cast<std::size_t>(segment.front() - '0');
    return index < 10 && index < value.size() ? &value[index] : nullptr;
  }
  const std::size_t equals = segment.find('=');
  const std::string name(segment.substr(1, equals - 1));
  const std::string_view text = segment.substr(equals + 1, segment.size() - equals - 2);
  const json* found = nullptr;
  for (const json& element : value) {
    if (!element.is_object() || !element.contains(name) || element.at(name) != text) continue;
    if (found != nullptr) return nullptr;  // what several elements meet is ambiguous
    found = &element;
  }
  return found;
}

using Path = std::vector<std::string_view>;

// The text of the first path that leads to something.
std::string TextAt(const json& document, const std::vector<Path>& paths) {
  for (const Path& path : paths) {
    const json* value = &document;
    for (const std::string_view segment : path) {
      if (segment.front() == '[' && value->is_object()) value = nullptr;
      if (value != nullptr) value = Step(*value, segment);
      if (value == nullptr) break;
    }
    // Of /status and /status/name an object is only on the way.
    if (value == nullptr || value->is_null() || value->is_structured()) continue;
    Require(value->is_string(), "a value that is no text is taken as one");
    return value->get<std::string>();
  }
  return "";
}

void Compare(const json& document, const Webhook& record) {
  const auto same = [&](const std::string& ours, const std::vector<Path>& paths) {
    Require(ours == TextAt(document, paths), "a pointer leads elsewhere in nlohmann::json");
  };
  same(record.key.Use<Test>(), {{"issue", "key"}});
  same(record.escaped.Use<Test>(), {{"a/b", "m~n"}});
  same(record.email.Use<Test>().value_or(""),
       {{"user", "email"}, {"email"}, {"contacts", "1", "email"}});
  same(record.server.Use<Test>(), {{"custom", "[name=Server ID]", "value"}});
  same(record.other.Use<Test>(), {{"custom", "[key=k]", "value"}});
  same(record.first_tag.Use<Test>(), {{"tags", "0"}});
  same(record.status.Use<Test>(), {{"status", "name"}, {"status"}});
  same(record.lead_text.Use<Test>(), {{"issue", "lead", "text"}});
  const Note& lead = record.lead.Use<Test>();
  same(lead.text.Use<Test>(), {{"issue", "lead", "text"}});
  same(record.plain_name.Use<Test>(),
       {{document.contains("plainName") ? "plainName" : "plain_name"}});
  const json* const tags = Step(document, "tags");
  const bool list = tags != nullptr && tags->is_array();
  Require(record.tags.Use<Test>().size() == (list ? tags->size() : 0),
          "nlohmann::json sees another number of elements");
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zweck::fuzz;
  const std::string_view text = Text(data, size);
  Webhook record;
  if (!Bounded(size, [&] { return ReadJson(text, record); }).ok()) return 0;
  RequireSameByWire(record);
  // Halves of surrogate pairs are passed over where nobody reads them.
  const std::string whole = zweck::testing::WithoutHalves(text);
  const json document = json::parse(whole.begin(), whole.end(), nullptr, false);
  // A number beyond a double is JSON, but not for nlohmann::json; json_fuzz knows these apart.
  if (!document.is_discarded()) Compare(document, record);
  return 0;
}
