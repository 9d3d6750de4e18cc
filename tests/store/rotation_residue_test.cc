// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What was erased, in every file that there is: the database, its logs, and copies that were made
// before. Searched in the clear, and opened with every key that still exists.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "src/store/sealing.h"
#include "tests/store/places.h"
#include "zweck/store/rotation.h"

namespace zweck::rotation_residue {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::EpochSealer;
using store::Opened;
using store::OpenedBytes;
using store::SealedField;
using store::Sealer;

constexpr RotationOptions kAtOnce{.period = absl::ZeroDuration(), .window = absl::ZeroDuration()};

constexpr Column kGuestColumns[] = {
    {.name = "id", .key = true, .number = 1},
    {.name = "mail", .sealed = true, .lookup = true, .number = 2},
    {.name = "note", .type = ColumnType::kBlob, .sealed = true, .number = 3}};
constexpr Table kGuests{"hotel__guest", kGuestColumns};
constexpr SealedField kMail{"hotel__guest", "mail", 2, ColumnType::kText};
constexpr SealedField kNote{"hotel__guest", "note", 3, ColumnType::kBlob};

constexpr int kGuestsAtAll = 60;

std::string IdOf(int i) { return "guest-" + std::to_string(i); }
std::string MailOf(int i, int version) {
  return "Zq9Canary-" + std::to_string(i) + "-" + std::to_string(version) + "@hotel.example";
}

std::string FromHex(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(digit(hex[i]) << 4 | digit(hex[i + 1])));
  }
  return bytes;
}
std::string ToHex(std::string_view bytes) {
  std::string hex;
  for (const char byte : bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    hex.push_back(kDigits[static_cast<unsigned char>(byte) >> 4]);
    hex.push_back(kDigits[static_cast<unsigned char>(byte) & 15]);
  }
  return hex;
}

// A sealed value that was there once.
struct Was {
  std::string id;
  SealedField field;
  std::string sealed;
  std::string clear;
};

std::string Hex(const SqlitePlace& place, std::string_view column, const std::string& id) {
  return place.Run("SELECT hex(" + std::string(column) + ") FROM hotel__guest WHERE id = '" + id +
                   "'");
}
std::string Hex(const PostgresPlace& place, std::string_view column, const std::string& id) {
  return place.Run("SELECT encode(" + std::string(column) +
                   ", 'hex') FROM hotel__guest WHERE id = '" + id + "'");
}

template <class Place>
void Note(const Place& place, int i, int version, std::vector<Was>& was) {
  const std::string id = IdOf(i);
  was.push_back({id, kMail, FromHex(Hex(place, "mail", id)), MailOf(i, version)});
  was.push_back({id, kNote, FromHex(Hex(place, "note", id)), "note of " + MailOf(i, version)});
}

template <class S>
absl::Status PutGuest(S& store, int i, int version) {
  const std::string id = IdOf(i);
  const std::string mail = MailOf(i, version);
  const std::string note = "note of " + mail;
  return Put(store, kGuests, {Value::Text(id), Value::Text(mail), Value::Blob(note)});
}

// What can be had of what was: in the clear, opened, and looked up.
struct Found {
  int in_the_clear = 0;
  int sealed = 0;  // its bytes are there, whether they open or not
  int opened = 0;
  int looked_up = 0;
};
Found Search(const std::string& files, const std::vector<Was>& was, const Sealer& sealer) {
  Found found;
  for (const Was& each : was) {
    if (files.find(each.clear) != std::string::npos) ++found.in_the_clear;
    const bool is_there = files.find(each.sealed) != std::string::npos ||
                          files.find(ToHex(each.sealed)) != std::string::npos;
    if (is_there) ++found.sealed;
    OpenedBytes opened;
    bool opens = false;
    bool looked_up = false;
    // Every key that still exists, also under another epoch than the value says.
    const store::Ring::Epochs epochs = sealer.ring()->epochs();
    for (std::uint32_t epoch = epochs.oldest; epoch <= epochs.newest; ++epoch) {
      const std::shared_ptr<const EpochSealer> key = sealer.At(epoch);
      if (key == nullptr) continue;
      std::string forged = each.sealed;
      for (std::size_t i = 0; i < 4; ++i) forged[1 + i] = static_cast<char>(epoch >> (8 * i));
      for (const std::string& bytes : {each.sealed, forged}) {
        opens =
            opens || key->Open({each.field, Value::Text(each.id)}, bytes, opened) == Opened::kValue;
      }
      if (each.field.number != kMail.number) continue;
      const std::string hash = key->Lookup(kMail, Value::Text(each.clear));
      looked_up = looked_up || files.find(hash) != std::string::npos ||
                  files.find(ToHex(hash)) != std::string::npos;
    }
    if (is_there && opens) ++found.opened;
    if (looked_up) ++found.looked_up;
  }
  return found;
}

std::string BytesUnder(const std::string& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += FileBytes(entry.path().string());
  }
  return bytes;
}

// Copies of a database, as they are made before something is erased.
class SqliteCopies {
 public:
  void Make(const SqliteRing& place, SealedSqliteStore& store) {
    RequireOk(store.Backup(directory_.File("backup.db")));
    bytes_ = place.Bytes();  // as somebody copies files
  }
  std::string Bytes(const SqliteRing& place) const {
    return bytes_ + FileBytes(directory_.File("backup.db")) + place.Bytes() +
           FileBytes(place.ring_path());
  }

 private:
  TempDirectory directory_;
  std::string bytes_;
};

class PostgresCopies {
 public:
  void Make(const PostgresRing& place, SealedPostgresStore& /*store*/) {
    data_ = place.Run("SELECT current_setting('data_directory')");
    const std::string bin = std::filesystem::exists("/usr/lib/postgresql/15/bin/pg_dump")
                                ? "/usr/lib/postgresql/15/bin/"
                                : "";
    const std::string server = "'" + PostgresServer() + "'";
    REQUIRE(std::system((bin + "pg_dump -d " + server + " -t '*.hotel__guest' > " +  // NOLINT
                         directory_.File("dump.sql"))
                            .c_str()) == 0);
    REQUIRE(std::system((bin + "pg_basebackup -d " + server + " -X fetch -D " +  // NOLINT
                         directory_.File("base"))
                            .c_str()) == 0);
  }
  std::string Bytes(const PostgresRing& place) const {
    place.Run("CHECKPOINT");
    return BytesUnder(directory_.path()) + BytesUnder(data_ + "/base") +
           BytesUnder(data_ + "/pg_wal") + BytesUnder(data_ + "/global") +
           FileBytes(place.ring_path());
  }

 private:
  TempDirectory directory_;
  std::string data_;
};

template <class Place, class Copies>
void Drill(bool rotates) {
  Place place;
  Copies copies;
  auto store = place.OpenSealed();
  RequireOk(store.Rotate({}));  // nothing to do, and noted
  std::vector<Was> was;
  for (int i = 0; i < kGuestsAtAll; ++i) RequireOk(PutGuest(store, i, 0));
  for (int i = 0; i < kGuestsAtAll / 2; ++i) Note(place, i, 0, was);
  // Some are replaced, and then erased.
  for (int i = 0; i < kGuestsAtAll / 4; ++i) {
    RequireOk(PutGuest(store, i, 1));
    Note(place, i, 1, was);
  }
  copies.Make(place, store);
  for (int i = 0; i < kGuestsAtAll / 2; ++i) {
    CHECK(RequireOk(Erase(store, kGuests, Value::Text(IdOf(i)))));
  }
  if (rotates) {
    const Rotation done = RequireOk(store.Rotate(kAtOnce));
    CHECK(done.resealed == kGuestsAtAll / 2);
    CHECK(done.erased_before != absl::InfinitePast());
  }
  const std::string files = copies.Bytes(place);
  const Sealer sealer(place.Ring());
  const Found found = Search(files, was, sealer);
  CHECK(found.in_the_clear == 0);
  // The search itself finds them, in what was copied before.
  const auto least = static_cast<int>(was.size()) / 2;
  CHECK(found.sealed >= least);
  if (rotates) {
    CHECK(found.opened == 0);
    CHECK(found.looked_up == 0);
  } else {
    CHECK(found.opened >= least);
    CHECK(found.looked_up >= least / 2);
  }
  // What is alive is readable, and only by the key of now.
  CHECK(RequireOk(Read(store, kGuests)).size() == kGuestsAtAll / 2);
}

}  // namespace

TEST_CASE("After a rotation nothing that was erased can be read in any file or copy of SQLite") {
  Drill<SqliteRing, SqliteCopies>(true);
}
TEST_CASE(
    "After a rotation nothing that was erased can be read in any file or copy of PostgreSQL") {
  Drill<PostgresRing, PostgresCopies>(true);
}
TEST_CASE("Without a rotation all that was erased is found in the copies, and opened") {
  Drill<SqliteRing, SqliteCopies>(false);
  Drill<PostgresRing, PostgresCopies>(false);
}

}  // namespace zweck::rotation_residue
