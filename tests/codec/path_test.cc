// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What stands in the path of a request: the values of a record, each in its segment.

#include "zweck/internal/codec/path.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <string_view>

#include "tests/codec/every_value.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/layout_of.h"

namespace zweck::testing {
namespace {

struct Stop {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stop, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "stop", .description = "A stop", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string, MaxBytes<20>> name;
  Field<2, std::optional<std::string>> alias;
  Field<3, std::int32_t> floor;
  Field<4, std::uint64_t> number;
  Field<5, bool> open;
  Field<6, Colour> colour;
  Field<7, absl::CivilDay> day;
  Field<8, std::optional<absl::Time>> time;
  Field<9, std::int64_t> depth;
  Field<10, std::int8_t> track;
  Field<11, long long> hits;
};
ZWECK_CATEGORY(Stop, name, alias, floor, number, open, colour, day, time, depth, track, hits);

absl::Status Write(std::string_view path, const Stop& stop, std::string& out) {
  return internal::WritePath(InsecureDoorAccessForTests::Key(), path, internal::kLayout<Stop>,
                             &stop, out);
}
std::string PathOf(std::string_view path, const Stop& stop) {
  std::string out;
  RequireOk(Write(path, stop, out));
  return out;
}
void CheckNoPath(std::string_view path, const Stop& stop, std::string_view place,
                 absl::StatusCode code = absl::StatusCode::kInvalidArgument) {
  std::string out;
  CheckRefused(Write(path, stop, out), code, place);
}

Stop Named(std::string_view name) {
  Stop stop;
  stop.name = std::string(name);
  return stop;
}

}  // namespace

TEST_CASE("a path without names is written as it stands") {
  CHECK(PathOf("/v1.2/stops/", {}) == "/v1.2/stops/");
}

TEST_CASE("a value of each type stands in the place of its name") {
  Stop stop = Named("Alexanderplatz");
  stop.alias = "Alex";
  stop.floor = std::numeric_limits<std::int32_t>::min();
  stop.number = std::numeric_limits<std::uint64_t>::max();
  stop.depth = std::numeric_limits<std::int64_t>::min();
  stop.open = true;
  stop.colour = Colour::kGreen;
  stop.day = absl::CivilDay(2026, 1, 31);
  stop.time = absl::FromUnixMillis(1'500);
  CHECK(PathOf("/stops/{name}/{alias}.json", stop) == "/stops/Alexanderplatz/Alex.json");
  CHECK(PathOf("/{floor}/{number}/{depth}", stop) ==
        "/-2147483648/18446744073709551615/-9223372036854775808");
  stop.track = std::int8_t{-128};
  stop.hits = 5LL;
  CHECK(PathOf("/{track}/{hits}", stop) == "/-128/5");
  CHECK(PathOf("/{open}/{colour}", stop) == "/true/COLOUR_GREEN");
  CHECK(PathOf("/{day}/{time}", stop) == "/2026-01-31/1970-01-01T00%3A00%3A01.500Z");
  CHECK(PathOf("/{floor}{open}", Stop()) == "/0false");
}

TEST_CASE("a value stays in its segment, and is nothing else there") {
  CHECK(PathOf("/{name}", Named("a/b")) == "/a%2Fb");
  CHECK(PathOf("/{name}", Named("../admin")) == "/..%2Fadmin");
  CHECK(PathOf("/{name}", Named("a?b#c&d=e")) == "/a%3Fb%23c%26d%3De");
  CHECK(PathOf("/{name}", Named("100% \\ \"\n")) == "/100%25%20%5C%20%22%0A");
  CHECK(PathOf("/{name}", Named("%2e%2E")) == "/%252e%252E");
  CHECK(PathOf("/{name}", Named(std::string_view("a\0b", 3))) == "/a%00b");
  CHECK(PathOf("/{name}", Named("ada@example.com")) == "/ada%40example.com");
  CHECK(PathOf("/{name}", Named("M\xc3\xbcnchen")) == "/M%C3%BCnchen");
  CHECK(PathOf("/{name}", Named("AZaz09-._~")) == "/AZaz09-._~");
  CHECK(PathOf("/{name}", Named("...")) == "/...");
  CHECK(PathOf("/a{name}/b", Named("..")) == "/a../b");
}

TEST_CASE("a segment of dots alone is refused, for no escape makes it a name") {
  for (const std::string_view path : {"/{name}", "/{name}/orders", "/a/{name}/"}) {
    INFO(path);
    CheckNoPath(path, Named("."), "stop.name");
    CheckNoPath(path, Named(".."), "stop.name");
  }
  CheckNoPath("/.{name}", Named("."), "stop.name");
  Stop two = Named(".");
  two.alias = ".";
  CheckNoPath("/{name}{alias}", two, "stop.alias");
}

TEST_CASE("what is missing has no path, nor what has no text") {
  CheckNoPath("/{name}", Named(""), "stop.name");
  CheckNoPath("/{alias}", Stop(), "stop.alias");
  CheckNoPath("/{time}", Stop(), "stop.time");
  CheckNoPath("/{colour}", Stop(), "stop.colour");
  Stop stop;
  stop.colour = static_cast<Colour>(17);
  CheckNoPath("/{colour}", stop, "stop.colour");
  stop.time = absl::InfiniteFuture();
  CheckNoPath("/{time}", stop, "stop.time", absl::StatusCode::kOutOfRange);
  stop.day = absl::CivilDay(10'000, 1, 1);
  CheckNoPath("/{day}", stop, "stop.day", absl::StatusCode::kOutOfRange);
  CheckNoPath("/{name}", Named("Zq9Canary\xff"), "stop.name");
  CheckNoPath("/{name}", Named("Zq9Canary and much more"), "stop.name",
              absl::StatusCode::kOutOfRange);
}

}  // namespace zweck::testing
