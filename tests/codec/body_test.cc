// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What came in, and nobody has read. That nothing of it is left in memory: memory_test.cc.

#include "zweck/codec/body.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "tests/refusals/policy.h"
#include "tests/support/refused.h"
#include "zweck/codec/json_cursor.h"
#include "zweck/internal/codec/body_bytes.h"

namespace zweck::codec_test {
namespace {

using internal::BodyBytes;
using testing::CheckRefused;
using testing::RequireOk;

constexpr std::string_view kAda = R"({"number":"C-17","email":"ada@example.com","fax":1})";

TEST_CASE("A body takes the text over where it stands, and knows how much it is") {
  std::string text = std::string(kAda) + std::string(1000, ' ');
  const char* const at = text.data();
  const Body body(std::move(text));
  CHECK(BodyBytes::Of(body).data() == at);
  CHECK(body.size() == kAda.size() + 1000);
  CHECK_FALSE(body.empty());
  CHECK(text.empty());  // NOLINT(bugprone-use-after-move)
  CHECK(Body(std::string()).empty());
}

TEST_CASE("Short text is not left in the string that it came in") {
  std::string text = "secret";
  const char* const at = text.data();
  const Body body(std::move(text));
  CHECK(std::string_view(at, 6) == std::string(6, '\0'));
  CHECK(BodyBytes::Of(body) == "secret");
}

TEST_CASE("A body moves and is not copied, but of text that stays") {
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Body>);
  STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<Body>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Body>);
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Body>);
  STATIC_REQUIRE(std::is_nothrow_move_assignable_v<Body>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, Body>);
  const std::string text(kAda);
  Body first = Body::CopyOf(text);
  CHECK(text == kAda);
  Body second = std::move(first);
  CHECK(first.empty());  // NOLINT(bugprone-use-after-move)
  first = std::move(second);
  CHECK(second.empty());  // NOLINT(bugprone-use-after-move)
  Body& same = first;
  first = std::move(same);
  CHECK(BodyBytes::Of(first) == kAda);
}

TEST_CASE("The doors read a body, as they read text") {
  const Body body = Body::CopyOf(kAda);
  IngestReport report;
  const auto ada = RequireOk(FromJson<acme::Customer>(body, &report));
  CHECK(ada.email.Use<acme::SendInvoice>() == "ada@example.com");
  CHECK(report.kept == 2);
  CHECK(report.dropped == 1);
  CHECK(body.size() == kAda.size());
  const auto same = RequireOk(FromJson<acme::Customer>(Body(std::string(kAda))));
  CHECK(same.number.Use<acme::SendInvoice>() == "C-17");
  const auto wire = RequireOk(FromWire<acme::Customer>(Body(std::string("\x0a\x01\x41", 3))));
  CHECK(wire.number.Use<acme::SendInvoice>() == "A");
  CHECK(FromJson<acme::Customer>("{}").ok());
  CHECK(FromJson<acme::Customer>(std::string("{}")).ok());
}

TEST_CASE("What is wrong with a body is told by its place, and never by what stands there") {
  const Body bad(R"({"number":")" + std::string(testing::kCanary) + "\xff\"}");
  CheckRefused(FromJson<acme::Customer>(bad), absl::StatusCode::kInvalidArgument, "number");
  CheckRefused(FromWire<acme::Customer>(bad), absl::StatusCode::kInvalidArgument, "customer");
  CheckRefused(FromJson<acme::Customer>(Body(std::string())), absl::StatusCode::kInvalidArgument,
               "customer");
}

TEST_CASE("A document of many records is walked through") {
  const Body body(std::string(R"({"all":[{"number":"1"},{"number":"2"}]})"));
  codec::JsonCursor cursor(body);
  std::string numbers;
  REQUIRE(cursor.EnterObject());
  while (cursor.NextMember()) {
    REQUIRE(cursor.EnterArray());
    while (cursor.NextElement()) {
      const auto customer = RequireOk(FromJson<acme::Customer>(cursor.Skip()));
      numbers += customer.number.Use<acme::SendInvoice>();
    }
  }
  CHECK(cursor.Finish().ok());
  CHECK(numbers == "12");
  CHECK(cursor.document() == BodyBytes::Of(body));
}

}  // namespace
}  // namespace zweck::codec_test
