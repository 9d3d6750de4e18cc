// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where sealing keys come from, and what is refused as one.

#include "zweck/store/sealing_key.h"

#include <catch2/catch.hpp>
#include <ostream>
#include <string>
#include <type_traits>
#include <utility>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace zweck {
namespace {

using testing::CheckRefused;
using testing::kCanary;
using testing::TempDirectory;
using testing::WriteFile;

static_assert(!std::is_copy_constructible_v<SealingKey>);
static_assert(!std::is_copy_assignable_v<SealingKey>);
static_assert(std::is_nothrow_move_constructible_v<SealingKey>);
static_assert(!std::is_default_constructible_v<SealingKey>);
static_assert(!std::is_constructible_v<std::string, SealingKey>);
static_assert(!std::is_constructible_v<std::string_view, SealingKey>);

template <class T>
concept Printable = requires(std::ostream& out, const T& value) { out << value; };
static_assert(Printable<std::string> && !Printable<SealingKey>);

std::string Bytes(std::size_t size) {
  std::string bytes(kCanary);
  bytes.resize(size, 'k');
  return bytes;
}

// The base64 of "Zq9Canarykkkkkkkkkkkkkkkkkkkkkkk", which is Bytes(32).
constexpr std::string_view kBase64 = "WnE5Q2FuYXJ5a2tra2tra2tra2tra2tra2tra2tra2s=";

TEST_CASE("A sealing key is made of exactly 32 bytes") {
  CHECK(SealingKey::FromBytes(Bytes(32)).ok());
  for (const std::size_t size : {0, 9, 16, 31, 33, 64}) {
    CheckRefused(SealingKey::FromBytes(Bytes(size)), absl::StatusCode::kInvalidArgument,
                 "32 bytes");
  }
}

TEST_CASE("A buffer that nobody filled is no sealing key") {
  CheckRefused(SealingKey::FromBytes(std::string(32, '\0')), absl::StatusCode::kInvalidArgument,
               "zeros");
  CheckRefused(SealingKey::FromBase64(std::string(43, 'A')), absl::StatusCode::kInvalidArgument,
               "zeros");
}

TEST_CASE("A sealing key is read from base64 with or without padding, and from nothing like it") {
  const std::string good(kBase64);
  CHECK(SealingKey::FromBase64(good).ok());
  CHECK(SealingKey::FromBase64(good.substr(0, 43)).ok());
  for (const std::string& bad :
       {std::string(), std::string("="), good.substr(0, 42), good + "=", good + "A", " " + good,
        good + "\n", good.substr(0, 20) + "!" + good.substr(21),
        good.substr(0, 20) + "-" + good.substr(21),
        good.substr(0, 20) + std::string("\0", 1) + good.substr(21),
        good.substr(0, 42) + "==", good + good, std::string(1'000'000, 'k')}) {
    CheckRefused(SealingKey::FromBase64(bad), absl::StatusCode::kInvalidArgument, "base64");
  }
}

TEST_CASE("A sealing key is read from a file of raw bytes or of base64") {
  const TempDirectory directory;
  const std::string path = directory.File("key");
  const std::string base64(kBase64);
  for (const std::string& good : {Bytes(32), base64, base64 + "\n", base64 + " \r\n\n"}) {
    WriteFile(path, good);
    CHECK(SealingKey::FromFile(path).ok());
  }
  for (const std::string& bad :
       {std::string(), Bytes(31), Bytes(33), "\n" + base64, base64 + "\n" + base64,
        std::string("\n\n"), Bytes(100'000), std::string(32, '\0')}) {
    WriteFile(path, bad);
    CheckRefused(SealingKey::FromFile(path), absl::StatusCode::kInvalidArgument, path);
  }
}

TEST_CASE("A sealing key file that can't be read is named") {
  const TempDirectory directory;
  CheckRefused(SealingKey::FromFile(directory.File("none")), absl::StatusCode::kNotFound,
               directory.File("none"));
  CHECK_FALSE(SealingKey::FromFile(directory.path()).ok());
  CHECK_FALSE(SealingKey::FromFile("").ok());
}

TEST_CASE("A random sealing key is there and moves") {
  absl::StatusOr<SealingKey> key = SealingKey::Random();
  REQUIRE(key.ok());
  SealingKey moved = *std::move(key);
  SealingKey again = std::move(moved);
  moved = std::move(again);
}

}  // namespace
}  // namespace zweck
