// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/header.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/from_proto/schema.h"

namespace zweck::from_proto::header_test {
namespace {

constexpr std::string_view kSchema = R"(syntax = "proto3";
package acme.v1;
import "google/protobuf/timestamp.proto";
import "zweck/v1/options.proto";

option (zweck.v1.terms) = {
  purposes { id: "send-invoice" description: "Bill \"it\"" legal_basis: LEGAL_BASIS_CONTRACT }
  kinds {
    id: "shoe-size" description: "Size of a shoe" identifies: IDENTIFIES_INDIRECTLY
    dpv: "pd:Size" fides: "user" withheld: true
  }
  recipients { id: "bookkeeper" name: "Books Ltd" role: ROLE_PROCESSOR country: "IE" }
};

enum Plan {
  PLAN_UNSPECIFIED = 0;
  PLAN_YEARS_2 = 7;
  PLAN_DATA_CENTER = -1;
}

message Customer {
  option (zweck.v1.category) = {
    id: "customer" description: "Who bought" subjects: "customers" policy_section: "4"
    retention { seconds: 7200 until: "the contract ends" }
  };
  reserved 5, 9 to 11;
  reserved "fax";
  message Address {
    option (zweck.v1.category) = {
      id: "address" description: "Where" subjects: "customers" policy_section: "4"
      role: ROLE_PROCESSOR sealed: true
    };
    enum Use { USE_NONE = 0; USE_HOME = 1; }
    string city = 1 [(zweck.v1.field) = { kind: "city" purposes: "send-invoice" }];
    Use use = 2 [(zweck.v1.field) = { kind: "status" purposes: "send-invoice" }];
  }
  string number = 1 [(zweck.v1.field) = {
    kind: "customer-number" purposes: "send-invoice" recipients: "bookkeeper"
    key: true required: true max_bytes: 64 pointers: "/a" pointers: "/b/c"
  }];
  optional string email = 2 [(zweck.v1.field) = {
    kind: "email-address" purposes: "send-invoice" subject: true secret: true lookup: true
  }];
  repeated Address addresses = 3 [(zweck.v1.field) = { kind: "contact" purposes: "send-invoice" }];
  google.protobuf.Timestamp seen = 4 [(zweck.v1.field) = { kind: "shoe-size" }];
  double fortune = 6 [(zweck.v1.field).dropped = true];
  Plan plan = 7 [(zweck.v1.field).kind = "status", (zweck.v1.field).purposes = "send-invoice"];
  string since = 8 [(zweck.v1.field) = { kind: "event-date" purposes: "send-invoice" day {} }];
  uint32 rating = 12 [(zweck.v1.field) = { kind: "count" purposes: "send-invoice" bits: 8 indexed: true }];
  optional int32 floor = 13 [(zweck.v1.field) = { kind: "count" purposes: "send-invoice" bits: 16 }];
  string price = 14 [(zweck.v1.field) = {
    kind: "money" purposes: "send-invoice" decimal { digits: 2 }
  }];
  float weight = 15 [(zweck.v1.field) = { kind: "count" purposes: "send-invoice" unique: true }];
}

message Request { string text = 1; }
)";

TEST_CASE("a schema becomes a header of its categories, what is nested first") {
  Schema schema;
  const Made made =
      MadeOf(schema.Add("acme/v1/customer.proto", kSchema), {"acme/v1/customer.proto"});
  CHECK(made.problems.empty());
  REQUIRE(made.headers.size() == 1);
  CHECK(made.headers[0].name == "acme/v1/customer.zweck.h");
  const std::string path = ZWECK_SOURCE_DIR "/tests/from_proto/approved/customer.txt";
  if (const char* approve = std::getenv("ZWECK_APPROVE"); approve != nullptr && *approve != '\0') {
    testing::WriteFile(path, made.headers[0].text);
  }
  INFO(made.headers[0].text);
  CHECK((made.headers[0].text == testing::FileBytes(path)));
}

// A message that is a category, with one field.
std::string Message(std::string_view name, std::string_view id, std::string_view inner = {}) {
  return text::Cat({"message ", name, " { option (zweck.v1.category) = { id: \"", id,
                    "\" description: \"D\" subjects: \"S\" policy_section: \"1\" };\n", inner,
                    " string a = 1 [(zweck.v1.field).kind = \"city\"]; }\n"});
}
constexpr std::string_view kHead =
    "syntax = \"proto3\"; package acme.v1; import \"zweck/v1/options.proto\";\n";

std::string ProblemsOf(std::string_view source) {
  Schema schema;
  return MadeOf(schema.Add("a.proto", text::Cat({kHead, source})), {"a.proto"}).problems;
}

TEST_CASE("two things of one name are said") {
  CHECK(ProblemsOf(text::Cat({Message("Aa", "same"), Message("Ab", "same")})) ==
        "a.proto:4:1: the category id same is that of a.proto:2, too. Give one another\n");
  CHECK(ProblemsOf(text::Cat({Message("HTTPAddress", "a", Message("Inner", "b")),
                              Message("HttpAddress", "c", Message("Inner", "d"))})) ==
        "a.proto:7:1: the name in C++, acme::v1::category::http_address::Inner, is that of "
        "a.proto:3, too. Rename one\n");
  CHECK(ProblemsOf(
            text::Cat({Message("Person", "a", Message("Inner", "b")), Message("person", "c")})) ==
        "a.proto:6:1: in C++, acme::v1::category::person is the namespace of what is nested in "
        "acme.v1.Person, too. Rename one\n");
  CHECK(ProblemsOf(Message("Retention", "a")) ==
        "a.proto:2:1: the name Retention means something else in a category. Rename it\n");
  CHECK(ProblemsOf(Message("union", "a")) ==
        "a.proto:2:1: the name union is a keyword of C++. Rename it\n");
}

TEST_CASE("a schema without a category has no header") {
  CHECK(ProblemsOf("message A { string a = 1; }") ==
        "a.proto: nothing in it is annotated. Give a message the option (zweck.v1.category), or "
        "leave the file out\n");
  Schema schema;
  const Made made =
      MadeOf(schema.Add("a.proto", text::Cat({kHead, Message("A", "B")})), {"a.proto"});
  CHECK_FALSE(made.problems.empty());
  CHECK(made.headers.empty());
}

TEST_CASE("a message whose name the header needs is told in full") {
  Schema schema;
  const Made made =
      MadeOf(schema.Add("a.proto", text::Cat({kHead, Message("Field", "field")})), {"a.proto"});
  REQUIRE(made.headers.size() == 1);
  CHECK(made.headers[0].text.find("  zweck::Field<Field, 1, std::string, "
                                  "zweck::Is<zweck::kind::City>> a;\n") != std::string::npos);
}

}  // namespace
}  // namespace zweck::from_proto::header_test
