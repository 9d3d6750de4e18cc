// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Key rings: what they keep, what they destroy, and what is refused as one.

#include "zweck/store/key_ring.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "src/store/raw_key.h"
#include "src/store/ring.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace zweck {
namespace {

using store::RawKey;
using store::Ring;
using store::RingPlace;
using testing::CheckRefused;
using testing::FileBytes;
using testing::RequireOk;
using testing::TempDirectory;
using testing::WriteFile;

static_assert(!std::is_copy_constructible_v<KeyRing>);
static_assert(std::is_nothrow_move_constructible_v<KeyRing>);

constexpr std::size_t kRingBytes = std::size_t{KeyRing::kSlots} * KeyRing::kSlotBytes;
constexpr KeyRingOptions kAnywhere{.accept_copies = true};  // wherever tests run

std::unique_ptr<Ring> OpenRing(const std::string& path) {
  return RequireOk(Ring::Open(RequireOk(RingPlace::OfFile(path, false, kAnywhere))));
}

// The keys of a ring, as bytes.
using Keys = std::map<std::uint32_t, std::string>;
Keys KeysOf(Ring& ring) {
  Keys keys;
  for (std::uint32_t epoch = ring.epochs().oldest; epoch <= ring.epochs().newest; ++epoch) {
    const auto key = RequireOk(ring.KeyOf(epoch));
    REQUIRE(key != nullptr);
    keys[epoch] = std::string(reinterpret_cast<const char*>(RawKey::Of(*key)), SealingKey::kSize);
  }
  return keys;
}

// A key service in memory, for which the power goes.
struct Service {
  std::array<std::string, KeyRing::kSlots> slots;
  int writes_left = 1'000'000;
  std::size_t torn = 0;  // how many bytes of the last write arrive

  KeyService Functions() {
    return {.read = [this](int slot) -> absl::StatusOr<std::string> {
              return slots[static_cast<std::size_t>(slot)];
            },
            .write = [this](int slot, std::string_view bytes) -> absl::Status {
              std::string& held = slots[static_cast<std::size_t>(slot)];
              if (writes_left-- > 0) {
                held = bytes;
                return absl::OkStatus();
              }
              held.resize(KeyRing::kSlotBytes);
              if (writes_left == -1) held.replace(0, torn, bytes.substr(0, torn));
              return absl::UnavailableError("the power is gone");
            }};
  }
  std::unique_ptr<Ring> Open() {
    return RequireOk(Ring::Open(RequireOk(RingPlace::OfService(Functions(), false))));
  }
};

TEST_CASE("A key ring is made for its owner alone, and opened again") {
  const TempDirectory directory;
  const std::string path = directory.File("keys.ring");
  {
    const KeyRing ring = RequireOk(KeyRing::Create(path, kAnywhere));
    CHECK(ring.oldest() == 1);
    CHECK(ring.newest() == 1);
  }
  struct stat found{};
  REQUIRE(stat(path.c_str(), &found) == 0);
  CHECK((found.st_mode & 0777U) == 0600);
  CHECK(found.st_size == kRingBytes);
  CheckRefused(KeyRing::Create(path, kAnywhere), absl::StatusCode::kAlreadyExists, path);
  CHECK(RequireOk(KeyRing::Open(path, kAnywhere)).newest() == 1);
}

TEST_CASE("A ring adds keys and destroys them, and what is destroyed is nowhere in it") {
  const TempDirectory directory;
  const std::string path = directory.File("keys.ring");
  RequireOk(KeyRing::Create(path, kAnywhere));
  const std::unique_ptr<Ring> ring = OpenRing(path);
  const std::unique_ptr<Ring> other = OpenRing(path);
  RequireOk(ring->Add(2));
  RequireOk(ring->Add(2));
  CheckRefused(ring->Add(4), absl::StatusCode::kFailedPrecondition, "newest epoch is 2");
  const Keys keys = KeysOf(*ring);
  REQUIRE(keys.size() == 2);
  CHECK(keys.at(1) != keys.at(2));
  // Another program looks into the ring for what it does not know.
  CHECK(RequireOk(other->KeyOf(2)) != nullptr);
  CHECK(KeysOf(*other) == keys);
  CHECK(FileBytes(path).find(keys.at(1)) != std::string::npos);

  CheckRefused(ring->DestroyBefore(3), absl::StatusCode::kFailedPrecondition, "newest");
  RequireOk(ring->DestroyBefore(2));
  RequireOk(ring->DestroyBefore(2));
  CHECK(RequireOk(ring->KeyOf(1)) == nullptr);
  CHECK(FileBytes(path).find(keys.at(1)) == std::string::npos);
  CHECK(FileBytes(path).find(keys.at(2)) != std::string::npos);
  RequireOk(other->ReadAgain());
  CHECK(RequireOk(other->KeyOf(1)) == nullptr);
}

TEST_CASE("A ring goes round, and is full when 62 epochs wait") {
  Service service;
  RequireOk(KeyRing::Create(service.Functions()));
  const std::unique_ptr<Ring> ring = service.Open();
  for (std::uint32_t epoch = 2; epoch <= 62; ++epoch) RequireOk(ring->Add(epoch));
  CheckRefused(ring->Add(63), absl::StatusCode::kResourceExhausted, "62 epochs");
  for (std::uint32_t epoch = 63; epoch <= 200; ++epoch) {
    RequireOk(ring->DestroyBefore(epoch - 20));
    RequireOk(ring->Add(epoch));
  }
  const std::unique_ptr<Ring> again = service.Open();
  CHECK(again->epochs().oldest == 180);
  CHECK(again->epochs().newest == 200);
  CHECK(KeysOf(*again) == KeysOf(*ring));
}

TEST_CASE("What is no ring, or one that others may read, is refused and left as it is") {
  const TempDirectory directory;
  const std::string path = directory.File("keys.ring");
  CheckRefused(KeyRing::Open(path, kAnywhere), absl::StatusCode::kNotFound, path);
  CheckRefused(KeyRing::Open("", kAnywhere), absl::StatusCode::kInvalidArgument, "not the path");
  RequireOk(KeyRing::Create(path, kAnywhere));
  const std::string good = FileBytes(path);
  const auto refuse = [&](const std::string& bytes, absl::StatusCode code, std::string_view why) {
    WriteFile(path, bytes);
    CheckRefused(KeyRing::Open(path, kAnywhere), code, why);
    CheckRefused(KeyRing::Open(path, kAnywhere), code, path);
    CHECK(FileBytes(path) == bytes);
  };
  refuse({}, absl::StatusCode::kFailedPrecondition, "cut short");
  refuse(good.substr(0, good.size() - 1), absl::StatusCode::kFailedPrecondition, "cut short");
  refuse(good.substr(0, KeyRing::kSlotBytes), absl::StatusCode::kFailedPrecondition, "cut short");
  refuse(good + good, absl::StatusCode::kFailedPrecondition, "more bytes");
  refuse(std::string(kRingBytes, '\0'), absl::StatusCode::kFailedPrecondition, "no key ring");
  refuse(std::string(kRingBytes, 'x'), absl::StatusCode::kDataLoss, "neither of its heads");

  WriteFile(path, good);
  REQUIRE(chmod(path.c_str(), 0640) == 0);
  CheckRefused(KeyRing::Open(path, kAnywhere), absl::StatusCode::kPermissionDenied, "mode 0600");
  REQUIRE(chmod(path.c_str(), 0600) == 0);
  const std::string link = directory.File("link");
  std::filesystem::create_symlink(path, link);
  CheckRefused(KeyRing::Open(link, kAnywhere), absl::StatusCode::kFailedPrecondition, "symbolic");
  CheckRefused(KeyRing::Open(directory.path(), kAnywhere), absl::StatusCode::kFailedPrecondition,
               "directory");
  CHECK(store::OverwritesInPlace(0xEF53));
  for (const long copies : {0x9123683EL, 0x2FC12FC1L, 0x794C7630L, 0x6969L, 0x01021994L}) {
    CHECK_FALSE(store::OverwritesInPlace(copies));
  }
}

TEST_CASE("Slots of another ring, moved ones and one key twice are refused") {
  Service one;
  Service two;
  RequireOk(KeyRing::Create(one.Functions()));
  RequireOk(KeyRing::Create(two.Functions()));
  RequireOk(one.Open()->Add(2));
  RequireOk(two.Open()->Add(2));
  const auto refuse = [](Service service, absl::StatusCode code, std::string_view why) {
    CheckRefused(KeyRing::Open(service.Functions()), code, why);
  };
  Service mixed = one;
  mixed.slots[1] = two.slots[1];
  refuse(mixed, absl::StatusCode::kFailedPrecondition, "slot 1 is of another ring");
  mixed = one;
  mixed.slots[2] = one.slots[1];
  mixed.slots[3] = one.slots[1];
  refuse(mixed, absl::StatusCode::kDataLoss, "slot 3 is damaged, or was moved there");
  mixed = one;
  mixed.slots[0].clear();
  refuse(mixed, absl::StatusCode::kDataLoss, "the key of epoch 1 is gone");
  mixed = one;
  store::RingSlot slot;
  REQUIRE(slot.Read(0, one.slots[0]));
  slot.epoch = 2;
  mixed.slots[1] = slot.Bytes(1);
  refuse(mixed, absl::StatusCode::kFailedPrecondition, "slot 1 has the same key as epoch 1");
  slot.epoch = 4;
  mixed = one;
  mixed.slots[3] = slot.Bytes(3);
  refuse(mixed, absl::StatusCode::kDataLoss, "slot 3 is of an epoch that the head does not know");
  slot.epoch = 1;
  slot.state = store::RingSlot::State::kDestroyed;
  mixed = one;
  mixed.slots[0] = slot.Bytes(0);
  refuse(mixed, absl::StatusCode::kDataLoss, "the key of epoch 1 is gone");
}

TEST_CASE("A ring with any one bit turned gives its own keys or none") {
  Service service;
  RequireOk(KeyRing::Create(service.Functions()));
  for (std::uint32_t epoch = 2; epoch <= 4; ++epoch) RequireOk(service.Open()->Add(epoch));
  RequireOk(service.Open()->DestroyBefore(3));
  const std::array<std::string, KeyRing::kSlots> good = service.slots;
  const Keys keys = KeysOf(*service.Open());
  int refused = 0;
  // The slots that are used, and one that is not. Every byte of what stands in them, and some of
  // the zeros.
  for (const std::size_t slot : {0U, 1U, 2U, 3U, 4U, 5U, 62U, 63U}) {
    for (std::size_t byte = 0; byte < KeyRing::kSlotBytes;
         byte += byte > 130 && byte < 4060 ? 97 : 1) {
      Service turned;
      turned.slots = good;
      turned.slots[slot].resize(KeyRing::kSlotBytes);
      turned.slots[slot][byte] = static_cast<char>(turned.slots[slot][byte] ^ (1 << (byte % 8)));
      auto ring = Ring::Open(RequireOk(RingPlace::OfService(turned.Functions(), false)));
      if (!ring.ok()) {
        ++refused;
        CHECK(ring.status().code() == absl::StatusCode::kDataLoss);
        continue;
      }
      CHECK(KeysOf(**ring) == keys);
    }
  }
  // Each byte of the keys that are there, and of slots that nobody was about to write.
  CHECK(refused > 4 * 170);
}

// What a ring is after the power went at a write, and the program began again.
TEST_CASE("Power that goes at any write leaves the ring as it was or as it was to be") {
  for (const std::size_t torn : {0U, 1U, 60U, 512U, 4095U, 4096U}) {
    for (int writes = 0;; ++writes) {
      Service service;
      RequireOk(KeyRing::Create(service.Functions()));
      RequireOk(service.Open()->Add(2));
      Keys known = KeysOf(*service.Open());
      service.writes_left = writes;
      service.torn = torn;
      bool done = false;
      {
        const std::unique_ptr<Ring> ring = service.Open();
        done = ring->Add(3).ok() && ring->DestroyBefore(2).ok();
        if (done) known = KeysOf(*ring);
      }
      service.writes_left = 1'000'000;
      const std::unique_ptr<Ring> ring = service.Open();
      for (const auto& [epoch, key] : KeysOf(*ring)) {
        INFO(torn << " of write " << writes << ", epoch " << epoch);
        if (known.contains(epoch)) CHECK(known.at(epoch) == key);
      }
      CHECK(ring->epochs().newest >= 2);
      // And it goes on.
      RequireOk(ring->Add(3));
      RequireOk(ring->DestroyBefore(2));
      CHECK(ring->epochs().oldest == 2);
      CHECK(ring->epochs().newest == 3);
      CHECK(KeysOf(*service.Open()).at(2) == known.at(2));
      if (done) break;
    }
  }
}

TEST_CASE("A ring waits for a program that changes it, and says so when that takes long") {
  const TempDirectory directory;
  const std::string path = directory.File("keys.ring");
  RequireOk(KeyRing::Create(path, kAnywhere));
  const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(flock(file, LOCK_EX) == 0);
  CheckRefused(KeyRing::Open(path, kAnywhere), absl::StatusCode::kUnavailable, "locked");
  close(file);
  CHECK(KeyRing::Open(path, kAnywhere).ok());
}

}  // namespace
}  // namespace zweck
