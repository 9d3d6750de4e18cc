// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/wish_to_be_forgotten.h"

#include <zweck/store/sqlite_store.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/store/set_clock.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::FileBytes;
using zweck::testing::RequireOk;
using zweck::testing::SetClock;
using zweck::testing::TempDirectory;

zweck::SealedSqliteStore OpenStore(const std::string& path, const zweck::Clock* clock = nullptr) {
  constexpr std::string_view kSealingKey = "0123456789abcdef0123456789abcdef";
  return RequireOk(zweck::SqliteStore::Open(
      path, RequireOk(zweck::SealingKey::FromBytes(kSealingKey)), {.clock = clock}));
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

TEST_CASE("a wish ends three years after the end of its year, and the key with the last one") {
  using Wishes = zweck::Tables<zweck::Table<WishStore, WishToBeForgotten>>;
  using Keys = zweck::Tables<zweck::Table<WishStore, WishKey>>;
  const TempDirectory directory;
  SetClock clock;
  auto store = OpenStore(directory.File("wishes.db"), &clock);
  const std::string bytes = BytesOf(RequireOk(FindOrMakeWishKey(store)));
  RequireOk(zweck::Persist<WishStore>(Wish("a", absl::CivilDay(2027, 1, 1)), store));
  RequireOk(zweck::Persist<WishStore>(Wish("b", absl::CivilDay(2026, 1, 2)), store));
  RequireOk(zweck::Persist<WishStore>(Wish("c", absl::CivilDay(2026, 12, 31)), store));
  clock.Set(absl::FromCivil(absl::CivilDay(2029, 12, 31), absl::UTCTimeZone()));
  CHECK(RequireOk(zweck::Purge<Wishes>(store)) == 0);
  clock.Pass(absl::Hours(24));
  CHECK(RequireOk(zweck::Purge<Wishes>(store)) == 2);
  CHECK(zweck::Find<WishStore, WishToBeForgotten>(store, "a").ok());
  RequireOk(EndWishKey(store, clock.Now()));
  CHECK(BytesOf(RequireOk(FindOrMakeWishKey(store))) == bytes);
  clock.Pass(absl::Hours(24 * 366));
  CHECK(RequireOk(zweck::Purge<Wishes>(store)) == 1);
  RequireOk(EndWishKey(store, clock.Now()));
  CHECK(absl::IsNotFound(zweck::Find<WishStore, WishKey>(store, kWishKeyVersion).status()));
  RequireOk(zweck::Purge<Keys>(store).status());
  CHECK(RequireOk(zweck::CountEnded<Keys>(store)) == 0);
  RequireOk(EndWishKey(store, clock.Now()));
  CHECK(BytesOf(RequireOk(FindOrMakeWishKey(store))) != bytes);
}

TEST_CASE("a new key takes the place of one that ended and is not removed yet") {
  const TempDirectory directory;
  SetClock clock;
  auto store = OpenStore(directory.File("wishes.db"), &clock);
  const std::string bytes = BytesOf(RequireOk(FindOrMakeWishKey(store)));
  RequireOk(EndWishKey(store, clock.Now()));
  CHECK(BytesOf(RequireOk(FindOrMakeWishKey(store))) != bytes);
}
