// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/record_pool.h"

#include <catch2/catch.hpp>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

TEST_CASE("Equal bytes are parsed once, and stay where they are") {
  RecordPool pool;
  const std::string bytes = testing::ShopRecords()[0].SerializeAsString();
  const v1::Record* const record = pool.Get(bytes).value();
  CHECK(record->purpose().id() == "contact-customer");
  for (const v1::Record& other : testing::ShopRecords())
    CHECK(pool.Get(other.SerializeAsString()).ok());
  CHECK(pool.Get(std::string(bytes)).value() == record);
}

TEST_CASE("What is refused is refused again") {
  RecordPool pool;
  CHECK_FALSE(pool.Get("\xff").ok());
  CHECK_FALSE(pool.Get("\xff").ok());
}

TEST_CASE("All files together have a limit") {
  RecordPool pool;
  v1::Record record;
  record.mutable_purpose()->set_description(std::string(1 << 20, 'x'));
  absl::Status status;
  int taken = 0;
  for (; status.ok() && taken < 40; ++taken) {
    record.mutable_purpose()->set_id("p" + std::to_string(taken));
    status = pool.Get(record.SerializeAsString()).status();
  }
  testing::CheckMessage(status, "more than 32 MiB");
  CHECK(taken == 32);
}

}  // namespace
}  // namespace zweck::inventory
