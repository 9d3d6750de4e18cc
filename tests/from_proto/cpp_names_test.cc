// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/cpp_names.h"

#include <catch2/catch.hpp>

#include "tests/from_proto/schema.h"

namespace zweck::from_proto::cpp_names_test {
namespace {

TEST_CASE("a package is a namespace, and what means something else has an underscore") {
  CHECK(NamespaceOf("") == "");
  CHECK(NamespaceOf("acme.v1") == "acme::v1");
  CHECK(NamespaceOf("acme.public.v1") == "acme::public_::v1");
  CHECK(NamespaceOf("zweck.v1") == "zweck::v1");
  CHECK(NamespaceOf("acme.zweck.kind") == "acme::zweck_::kind_");
  CHECK(NamespaceOf("std") == "std_");
}

TEST_CASE("what is nested stands in a namespace of its own") {
  Schema schema;
  schema.Add("a.proto", R"(syntax = "proto3";
    message HTTPServer { message Inner { enum Kind { KIND_NONE = 0; } } }
    message Class { message Inner {} }
    message Purpose { message Inner {} })");
  const auto* file = schema.Load("a.proto");
  REQUIRE(file != nullptr);
  const auto* inner = file->message_type(0)->nested_type(0);
  CHECK(InnerNameOf(*file->message_type(0)) == "category::HTTPServer");
  CHECK(InnerNameOf(*inner) == "category::http_server::Inner");
  CHECK(InnerNameOf(*inner->enum_type(0)) == "category::http_server::inner::Kind");
  CHECK(InnerNameOf(*file->message_type(1)->nested_type(0)) == "category::class_::Inner");
  CHECK(InnerNameOf(*file->message_type(2)->nested_type(0)) == "category::purpose_::Inner");
}

TEST_CASE("an enumerator has the name that ZWECK_ENUM gives back, or none") {
  Schema schema;
  schema.Add("a.proto", R"(syntax = "proto3";
    enum HTTPPlan {
      HTTP_PLAN_UNSPECIFIED = 0;
      HTTP_PLAN_DATA_CENTER = 1;
      HTTP_PLAN_VERSION_2 = 2;
      HTTP_PLAN_A_B = 3;
      HTTP_PLAN_X__Y = 4;
      HTTP_PLAN_2X = 5;
      HTTP_PLAN_lower = 6;
      MOBILE = 7;
    })");
  const auto* file = schema.Load("a.proto");
  REQUIRE(file != nullptr);
  const char* const expected[] = {
      "kUnspecified", "kDataCenter", "kVersion_2", "kA_B", "", "", "", ""};
  for (int i = 0; i < 8; ++i) {
    INFO(file->enum_type(0)->value(i)->name());
    CHECK(EnumeratorOf(*file->enum_type(0)->value(i)) == expected[i]);
  }
  CHECK(PrefixOf(*file->enum_type(0)) == "HTTP_PLAN_");
}

TEST_CASE("headers, macros and keywords") {
  CHECK(HeaderOf("acme/v1/a.proto") == "acme/v1/a.zweck.h");
  CHECK(HeaderOf("a.b") == "a.b.zweck.h");
  CHECK(MacroOf("acme/v1/a-b.zweck.h") == "ACME_V1_A_B_ZWECK_H");
  CHECK(MacroOf("acme::v1::purpose::a-b") == "ACME_V1_PURPOSE_A_B");
  CHECK(WhyNoName("class") == "is a keyword of C++");
  CHECK(WhyNoName("co_yield") == "is a keyword of C++");
  CHECK(WhyNoName("A__b") == "is reserved in C++");
  CHECK(WhyNoName("_A") == "is reserved in C++");
  CHECK(WhyNoName("email").empty());
}

}  // namespace
}  // namespace zweck::from_proto::cpp_names_test
