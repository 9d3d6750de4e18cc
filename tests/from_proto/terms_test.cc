// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/terms.h"

#include <catch2/catch.hpp>

#include "tests/from_proto/schema.h"
#include "zweck/declare/kinds.h"

namespace zweck::from_proto::terms_test {
namespace {

std::string File(std::string_view package, std::string_view imports, std::string_view terms,
                 std::string_view behind = {}) {
  return text::Cat({"syntax = \"proto3\"; package ", package,
                    ";\nimport \"zweck/v1/options.proto\";\n", imports,
                    "option (zweck.v1.terms) = {", terms, "};\n", behind});
}

constexpr std::string_view kBill =
    "purposes { id: \"bill\" description: \"Bill\" legal_basis: LEGAL_BASIS_CONTRACT }";
constexpr std::string_view kOtherBill =
    "purposes { id: \"bill\" description: \"Bill\" legal_basis: LEGAL_BASIS_CONSENT }";

std::string ProblemsOf(std::string_view terms) {
  Schema schema;
  return MadeOf(schema.Add("a.proto", File("acme", "", terms)), {"a.proto"}).problems;
}

TEST_CASE("a term of an imported file is that file's, also where it is said again") {
  Schema schema;
  schema.Add("terms.proto", File("acme.common", "", kBill));
  schema.Add("a.proto", File("acme.v1", "import \"terms.proto\";", kBill));
  const auto* file = schema.Load("a.proto");
  REQUIRE(file != nullptr);
  const Annotations annotations;
  Terms terms(annotations);
  const Term* bill = terms.Find(*file, "purpose", "bill");
  REQUIRE(bill != nullptr);
  CHECK(bill->scope == "acme::common::purpose");
  CHECK(bill->name == "Bill");
  CHECK(terms.DeclaredBy(*file).empty());
  CHECK(terms.DeclaredBy(*file->dependency(1)) == std::vector<const Term*>{bill});
  CHECK(terms.Find(*file, "kind", "bill") == nullptr);
}

TEST_CASE("kinds that ship with the library are found by their ids") {
  Schema schema;
  const auto* file = schema.Add("a.proto", File("acme", "", kBill)).Load("a.proto");
  REQUIRE(file != nullptr);
  const Annotations annotations;
  Terms terms(annotations);
  for (const KindInfo* info : kind::All) {
    const Term* found = terms.Find(*file, "kind", std::string(info->id));
    REQUIRE(found != nullptr);
    CHECK(found->scope == "zweck::kind");
    CHECK(found->declared == nullptr);
  }
  CHECK(terms.Remedy(*file, "kind", "emailaddress") == "Did you mean email-address?");
  CHECK(terms.Remedy(*file, "purpose", "bil") == "Did you mean bill?");
  CHECK(terms.Remedy(*file, "kind", "shoe-size") == "Declare it: option (zweck.v1.terms), kinds");
}

TEST_CASE("a shipped kind may be said again, and not otherwise") {
  CHECK(ProblemsOf("kinds { id: \"email-address\" description: \"E-mail address\" identifies: "
                   "IDENTIFIES_DIRECTLY dpv: \"pd:EmailAddress\" fides: \"user.contact.email\" }")
            .find("email-address") == std::string::npos);
  CHECK(ProblemsOf("kinds { id: \"email-address\" description: \"E-mail address\" identifies: "
                   "IDENTIFIES_NO dpv: \"pd:EmailAddress\" fides: \"user.contact.email\" }") ==
        "a.proto:3:1: the kind email-address ships with Zweck, and says something else there. Give "
        "this one another id, or leave it out\n");
}

TEST_CASE("two files that are made together agree") {
  Schema schema;
  schema.Add("a.proto", File("acme", "", kBill)).Add("b.proto", File("acme", "", kOtherBill));
  CHECK(MadeOf(schema, {"a.proto", "b.proto"}).problems ==
        "a.proto:3:1: the purpose bill is declared otherwise at b.proto:3. Leave one out, or give "
        "one another id\n"
        "b.proto:3:1: the purpose bill is declared otherwise at a.proto:3. Leave one out, or give "
        "one another id\n");
  Schema imported;
  imported.Add("a.proto", File("acme.common", "", kBill));
  imported.Add("b.proto", File("acme", "import \"a.proto\";", kOtherBill));
  CHECK(MadeOf(imported, {"b.proto"}).problems ==
        "b.proto:3:18: the purpose bill is declared otherwise at a.proto:3. Leave one out, or give "
        "one another id\n");
}

TEST_CASE("terms that are options of their own have places of their own") {
  Schema schema;
  schema.Add("a.proto", R"(syntax = "proto3"; import "zweck/v1/options.proto";
option (zweck.v1.terms).purposes = { id: "bill" description: "B" legal_basis: LEGAL_BASIS_CONTRACT };
option (zweck.v1.terms).purposes = { id: "sell" description: "S" };
)");
  CHECK(MadeOf(schema, {"a.proto"}).problems ==
        "a.proto:3:1: the purpose sell has no legal_basis. Add it\n");
}

TEST_CASE("what a term leaves out, and an id that is none") {
  CHECK(ProblemsOf("purposes { id: \"bill\" description: \"Bill\" }") ==
        "a.proto:3:1: the purpose bill has no legal_basis. Add it\n");
  CHECK(ProblemsOf("purposes { id: \"bill\" legal_basis: LEGAL_BASIS_CONTRACT }") ==
        "a.proto:3:1: the purpose bill has no description. Add it\n");
  CHECK(ProblemsOf(
            "kinds { id: \"shoe\" description: \"S\" identifies: IDENTIFIES_NO fides: \"a\" }") ==
        "a.proto:3:1: the kind shoe has no dpv. Add it\n");
  CHECK(ProblemsOf("recipients { id: \"books\" name: \"B\" role: ROLE_PROCESSOR }") ==
        "a.proto:3:1: the recipient books has no country. Add it\n");
  CHECK(ProblemsOf("recipients { id: \"books\" name: \"B\" role: ROLE_DATA_SUBJECT }").empty());
  CHECK(ProblemsOf("purposes { id: \"Bill it\" }") ==
        "a.proto:3:1: \"Bill it\" is no id of a purpose. An id is lower-case words with hyphens\n");
  CHECK(ProblemsOf(text::Cat({kBill, kBill})) ==
        "a.proto:3:1: the purpose bill is declared twice. Leave one out\n");
  CHECK(ProblemsOf("recipients { id: \"a-b1\" name: \"B\" role: ROLE_DATA_SUBJECT }"
                   "recipients { id: \"a-b-1\" name: \"B\" role: ROLE_DATA_SUBJECT }") ==
        "a.proto:3:1: the recipients a-b1 and a-b-1 have one name in C++, AB1. Rename one\n");
}

}  // namespace
}  // namespace zweck::from_proto::terms_test
