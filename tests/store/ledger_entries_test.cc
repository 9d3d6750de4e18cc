// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which entries of a ledger hold, and what is there of them when the power failed or a disk was
// full.

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "src/store/ledger.h"
#include "src/store/ring.h"
#include "src/store/ring_place.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/key_ring.h"

namespace zweck::store {
namespace {

using testing::CheckRefused;
using testing::FileBytes;
using testing::RequireOk;
using testing::TempDirectory;
using testing::WriteFile;

constexpr KeyRingOptions kAnywhere{.accept_copies = true};
constexpr std::size_t kHead = 4096;
constexpr std::size_t kEntry = 160;
constexpr std::size_t kPiece = 1000 * kEntry;  // that is written at once

struct Written {
  Written() {
    RequireOk(KeyRing::Create(ring_path, kAnywhere));
    Open();
  }
  void Open() {
    ledger.reset();
    ring = RequireOk(Ring::Open(RequireOk(RingPlace::OfFile(ring_path, false, kAnywhere))));
    ledger = RequireOk(Ledger::Open(path, *ring, {}));
  }
  static std::vector<LedgerEntry> Entries(std::uint32_t table, std::size_t count) {
    std::vector<LedgerEntry> entries(count);
    for (LedgerEntry& entry : entries) entry.table = table;
    return entries;
  }
  std::uint64_t Append(std::uint32_t table, std::size_t count, std::uint64_t after) const {
    std::vector<LedgerEntry> entries = Entries(table, count);
    return RequireOk(ledger->Append(entries, after));
  }
  // A digit for each that holds.
  std::string Tables(std::uint64_t after) const {
    std::string out;
    for (const LedgerEntry& entry : RequireOk(ledger->After(after))) {
      out += std::to_string(entry.table);
    }
    return out;
  }

  TempDirectory directory;
  std::string ring_path = directory.File("keys.ring");
  std::string path = directory.File("ledger");
  std::unique_ptr<Ring> ring;
  std::unique_ptr<Ledger> ledger;
};

}  // namespace

TEST_CASE("What a commit that failed entered is void") {
  Written it;
  CHECK(it.Append(1, 2, 0) == 2);
  CHECK(it.Tables(0) == "11");
  CHECK(it.Append(2, 1, 2) == 3);  // and its commit fails: the next one is behind 2, too
  CHECK(it.Append(3, 3, 2) == 6);
  CHECK(it.Tables(0) == "11333");
  CHECK(it.Tables(2) == "333");
  CHECK(it.Append(4, 1, 6) == 7);
  RequireOk(it.ledger->Void(6, 7));
  CHECK(it.ledger->entries() == 8);
  CHECK(it.Tables(2) == "333");
  CHECK(it.Tables(6).empty());
  it.Open();
  CHECK(it.ledger->entries() == 8);
  CHECK(it.Tables(0) == "11333");
}

TEST_CASE("Where somebody else has appended behind a commit that failed, nothing of that is void") {
  Written it;
  CHECK(it.Append(1, 1, 0) == 1);
  CHECK(it.Append(2, 2, 1) == 3);  // its commit fails, and before it says so
  CHECK(it.Append(3, 1, 1) == 4);  // comes another one
  const std::string before = FileBytes(it.path);
  RequireOk(it.ledger->Void(1, 3));
  CHECK(FileBytes(it.path) == before);
  CHECK(it.Tables(0) == "13");
  // Another program's, which this one has not read yet.
  CHECK(it.Append(4, 1, 4) == 5);
  auto other = RequireOk(Ledger::Open(it.path, *it.ring, {}));
  std::vector<LedgerEntry> more = Written::Entries(5, 1);
  CHECK(RequireOk(other->Append(more, 4)) == 6);
  RequireOk(it.ledger->Void(4, 5));
  CHECK(it.Tables(0) == "135");
  RequireOk(it.ledger->Void(4, 6));
  CHECK(it.Tables(0) == "13");
}

TEST_CASE("A ledger opens of whose last piece not all was written, wherever that ends") {
  Written it;
  CHECK(it.Append(1, 1, 0) == 1);
  const std::string ring = FileBytes(it.ring_path);
  const std::string young = FileBytes(it.path);
  CHECK(it.Append(2, 2500, 1) == 2501);
  const std::string whole = FileBytes(it.path);
  const std::size_t begin = kHead + kEntry;
  REQUIRE(whole.size() == begin + 2500 * kEntry);
  it.ledger.reset();
  // What the file was, up to there, when the power failed: the ring knew no more than one entry.
  const auto open = [&](const std::string& bytes, std::uint64_t entries) {
    INFO(bytes.size());
    WriteFile(it.ring_path, ring);
    WriteFile(it.path, bytes);
    it.Open();
    CHECK(it.ledger->entries() == entries);
    CHECK(FileBytes(it.path) == whole.substr(0, kHead + entries * kEntry));
    // And goes on: the commit was never made.
    CHECK(it.Append(3, 1, 1) == entries + 1);
    CHECK(it.Tables(0) == "13");
  };
  const std::size_t ends[] = {begin, begin + kPiece, begin + 2 * kPiece, whole.size()};
  for (std::size_t piece = 0; piece < 3; ++piece) {
    const std::size_t size = ends[piece + 1] - ends[piece];
    for (std::size_t cut = 0; cut <= size; cut += cut < 200 ? 37 : 9973) {
      open(whole.substr(0, ends[piece] + cut), (ends[piece] + cut - kHead) / kEntry);
    }
    // A part was not written, although what is behind it was: blocks go to a disk in any order.
    for (const std::size_t hole : {std::size_t{0}, std::size_t{1}, size / 2, size - kEntry}) {
      std::string bytes = whole.substr(0, ends[piece + 1]);
      bytes.replace(ends[piece] + hole, kEntry, kEntry, '\0');
      open(bytes, (ends[piece] + hole - kHead) / kEntry);
    }
    // Nothing of it but its length.
    open(whole.substr(0, ends[piece]) + std::string(size, '\0'), (ends[piece] - kHead) / kEntry);
  }
  // What nobody writes is refused.
  WriteFile(it.ring_path, ring);
  WriteFile(it.path, young + std::string(2500 * kEntry, '\0'));
  it.ledger.reset();
  CheckRefused(Ledger::Open(it.path, *it.ring, {}), absl::StatusCode::kDataLoss,
               "behind its last entry");
}

TEST_CASE("What a full disk let in of a commit is void") {
  Written it;
  CHECK(it.Append(1, 1, 0) == 1);
  std::vector<LedgerEntry> entries = Written::Entries(2, 2500);
  {
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{.rlim_cur = kHead + kEntry + kPiece + 1000, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const absl::Status status = it.ledger->Append(entries, 1).status();
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    signal(SIGXFSZ, handler);
    CHECK_FALSE(status.ok());
  }
  CHECK(FileBytes(it.path).size() == kHead + kEntry + kPiece + 1000);
  RequireOk(it.ledger->Void(1, entries.back().number));
  CHECK(it.Tables(0) == "1");
  const std::uint64_t last = it.Append(3, 1, 1);
  CHECK(last == it.ledger->entries());
  it.Open();
  CHECK(it.Tables(0) == "13");
}

}  // namespace zweck::store
