// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/policy_file.h"

#include <absl/status/status.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "src/inventory/lookup.h"
#include "tests/policy/fixture.h"
#include "tests/support/temp_directory.h"

namespace zweck {
namespace {

using policy::PolicyFile;
using testing::Change;
using testing::ShopPolicyText;
using testing::With;

std::string Refused(const std::string& text) {
  const auto file = PolicyFile::Parse("policy.txtpb", text);
  REQUIRE(absl::IsInvalidArgument(file.status()));
  return std::string(file.status().message());
}

// The smallest policy, in one line each, so that lines can be told.
constexpr std::string_view kSmall =
    R"(company { id: "acme" countries: "DE" }
sentences {
  id: "orders"
  cites: "We keep your orders."
  allows {
    categories: "order"
    purposes: "deliver"
    kept: "30 days"
  }
})";

std::string Small(const Change& change) { return With(std::string(kSmall), change); }

TEST_CASE("a policy file is read, and places are its lines") {
  const auto file = PolicyFile::Parse("policy.txtpb", std::string(kSmall));
  REQUIRE(file.ok());
  CHECK(file->name() == "policy.txtpb");
  CHECK(file->policy().sentences(0).allows(0).kept() == "30 days");
  CHECK(findings::PlaceText(file->SentencePlace(0)) == "policy.txtpb:2");
  CHECK(findings::PlaceText(file->CitationPlace(0, 0)) == "policy.txtpb:4");
  CHECK(findings::PlaceText(file->AllowancePlace(0, 0)) == "policy.txtpb:5");
}

TEST_CASE("a byte order mark and line ends of Windows are fine") {
  std::string text = "\xEF\xBB\xBF" + std::string(kSmall);
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
    text.replace(at, 1, "\r\n");
  }
  const auto file = PolicyFile::Parse("policy.txtpb", text);
  REQUIRE(file.ok());
  CHECK(findings::PlaceText(file->AllowancePlace(0, 0)) == "policy.txtpb:5");
}

TEST_CASE("what is no text format says where") {
  CHECK(Refused("company { id: \"acme\"\n  countries \"DE\" }") ==
        "policy.txtpb:2:13: Expected \":\", found \"\"DE\"\".. Fix it; "
        "docs/reference/policy-file.md lists what a policy file may hold");
  CHECK(Refused("\n\nsentence { }")
            .starts_with("policy.txtpb:3:10: Message type \"zweck.v1.Policy\" "
                         "has no field named \"sentence\"."));
  CHECK(Refused("company { id: \"acme").starts_with("policy.txtpb:1:20: "));
  CHECK(Refused("sentences { allows { anonymous: \"yes\" } }").starts_with("policy.txtpb:1:"));
  CHECK(Refused("title: \"a\"\ntitle: \"b\"").starts_with("policy.txtpb:2:"));
  CHECK(Refused(std::string("\0\1\2", 3)).starts_with("policy.txtpb:1:"));
}

TEST_CASE("what is not UTF-8 says where") {
  CHECK(Refused("title: \"\n\xC3\x28\"") ==
        "policy.txtpb:2: this is not UTF-8. Save the file as UTF-8");
}

TEST_CASE("an empty file is no policy") {
  for (const std::string_view empty : {"", "\n\n", "# nothing yet\n"}) {
    CHECK(
        Refused(std::string(empty)) ==
        "policy.txtpb: the policy has no company. Add company { id: \"...\" countries: \"...\" }, "
        "with the id of the recipient that the company is in the programs\n"
        "policy.txtpb: the policy has no sentence. Write one; docs/how-to/policy.md shows how");
  }
}

TEST_CASE("a huge file is no policy") {
  CHECK(Refused(std::string((std::size_t{4} << 20) + 1, ' ')) ==
        "policy.txtpb: a policy file has at most 4 MiB, and this one has more. Is it one?");
}

TEST_CASE("each rule of a policy file, its line and the remedy") {
  struct Case {
    Change change;
    std::string_view message;
  };
  const Case cases[] = {
      {{" countries: \"DE\"", ""},
       "policy.txtpb:1: \"acme\" is in no country. Add countries: \"...\" for each that it may be "
       "in, so that a move is noticed"},
      {{"\"DE\"", "\"Germany\""},
       "policy.txtpb:1: \"Germany\" is not a country. Write two capital letters, as ISO 3166-1 has "
       "them: \"DE\""},
      {{"id: \"acme\"", "id: \"\""}, "policy.txtpb:1: a recipient without an id. Add id: \"...\""},
      {{"\"orders\"", "\"Our orders\""},
       "policy.txtpb:3: \"Our orders\" is not the id of a sentence. Write lower-case words with "
       "hyphens: "
       "id: \"support-tickets\""},
      {{"  id: \"orders\"\n", ""},
       "policy.txtpb:2: \"\" is not the id of a sentence. Write lower-case words with hyphens: id: "
       "\"support-tickets\""},
      {{"  cites: \"We keep your orders.\"\n", ""},
       "policy.txtpb:3: sentence \"orders\" cites no words of the policy. Add cites: \"...\" with "
       "the words that it rests on"},
      {{"\"We keep your orders.\"", "\" [...] \""},
       "policy.txtpb:4: a quotation without a word. Cite the words that the claim rests on"},
      {{"    categories: \"order\"\n", ""},
       "policy.txtpb:5: it allows data of no category. Add categories: \"...\""},
      {{"\"order\"", "\"\""}, "policy.txtpb:6: an empty text. Fill it in, or take it out"},
      {{"\"order\"", "\"order\"\n fields: \"id\"\n categories: \"sale\""},
       "policy.txtpb:7: fields of several categories can't be told apart. Write one allows { } for "
       "each category"},
      {{"\"deliver\"", "[\"deliver\",\n\"deliver\"]"},
       "policy.txtpb:7: \"deliver\" is there twice. Take one of both out"},
      {{"    purposes: \"deliver\"\n", ""},
       "policy.txtpb:6: data that is kept or given away is so for a purpose. Add purposes: "
       "\"...\", "
       "or take kept and recipients out"},
      {{"\"30 days\"", "\"30 days\"\n    at_most_bits: 4"},
       "policy.txtpb:9: bits are counted of what is anonymous alone. Add anonymous: true, or take "
       "at_most_bits out"},
      {{"    kept: \"30 days\"", "    not_erasable: true"},
       "policy.txtpb:8: what is not stored can't stay. Add kept: \"...\", or take not_erasable "
       "out"},
      {{"    kept: \"30 days\"", "    sealed: true"},
       "policy.txtpb:8: what is not stored is not sealed there. Add kept: \"...\", or take sealed "
       "out"},
      {{"\"30 days\"", "\"a month\""},
       "policy.txtpb:8: kept: \"a month\" is not a retention: it does not begin with a whole "
       "number "
       "or "
       "\"until\"; write \"30 days\", \"30 days after the app is uninstalled\" or \"until the app "
       "is uninstalled\". Fix it"},
      {{"    kept:", "    recipients { id: \"acme\" countries: \"DE\" }\n    kept:"},
       "policy.txtpb:8: the company may have what a sentence allows by itself. Take it out here"},
      {{"    kept:",
        "    recipients { id: \"x\" countries: \"DE\" }\n"
        "    recipients { id: \"x\" countries: \"FR\" }\n    kept:"},
       "policy.txtpb:9: \"x\" is named twice. Name all its countries at once"},
      {{"  allows {", "  excludes { }\n  allows {"},
       "policy.txtpb:5: it excludes nothing. Add personal_data: true, kinds: \"...\" or "
       "third_parties: true"},
      {{"  allows {",
        "  excludes { categories: \"order\" every_category: true third_parties: true }\n"
        "  allows {"},
       "policy.txtpb:5: it is about every category, and names some. Take one of both out"},
      {{"", "\nneeds { purpose: \"deliver\" kept: \"9 moons\" }"},
       "policy.txtpb:11: kept: \"9 moons\" is not a retention: the unit is none of second, minute, "
       "hour, day, week, month and year; write \"30 days\", \"30 days after the app is "
       "uninstalled\" or \"until the app is uninstalled\". Fix it"},
      {{"", "\nneeds { kept: \"9 days\" }"},
       "policy.txtpb:11: a need without a purpose. Add purpose: \"...\""},
      {{"", "\nneeds { purpose: \"deliver\" }"},
       "policy.txtpb:11: how long \"deliver\" needs data is not said. Add kept: \"30 days\""},
      {{"",
        "\nneeds { purpose: \"deliver\" kept: \"9 days\" }\n"
        "needs { purpose: \"deliver\" kept: \"8 days\" }"},
       "policy.txtpb:12: the need of \"deliver\" is stated twice. Take one of both out"},
      {{"", "\napart { categories: \"order\" reading: \"One.\" }"},
       "policy.txtpb:11: one category alone is not apart from anything. Add categories: \"...\", "
       "or "
       "take it out"},
      {{"", "\napart { categories: \"order\" categories: \"sale\" reading: \" \" }"},
       "policy.txtpb:11: why these categories are apart is not said. Add reading: \"...\""},
      {{"", "\nelsewhere {\n  categories: [\"order\",\n    \"ordre\"]\n}"},
       "policy.txtpb:13: no sentence names \"ordre\". Take it out of elsewhere, or fix it"},
  };
  CHECK(PolicyFile::Parse("policy.txtpb", std::string(kSmall)).ok());
  for (const Case& one : cases) {
    CHECK(Refused(Small(one.change)) == one.message);
  }
}

TEST_CASE("sentences: of one id, without a claim, and an exclusion of nothing that is allowed") {
  CHECK(
      Refused(std::string(kSmall) + "\nsentences {\n id: \"orders\" cites: \"Yes.\" }") ==
      "policy.txtpb:12: sentence \"orders\" is there already, on line 3. Give one of them another "
      "id\n"
      "policy.txtpb:12: sentence \"orders\" claims nothing. Say what it allows { } or excludes { "
      "}, "
      "or take it out");
  CHECK(
      Refused(std::string(kSmall) +
              "\nsentences { id: \"none\" cites: \"No.\"\n  excludes { personal_data: true }\n}") ==
      "policy.txtpb:12: the sentence allows nothing that this could be an exception of. Add "
      "categories: \"...\", or every_category: true");
}

TEST_CASE("many mistakes are shown at once, of very many the first") {
  std::string text(kSmall);
  for (int i = 0; i < 30; ++i) text += "\nneeds { }";
  const std::string message = Refused(text);
  CHECK(message.find("policy.txtpb:11: a need without a purpose") == 0);
  CHECK(message.ends_with("policy.txtpb: and 40 more"));
}

// ---- Names

std::string Unknown(const Change& change) {
  const v1::Inventory inventory = testing::InventoryOf(testing::ShopText());
  const inventory::Lookup lookup(inventory);
  const PolicyFile file = testing::PolicyOf(With(ShopPolicyText(), change));
  const absl::Status names = file.CheckNames(inventory, lookup);
  if (names.ok()) return "";
  REQUIRE(absl::IsInvalidArgument(names));
  return std::string(names.message());
}

std::uint32_t LineOf(std::string_view words) {
  const std::string text = ShopPolicyText();
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  return static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + at, '\n')) + 1;
}

TEST_CASE("names of the programs are known") { CHECK(Unknown({"", ""}).empty()); }

TEST_CASE("a name that the programs have not says what was meant, on its line") {
  const auto at = [](std::string_view words) {
    return "policy.txtpb:" + std::to_string(LineOf(words)) + ": ";
  };
  CHECK(Unknown({"categories: \"question\"", "categories: \"quesiton\""}) ==
        at("categories: \"question\"") +
            "the programs have no category \"quesiton\". Did you mean \"question\"? If other "
            "programs have it, name it in elsewhere { categories: \"...\" }");
  CHECK(
      Unknown({"purposes: \"answer-question\"", "purposes: \"answer-questions\""}) ==
      at("purposes: \"answer-question\"") +
          "the programs have no purpose \"answer-questions\". Did you mean \"answer-question\"? If "
          "other programs have it, name it in elsewhere { purposes: \"...\" }");
  CHECK(Unknown({"id: \"rechenwerk\"", "id: \"zahlenhaus\""}) ==
        at("id: \"rechenwerk\"") +
            "the programs have no recipient \"zahlenhaus\". If other programs have it, name it in "
            "elsewhere { recipients: \"...\" }");
  CHECK(Unknown({"fields: \"password_hash\"", "fields: \"pasword\""}) ==
        at("fields: \"password_hash\"") +
            "customer has no field \"pasword\". Fix it, or take it out");
  CHECK(Unknown({"fields: \"email\"", "fields: \"e_mail\""}) ==
        at("fields: \"email\"") + "customer has no field \"e_mail\". Did you mean \"email\"?");
  CHECK(Unknown({"\"recipient_name\", \"ship_to\"", "\"recipient_name\",\n\"ship_to.town\""}) ==
        "policy.txtpb:" + std::to_string(LineOf("\"recipient_name\"") + 1) +
            ": order has no field \"ship_to.town\". Fix it, or take it out");
  CHECK(Unknown({"\"money\"", "\"monye\""}) ==
        at("\"money\"") +
            "the programs have no kind \"monye\". Did you mean \"money\"? If other "
            "programs have it, name it in elsewhere { kinds: \"...\" }");
  CHECK(Unknown({"company { id: \"tannenhof\"", "company { id: \"tanenhof\""})
            .starts_with(
                "policy.txtpb:8: the programs have no recipient \"tanenhof\". Did you mean"));
  CHECK(Unknown({"", "needs { purpose: \"deliver-orders\" kept: \"1 day\" }"})
            .find("the programs have no purpose \"deliver-orders\". Did you mean") !=
        std::string::npos);
  CHECK(Unknown({"", "apart { categories: [\"customer\", \"ordre\"] reading: \"Both.\" }"})
            .find("the programs have no category \"ordre\". Did you mean \"order\"?") !=
        std::string::npos);
  CHECK(Unknown({"every_category: true", "categories: \"customers\""})
            .find("the programs have no category \"customers\". Did you mean \"customer\"?") !=
        std::string::npos);
  CHECK(Unknown({"\"recipient_name\", \"ship_to\"", "\"recipient_name\", \"ship_to.contry\""})
            .ends_with("order has no field \"ship_to.contry\". Did you mean \"ship_to.country\"?"));
  CHECK(Unknown({"fields: \"email\"", "fields: \"email.host\""})
            .ends_with("customer has no field \"email.host\". Did you mean \"email\"?"));
}

TEST_CASE("a kind that ships is known without a program that has it") {
  CHECK(Unknown({"\"health-data\"", "\"gender\""}).empty());
  CHECK(!Unknown({"\"health-data\"", "\"health-date\""}).empty());
}

TEST_CASE("what is elsewhere is known, and its fields are not looked for") {
  CHECK(Unknown({"", R"(
    sentences { id: "jobs" cites: "Jobs." allows { categories: "application" fields: "cv" purposes: "hire"
                recipients { id: "agency" countries: "FR" } kinds: "voice" } }
    elsewhere { categories: "application" purposes: "hire" recipients: "agency" kinds: "voice" })"})
            .empty());
}

// ---- Files

TEST_CASE("files that can't be read name themselves") {
  const testing::TempDirectory directory;
  const std::string missing = directory.File("none.txtpb");
  CHECK(absl::IsNotFound(PolicyFile::Read(missing).status()));
  CHECK(PolicyFile::Read(missing).status().message() == missing + ": there is no such file");

  CHECK(PolicyFile::Read(directory.path()).status().message() ==
        directory.path() + ": is a directory, not a file");

  const std::string pipe = directory.File("pipe");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(PolicyFile::Read(pipe).status().message() == pipe + ": is a FIFO, not a file");

  const std::string huge = directory.File("huge.txtpb");
  testing::WriteFile(huge, "");
  REQUIRE(truncate(huge.c_str(), 3'000'000'000) == 0);
  CHECK(PolicyFile::Read(huge).status().message() ==
        huge + ": has more than 4 MiB. Name another file, or cut it down");

  const std::string good = directory.File("policy.txtpb");
  testing::WriteFile(good, kSmall);
  const auto read = PolicyFile::Read(good);
  REQUIRE(read.ok());
  CHECK(read->name() == good);
}

}  // namespace
}  // namespace zweck
