// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/wish_to_be_forgotten.h"

#include <zweck/store/sqlite_store.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::FileBytes;
using zweck::testing::RequireOk;
using zweck::testing::TempDirectory;

zweck::SealedSqliteStore OpenStore(const std::string& path) {
  constexpr std::string_view kSealingKey = "0123456789abcdef0123456789abcdef";
  return RequireOk(
      zweck::SqliteStore::Open(path, RequireOk(zweck::SealingKey::FromBytes(kSealingKey))));
}

WishToBeForgotten Wish(const std::string& hash, absl::CivilDay last_named) {
  WishToBeForgotten wish;
  wish.id_hash = hash;
  wish.until = last_named;
  wish.last_named = last_named;
  return wish;
}

const std::string& BytesOf(const WishKey& key) { return key.key.Use<HonourErasure>().data; }

}  // namespace

TEST_CASE("an id has one hash under one key, and another under another") {
  const WishKey key = MakeWishKey();
  CHECK(HashForWish(key, "addonLicenseId:1").size() == 64);
  CHECK(HashForWish(key, "addonLicenseId:1") == HashForWish(key, "addonLicenseId:1"));
  CHECK(HashForWish(key, "addonLicenseId:1") != HashForWish(key, "addonLicenseId:2"));
  CHECK(HashForWish(key, "addonLicenseId:1") != HashForWish(MakeWishKey(), "addonLicenseId:1"));
}

TEST_CASE("the key outlives the program, and stands nowhere in the clear") {
  const TempDirectory directory;
  const std::string path = directory.File("wishes.db");
  std::string bytes;
  {
    auto store = OpenStore(path);
    const WishKey key = RequireOk(FindOrMakeWishKey(store));
    bytes = BytesOf(key);
    CHECK(bytes.size() == 32);
    const WishKey same = RequireOk(FindOrMakeWishKey(store));
    CHECK(BytesOf(same) == bytes);
  }
  auto store = OpenStore(path);
  const WishKey key = RequireOk(FindOrMakeWishKey(store));
  CHECK(BytesOf(key) == bytes);
  CHECK((FileBytes(path) + FileBytes(path + "-wal")).find(bytes) == std::string::npos);
}

TEST_CASE("a key that is gone while wishes are remembered is told, and none takes its place") {
  const TempDirectory directory;
  auto store = OpenStore(directory.File("wishes.db"));
  RequireOk(FindOrMakeWishKey(store).status());
  RequireOk(zweck::Persist<WishStore>(Wish("a", absl::CivilDay(2026, 11, 23)), store));
  RequireOk(zweck::Erase<WishStore, WishKey>(store, kWishKeyVersion).status());
  CheckRefused(FindOrMakeWishKey(store), absl::StatusCode::kDataLoss, "wish-key");
  CheckRefused(FindOrMakeWishKey(store), absl::StatusCode::kDataLoss, "wish-key");
}

TEST_CASE("a key that is too short is none") {
  const TempDirectory directory;
  auto store = OpenStore(directory.File("wishes.db"));
  WishKey key;
  key.version = kWishKeyVersion;
  key.key = zweck::Bytes{"short"};
  RequireOk(zweck::Persist<WishStore>(key, store));
  CheckRefused(FindOrMakeWishKey(store), absl::StatusCode::kDataLoss, "wish-key");
}

TEST_CASE("a wish is erased when its time is over, and the key with the last one") {
  const TempDirectory directory;
  auto store = OpenStore(directory.File("wishes.db"));
  const absl::CivilDay today(2029, 11, 23);
  const std::string bytes = BytesOf(RequireOk(FindOrMakeWishKey(store)));
  RequireOk(zweck::Persist<WishStore>(Wish("a", today - 1095), store));
  RequireOk(zweck::Persist<WishStore>(Wish("b", today - 1096), store));
  CHECK(RequireOk(EraseOldWishes(store, today)) == 1);
  CHECK(zweck::Find<WishStore, WishToBeForgotten>(store, "a").ok());
  CHECK(absl::IsNotFound(zweck::Find<WishStore, WishToBeForgotten>(store, "b").status()));
  CHECK(BytesOf(RequireOk(FindOrMakeWishKey(store))) == bytes);
  CHECK(RequireOk(EraseOldWishes(store, today + 1)) == 1);
  CHECK(RequireOk(EraseOldWishes(store, today + 1)) == 0);
  CHECK(absl::IsNotFound(zweck::Find<WishStore, WishKey>(store, kWishKeyVersion).status()));
  CHECK(BytesOf(RequireOk(FindOrMakeWishKey(store))) != bytes);
}
