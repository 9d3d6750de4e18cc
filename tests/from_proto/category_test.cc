// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/category.h"

#include <catch2/catch.hpp>

#include "tests/from_proto/schema.h"

namespace zweck::from_proto::category_test {
namespace {

// A schema of proto3, from whose line 12 on `members` stand in the message Customer, and `behind`
// it more.
std::string SchemaWith(std::string_view members, std::string_view behind = {}) {
  return text::Cat({R"(syntax = "proto3";
package acme.v1;
import "google/protobuf/any.proto";
import "zweck/v1/options.proto";

option (zweck.v1.terms) = {
  purposes { id: "send-invoice" description: "Bill" legal_basis: LEGAL_BASIS_CONTRACT }
  recipients { id: "bookkeeper" name: "Books Ltd" role: ROLE_PROCESSOR country: "IE" }
};
message Customer {
  option (zweck.v1.category) = { id: "customer" description: "Who" subjects: "all" policy_section: "4" };
)",
                    members, "\n}\n", behind});
}

std::string ProblemsOf(std::string_view source) {
  Schema schema;
  return MadeOf(schema.Add("a.proto", source), {"a.proto"}).problems;
}

constexpr std::string_view kGood =
    "  string email = 1 [(zweck.v1.field) = { kind: \"email-address\" purposes: \"send-invoice\" "
    "}];\n";

TEST_CASE("a good schema has no problem") { CHECK(ProblemsOf(SchemaWith(kGood)).empty()); }

TEST_CASE("an id that names nothing is said where it stands, and what is near it") {
  CHECK(ProblemsOf(SchemaWith(
            "  string email = 1 [(zweck.v1.field) = { kind: \"emial-address\" }];\n"
            "  string name = 2 [(zweck.v1.field) = { kind: \"full-name\" purposes: \"sell\" }];\n"
            "  string city = 3 [(zweck.v1.field).kind = \"city\",\n"
            "                   (zweck.v1.field).recipients = \"bookkeper\"];")) ==
        "a.proto:12:21: there is no kind emial-address. Did you mean email-address?\n"
        "a.proto:13:20: there is no purpose sell. Declare it: option (zweck.v1.terms), purposes\n"
        "a.proto:15:20: there is no recipient bookkeper. Did you mean bookkeeper?\n");
}

TEST_CASE("protoc itself refuses a misspelt option and a number that is used twice or reserved") {
  CHECK(ProblemsOf(
            SchemaWith("  string email = 1 [(zweck.v1.field) = { knd: \"email-address\" }];")) ==
        "a.proto:12:40: Error while parsing option value for \"field\": Message type "
        "\"zweck.v1.FieldOptions\" has no field named \"knd\".\n");
  CHECK(
      ProblemsOf(SchemaWith("  string email = 1 [(zweck.v1.feild).key = true];")) ==
      "a.proto:12:21: Option \"(zweck.v1.feild)\" unknown. Ensure that your proto definition file "
      "imports the proto which defines the option.\n");
  CHECK(ProblemsOf(SchemaWith("  string a = 1;\n  string b = 1;")) ==
        "a.proto:13:14: Field number 1 has already been used in \"acme.v1.Customer\" by field "
        "\"a\".\n");
  CHECK(ProblemsOf(SchemaWith("  reserved 4;\n  string b = 4;"))
            .find("Field \"b\" uses reserved number 4") != std::string::npos);
}

TEST_CASE("what has no counterpart is said at its field") {
  const std::string tags =
      " [(zweck.v1.field) = { kind: \"status\" purposes: \"send-invoice\" }];\n";
  const auto field = [&](std::string_view declared) { return text::Cat({"  ", declared, tags}); };
  const auto said = [&](std::string_view declared, std::string_view behind = {}) {
    return ProblemsOf(SchemaWith(field(declared), behind));
  };
  CHECK(said("sint32 a = 1") ==
        "a.proto:12:3: the type sint32 has no counterpart. Change it, or say dropped: true\n");
  CHECK(said("fixed64 a = 1") ==
        "a.proto:12:3: the type fixed64 has no counterpart. Change it, or say dropped: true\n");
  CHECK(said("map<int32, string> a = 1") ==
        "a.proto:12:3: a map whose keys are int32 has no counterpart. Make them string, or say "
        "dropped: true\n");
  CHECK(said("map<string, sint32> a = 1") ==
        "a.proto:12:3: the type sint32 has no counterpart. Change it, or say dropped: true\n");
  CHECK(said("map<string, Customer> a = 1") ==
        "a.proto:12:3: the message acme.v1.Customer holds itself by a, and a category does so only "
        "as a list of itself. Change it, or say dropped: true\n");
  CHECK(said("Customer a = 1") ==
        "a.proto:12:3: the message acme.v1.Customer holds itself by a, and a category does so only "
        "as a list of itself. Change it, or say dropped: true\n");
  CHECK(said("map<string, int32> a = 1").empty());
  CHECK(ProblemsOf(SchemaWith(text::Cat({kGood,
                                         "  repeated Customer a = 2 [(zweck.v1.field).kind "
                                         "= \"status\"];"})))
            .empty());
  CHECK(said("google.protobuf.Any a = 1") ==
        "a.proto:12:3: the message google.protobuf.Any is not a category. Give it an option "
        "(zweck.v1.category), or say dropped: true\n");
  CHECK(
      ProblemsOf(SchemaWith(text::Cat({"  oneof way {\n", field("string a = 1"), "  }"}))) ==
      "a.proto:13:3: the field a stands in the oneof way, which has no counterpart. Take it out of "
      "there, or say dropped: true\n");
  CHECK(said("Phone a = 1", "enum Phone { NONE = 0; }\n") ==
        "a.proto:12:3: the enumeration acme.v1.Phone has no counterpart: a.proto:15 is not a name "
        "that begins with PHONE_. Change it, or say dropped: true\n");
  CHECK(
      ProblemsOf(SchemaWith("  string some_name = 1 [json_name = \"b\", (zweck.v1.field) = { kind: "
                            "\"status\" }];")) ==
      "a.proto:12:3: the json_name b has no counterpart: Zweck writes someName. Leave it out; a "
      "pointer says where else it is read from\n");
}

TEST_CASE("names that C++ or a category can't have are said at their place") {
  const auto named = [](std::string_view name) {
    return text::Cat({"  string ", name, " = 1 [(zweck.v1.field).kind = \"status\"];\n"});
  };
  CHECK(ProblemsOf(SchemaWith(named("class"))) ==
        "a.proto:12:3: the name class is a keyword of C++. Rename it, or say dropped: true\n");
  CHECK(ProblemsOf(SchemaWith(named("firstName"))) ==
        "a.proto:12:3: the name firstName is not lower_snake_case, as names of categories' fields "
        "are. Rename it, or say dropped: true\n");
  CHECK(
      ProblemsOf(SchemaWith(named("line_2"))) ==
      "a.proto:12:3: the name line_2 is not lower_snake_case, as names of categories' fields are. "
      "Rename it, or say dropped: true\n");
}

TEST_CASE("a category that holds itself is refused, whatever the way") {
  const std::string_view part = R"(message Part {
  option (zweck.v1.category) = { id: "part" description: "Who" subjects: "all" policy_section: "4" };
  repeated Customer whole = 1 [(zweck.v1.field).kind = "status"];
}
)";
  CHECK(ProblemsOf(SchemaWith("  Part part = 1 [(zweck.v1.field).kind = \"status\"];", part)) ==
        "a.proto:12:3: the message acme.v1.Customer holds itself by part, and a category does "
        "so only as a list of itself. Change it, or say dropped: true\n"
        "a.proto:16:3: the message acme.v1.Part holds itself by whole, and a category does so "
        "only as a list of itself. Change it, or say dropped: true\n");
  CHECK(ProblemsOf(
            SchemaWith(text::Cat({kGood, "  Part part = 2 [(zweck.v1.field).dropped = true];"}),
                       part))
            .empty());
}

TEST_CASE("every field says what it is, or that it is dropped") {
  CHECK(ProblemsOf(SchemaWith("  string email = 1;")) ==
        "a.proto:12:3: the field email has no tags. Give it an option (zweck.v1.field), or say "
        "dropped: true there\n");
  CHECK(ProblemsOf(SchemaWith("  string email = 1 [(zweck.v1.field).key = true];")) ==
        "a.proto:12:20: the field email has no kind. Say what it is, as in kind: "
        "\"email-address\"\n");
  CHECK(ProblemsOf(SchemaWith(text::Cat(
            {kGood, "  string a = 2 [(zweck.v1.field) = { dropped: true key: true }];"}))) ==
        "a.proto:13:17: the field a is dropped, and has tags. Leave out dropped, or the tags\n");
  CHECK(ProblemsOf(SchemaWith("  string a = 2 [(zweck.v1.field) = { dropped: true }];")) ==
        "a.proto:10:1: the category Customer has no field. Add one, or leave out the option "
        "(zweck.v1.category)\n");
}

TEST_CASE("what a field holds fits its type") {
  CHECK(ProblemsOf(SchemaWith(
            "  uint32 a = 1 [(zweck.v1.field) = { kind: \"event-date\" day { } }];\n"
            "  int64 b = 2 [(zweck.v1.field) = { kind: \"count\" bucketed { edges: 1 } }];\n"
            "  string c = 3 [(zweck.v1.field) = { kind: \"event-date\" day { periods: 3 } }];\n"
            "  int64 d = 4 [(zweck.v1.field) = { kind: \"count\" bits: 8 }];\n"
            "  uint32 e = 5 [(zweck.v1.field) = { kind: \"count\" bits: 12 }];\n"
            "  double f = 6 [(zweck.v1.field) = { kind: \"count\" decimal { digits: 2 } }];")) ==
        "a.proto:12:17: the field a is a uint32, and day is of a string. Change one of them\n"
        "a.proto:13:16: the field b is a int64, and bucketed is of a uint32. Change one of them\n"
        "a.proto:14:17: a day of any time counts no periods. Name the period: PERIOD_WEEK\n"
        "a.proto:15:16: the field d is a int64, and bits is of a int32. Change one of them\n"
        "a.proto:16:17: no type has 12 bits here. Say bits: 8 or bits: 16\n"
        "a.proto:17:17: the field f is a double, and decimal is of a string. Change one of them\n");
}

TEST_CASE("a category says what it is") {
  CHECK(
      ProblemsOf(R"(syntax = "proto3";
import "zweck/v1/options.proto";
message Customer {
  option (zweck.v1.category).id = "Customer";
  string email = 1 [(zweck.v1.field).kind = "email-address"];
}
)") ==
      "a.proto:4:3: the category Customer has no description. Add it\n"
      "a.proto:4:3: the category Customer has no subjects. Add it\n"
      "a.proto:4:3: the category Customer has no policy_section. Add it\n"
      "a.proto:4:3: \"Customer\" is no id of a category. An id is lower-case words with hyphens\n");
}

TEST_CASE("what proto2 has beyond proto3 is said") {
  CHECK(ProblemsOf(R"(syntax = "proto2";
import "zweck/v1/options.proto";
message Customer {
  option (zweck.v1.category) = { id: "customer" description: "Who" subjects: "all" policy_section: "4" };
  required string email = 1 [(zweck.v1.field).kind = "email-address"];
  optional int32 count = 2 [default = 3, (zweck.v1.field).kind = "count"];
  optional group Part = 3 [(zweck.v1.field).kind = "count"] { optional int32 a = 1; }
  optional Plan plan = 4 [(zweck.v1.field).kind = "status"];
}
enum Plan { PLAN_FREE = 1; }
)") == "a.proto:5:3: a required field has no counterpart: Zweck does not write what is 0 or empty. "
       "Make "
       "it optional, with the option required: true\n"
       "a.proto:6:3: a default has no counterpart. Leave it out, or say dropped: true\n"
       "a.proto:7:3: the type group has no counterpart. Change it, or say dropped: true\n"
       "a.proto:8:3: the enumeration Plan has no counterpart: a.proto:10 is not 0, what a field "
       "holds "
       "before it is set. Change it, or say dropped: true\n");
}

}  // namespace
}  // namespace zweck::from_proto::category_test
