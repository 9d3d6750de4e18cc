// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "signing_keys.h"

#include <absl/strings/str_cat.h>
#include <httplib.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "tests/examples/signing_key.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace {

using absl::StatusCode;
using connect_backend::KeyDirectory;
using connect_backend::KeySet;
using zweck::testing::AKey;
using zweck::testing::AnotherKey;
using zweck::testing::CheckRefused;
using zweck::testing::KeySetOf;
using zweck::testing::RequireOk;
using zweck::testing::WriteFile;

constexpr auto kUnknownKey = StatusCode::kUnauthenticated;
constexpr auto kUnreadKeys = StatusCode::kUnavailable;
const absl::Time kAtFirst = absl::FromUnixSeconds(1795000060);

}  // namespace

TEST_CASE("a location that is none is refused at once") {
  CheckRefused(KeySet::At("http://keys.example.com/").status(), StatusCode::kInvalidArgument,
               "keys");
  CheckRefused(KeyDirectory::At("").status(), StatusCode::kInvalidArgument, "keys");
}

TEST_CASE("a key set is read again for a key that is new, and a key that was taken away is gone") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.path() + "/jwks.json";
  WriteFile(path, KeySetOf({AKey().Jwk("old")}));
  const auto keys = RequireOk(KeySet::At(path));
  CHECK(RequireOk(keys->Find("old", kAtFirst)).HasSigned("t", AKey().Sign("t")));

  // Rotated: the new one is there as soon as the set may be read again.
  WriteFile(path, KeySetOf({AnotherKey().Jwk("new")}));
  CheckRefused(keys->Find("new", kAtFirst + absl::Seconds(29)), kUnknownKey, "not known");
  CHECK(keys->Find("old", kAtFirst + absl::Seconds(29)).ok());
  CHECK(RequireOk(keys->Find("new", kAtFirst + absl::Seconds(30)))
            .HasSigned("t", AnotherKey().Sign("t")));
  CheckRefused(keys->Find("old", kAtFirst + absl::Seconds(31)), kUnknownKey, "not known");
}

TEST_CASE("a key set is read again after a while, without any token that asks for it") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.path() + "/jwks.json";
  WriteFile(path, KeySetOf({AKey().Jwk("old")}));
  const auto keys = RequireOk(KeySet::At(path));
  CHECK(keys->Find("old", kAtFirst).ok());
  WriteFile(path, KeySetOf({AnotherKey().Jwk("new")}));
  CHECK(keys->Find("old", kAtFirst + KeySet::kReadAgainAfter).ok());
  CheckRefused(keys->Find("old", kAtFirst + KeySet::kReadAgainAfter + absl::Seconds(1)),
               kUnknownKey, "not known");
}

TEST_CASE("keys that were read are good for a while when they can't be read again, and no longer") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.path() + "/jwks.json";
  WriteFile(path, KeySetOf({AKey().Jwk("a")}));
  const auto keys = RequireOk(KeySet::At(path));
  CHECK(keys->Find("a", kAtFirst).ok());
  WriteFile(path, "Zq9Canary");
  CHECK(keys->Find("a", kAtFirst + absl::Minutes(11)).ok());
  // Whether there is such a key, nobody knows.
  CheckRefused(keys->Find("Zq9Canary", kAtFirst + absl::Minutes(12)), kUnreadKeys,
               "can't be read: it is not an object");
  CHECK(keys->Find("a", kAtFirst + KeySet::kGoodFor).ok());
  const absl::Time late = kAtFirst + KeySet::kGoodFor + absl::Seconds(1);
  CheckRefused(keys->Find("a", late), kUnreadKeys, "can't be read");
  WriteFile(path, KeySetOf({AKey().Jwk("a")}));
  CHECK(keys->Find("a", late + KeySet::kReadAtMostEach).ok());
}

TEST_CASE("a key set is read from its URL once, however many ask for keys that nobody has") {
  httplib::Server server;
  std::atomic<int> asked = 0;
  server.Get("/jwks.json", [&asked](const httplib::Request&, httplib::Response& response) {
    ++asked;
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    response.set_content(KeySetOf({AKey().Jwk("a")}), "application/json");
  });
  const int port = server.bind_to_any_port("127.0.0.1");
  std::thread serving([&server] { server.listen_after_bind(); });
  const auto keys = RequireOk(KeySet::At(absl::StrCat("http://127.0.0.1:", port, "/jwks.json")));
  CHECK(asked == 0);

  std::atomic<int> good = 0;
  std::atomic<int> unknown = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&, i] {
      for (int j = 0; j < 50; ++j) {
        const auto key = keys->Find(i % 2 == 0 ? "a" : absl::StrCat("Zq9Canary", j), kAtFirst);
        good += key.ok() ? 1 : 0;
        unknown += absl::IsUnauthenticated(key.status()) ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(good == 400);
  CHECK(unknown == 400);
  CHECK(asked == 1);
  // In an hour of such tokens, one each second: once in each interval.
  for (int i = 0; i < 120; ++i) {
    CHECK(absl::IsUnauthenticated(keys->Find("b", kAtFirst + i * absl::Seconds(1)).status()));
  }
  CHECK(asked == 4);
  server.stop();
  serving.join();
}

TEST_CASE("keys of their own files are read by their name, and kept") {
  const zweck::testing::TempDirectory directory;
  const auto keys = RequireOk(KeyDirectory::At(directory.path() + "/"));
  const std::string path = directory.path() + "/a-1";
  WriteFile(path, AKey().Pem());
  CHECK(RequireOk(keys->Find("a-1", kAtFirst)).HasSigned("t", AKey().Sign("t")));
  std::filesystem::remove(path);
  CHECK(keys->Find("a-1", kAtFirst + KeyDirectory::kReadAgainAfter).ok());
  const absl::Time later = kAtFirst + KeyDirectory::kReadAgainAfter + absl::Seconds(1);
  CheckRefused(keys->Find("a-1", later), kUnknownKey, "not known");
  WriteFile(path, AnotherKey().Pem());
  CHECK(RequireOk(keys->Find("a-1", later)).HasSigned("t", AnotherKey().Sign("t")));
}

TEST_CASE("the name of a key is no way to another file") {
  const zweck::testing::TempDirectory directory;
  std::filesystem::create_directory(directory.path() + "/keys");
  WriteFile(directory.path() + "/outside", AKey().Pem());
  const auto keys = RequireOk(KeyDirectory::At(directory.path() + "/keys"));
  for (const std::string& kid :
       {std::string("../outside"), std::string("."), std::string(".."), std::string(),
        std::string("a/b"), std::string("a?b"), std::string("a#b"), std::string("a%2fb"),
        std::string("a\0b", 3), std::string("a b"), std::string(129, 'a')}) {
    CAPTURE(kid);
    CheckRefused(keys->Find(kid, kAtFirst), kUnknownKey, "not known");
  }
}

TEST_CASE("files of keys are asked for no more often than stated, and what is held stays") {
  const zweck::testing::TempDirectory directory;
  const auto keys = RequireOk(KeyDirectory::At(directory.path()));
  WriteFile(directory.path() + "/held", AKey().Pem());
  CHECK(keys->Find("held", kAtFirst).ok());
  for (int i = 1; i < KeyDirectory::kReadsAtOnce; ++i) {
    CheckRefused(keys->Find(absl::StrCat("Zq9Canary", i), kAtFirst), kUnknownKey, "not known");
  }
  CheckRefused(keys->Find("Zq9Canary", kAtFirst), kUnreadKeys, "too many are new");
  CHECK(keys->Find("held", kAtFirst).ok());
  CheckRefused(keys->Find("Zq9Canary", kAtFirst + KeyDirectory::kReadInterval), kUnknownKey,
               "not known");
}

TEST_CASE("a file that is no key opens nothing") {
  const zweck::testing::TempDirectory directory;
  const auto keys = RequireOk(KeyDirectory::At(directory.path()));
  WriteFile(directory.path() + "/weak", zweck::testing::SigningKey(1024).Pem());
  CheckRefused(keys->Find("weak", kAtFirst), kUnreadKeys, "fewer bits");
  WriteFile(directory.path() + "/text", "Zq9Canary");
  CheckRefused(keys->Find("text", kAtFirst), kUnreadKeys, "not an RSA key");
}

TEST_CASE("no more keys are kept than stated") {
  const zweck::testing::TempDirectory directory;
  const auto keys = RequireOk(KeyDirectory::At(directory.path()));
  absl::Time now = kAtFirst;
  for (std::size_t i = 0; i <= KeyDirectory::kMaxKeys; ++i, now += KeyDirectory::kReadInterval) {
    WriteFile(absl::StrCat(directory.path(), "/", i), AKey().Pem());
    CHECK(keys->Find(absl::StrCat(i), now).ok());
  }
  std::filesystem::remove(directory.path() + "/0");
  std::filesystem::remove(directory.path() + "/1");
  CheckRefused(keys->Find("0", now), kUnknownKey, "not known");
  CHECK(keys->Find("1", now).ok());
}
