// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/annotations.h"

#include <catch2/catch.hpp>

#include "tests/from_proto/schema.h"

namespace zweck::from_proto::annotations_test {
namespace {

constexpr std::string_view kSchema = R"(syntax = "proto3";
package theirs.v1;
message Person { string name = 1; string email = 2; int32 shoe = 3; }
)";

constexpr std::string_view kGood = R"(package: "acme.privacy"
terms {
  purposes { id: "bill" description: "Bill" legal_basis: LEGAL_BASIS_CONTRACT }
}
messages {
  name: "theirs.v1.Person"
  category { id: "person" description: "Who" subjects: "customers" policy_section: "4" }
  fields { name: "name" tags { kind: "full-name" purposes: "bill" } }
  fields { name: "email" tags { kind: "email-address" purposes: "bill" subject: true } }
  fields { name: "shoe" tags { dropped: true } }
}
)";

Made With(std::string_view annotations) {
  Schema schema;
  return MadeOf(schema.Add("theirs.proto", kSchema), {"theirs.proto"}, annotations);
}
std::string Replaced(std::string_view what, std::string_view with) {
  std::string text(kGood);
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

TEST_CASE("a schema that somebody else wrote is annotated beside it") {
  const Made made = With(kGood);
  CHECK(made.problems.empty());
  REQUIRE(made.headers.size() == 1);
  const std::string& text = made.headers[0].text;
  INFO(text);
  CHECK(text.find("// annotations.txtpb (its annotations)\n") != std::string::npos);
  CHECK(text.find("namespace acme::privacy::purpose {") != std::string::npos);
  CHECK(text.find("namespace theirs::v1::category {") != std::string::npos);
  CHECK(text.find("zweck::For<::acme::privacy::purpose::Bill>") != std::string::npos);
  CHECK(text.find("  // Dropped: 3, shoe.\n") != std::string::npos);
}

TEST_CASE("what is wrong with annotations is said where it stands in them") {
  CHECK(With(Replaced("kind: \"full-name\"", "kind: \"ful-name\"")).problems ==
        "annotations.txtpb:8:32: there is no kind ful-name. Did you mean full-name?\n");
  CHECK(
      With(Replaced("purposes: \"bill\" subject", "purposes: \"bill\" purposes: \"sell\" subject"))
          .problems ==
      "annotations.txtpb:9:72: there is no purpose sell. Declare it: option (zweck.v1.terms), "
      "purposes\n");
  CHECK(With(Replaced("subject:", "subjct:")).problems.starts_with("annotations.txtpb:9:"));
  CHECK(
      With(Replaced("theirs.v1.Person", "theirs.v1.Persn"))
          .problems.find(
              "annotations.txtpb:5:1: there is no message theirs.v1.Persn. Name one of the schema, "
              "with its package\n") != std::string::npos);
  CHECK(With(Replaced("\"shoe\"", "\"shoes\"")).problems ==
        "annotations.txtpb:10:3: the message theirs.v1.Person has no field shoes. Name one that it "
        "has\n"
        "theirs.proto:3:53: the field shoe has no tags. Give it an option (zweck.v1.field), or say "
        "dropped: true there\n");
  CHECK(With(Replaced("\"shoe\"", "\"email\""))
            .problems.find(
                "annotations.txtpb:10:3: the field email is annotated twice. Leave one out\n") !=
        std::string::npos);
  CHECK(With(Replaced("package: \"acme.privacy\"", "")).problems ==
        "annotations.txtpb:2:1: the terms are declared in no package. Name one: package: "
        "\"acme.privacy\"\n");
  CHECK(With(text::Cat({kGood, "messages { name: \"theirs.v1.Person\" }\n"})).problems ==
        "annotations.txtpb:12:1: the message theirs.v1.Person is annotated twice. Put both into "
        "one\n");
}

TEST_CASE("what a schema says itself is not said again") {
  Schema schema;
  schema.Add("theirs.proto", R"(syntax = "proto3";
package theirs.v1;
import "zweck/v1/options.proto";
message Person {
  option (zweck.v1.category) = { id: "p" description: "D" subjects: "S" policy_section: "4" };
  string name = 1 [(zweck.v1.field).kind = "full-name"];
}
)");
  CHECK(
      MadeOf(schema, {"theirs.proto"}, R"(messages { name: "theirs.v1.Person"
  fields { name: "name" tags { dropped: true } }
})")
          .problems ==
      "annotations.txtpb:1:1: the schema says itself what theirs.v1.Person is. Leave it out here, "
      "or there\n"
      "annotations.txtpb:2:3: the field name is annotated twice. Leave one out\n");
}

}  // namespace
}  // namespace zweck::from_proto::annotations_test
