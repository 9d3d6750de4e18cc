// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Cleaning a whole file in bounded steps: one that an older Zweck made, or another program wrote.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "src/store/sqlite_connection.h"
#include "src/store/sqlite_database.h"
#include "src/store/sqlite_file.h"
#include "src/store/sqlite_vfs.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;
using Page = std::vector<unsigned char>;

constexpr std::int64_t kStep = 1024;  // pages, for which other writers wait
// SQLite locks this byte, and keeps nothing in its page.
constexpr std::int64_t kLockByte = 0x40000000;

std::uint32_t Word(const Page& page, std::size_t at) {
  return std::uint32_t{page[at]} << 24 | std::uint32_t{page[at + 1]} << 16 |
         std::uint32_t{page[at + 2]} << 8 | std::uint32_t{page[at + 3]};
}

// The pages of a file, which count from 1.
class Pages {
 public:
  Pages(sqlite3_file* file, std::size_t size) : file_(file), page_(size) {}

  int Count() {
    sqlite3_int64 bytes = 0;
    const int result = file_->pMethods->xFileSize(file_, &bytes);
    count_ = bytes / static_cast<std::int64_t>(page_.size());
    return result;
  }
  std::int64_t count() const { return count_; }
  Page& page() { return page_; }

  int Read(std::int64_t number) {
    return file_->pMethods->xRead(file_, page_.data(), static_cast<int>(page_.size()),
                                  Offset(number));
  }
  int Write(std::int64_t number) {
    return file_->pMethods->xWrite(file_, page_.data(), static_cast<int>(page_.size()),
                                   Offset(number));
  }
  int Sync() { return file_->pMethods->xSync(file_, SQLITE_SYNC_NORMAL); }
  bool IsLockByte(std::int64_t number) const {
    return number == kLockByte / static_cast<std::int64_t>(page_.size()) + 1;
  }

 private:
  sqlite3_int64 Offset(std::int64_t number) const {
    return (number - 1) * static_cast<std::int64_t>(page_.size());
  }

  sqlite3_file* file_;
  Page page_;
  std::int64_t count_ = 0;
};

// Of the free pages, those in a range: the ones that hold nothing, and the trunks, which hold the
// numbers of others, with how many bytes of each are in use. SQLite's file format, section 1.5.
struct FreePages {
  std::set<std::int64_t> leaves;
  std::vector<std::pair<std::int64_t, std::size_t>> trunks;
};
int FindFree(Pages& pages, std::int64_t first, std::int64_t end, FreePages& found) {
  int result = pages.Read(1);
  std::int64_t trunk = result == SQLITE_OK ? Word(pages.page(), 32) : 0;
  for (std::int64_t seen = 0; trunk != 0 && result == SQLITE_OK; ++seen) {
    if (trunk > pages.count() || seen > pages.count()) return SQLITE_CORRUPT;
    result = pages.Read(trunk);
    if (result != SQLITE_OK) return result;
    const std::size_t leaves = Word(pages.page(), 4);
    if (leaves > pages.page().size() / 4 - 2) return SQLITE_CORRUPT;
    for (std::size_t i = 0; i < leaves; ++i) {
      const std::int64_t leaf = Word(pages.page(), 8 + 4 * i);
      if (leaf < 2 || leaf > pages.count()) return SQLITE_CORRUPT;
      if (leaf >= first && leaf < end) found.leaves.insert(leaf);
    }
    if (trunk >= first && trunk < end) found.trunks.emplace_back(trunk, 8 + 4 * leaves);
    trunk = Word(pages.page(), 0);
  }
  return result;
}

// Zeroes from a byte of a page on, and writes it if that changes it.
int ZeroFrom(Pages& pages, std::int64_t number, std::size_t from) {
  const std::span<unsigned char> rest = std::span(pages.page()).subspan(from);
  if (std::ranges::all_of(rest, [](unsigned char byte) { return byte == 0; })) return SQLITE_OK;
  std::ranges::fill(rest, static_cast<unsigned char>(0));
  return pages.Write(number);
}

}  // namespace

absl::StatusOr<bool> SqliteConnection::ScrubPages(std::int64_t first, std::int64_t count) {
  const absl::StatusOr<std::int64_t> size = Number("PRAGMA page_size");
  if (!size.ok()) return size.status();
  const absl::StatusOr<sqlite3_file*> file = File(SQLITE_FCNTL_FILE_POINTER);
  if (!file.ok()) return file.status();
  Pages pages(*file, static_cast<std::size_t>(*size));
  FreePages free;
  int result = pages.Count();
  const std::int64_t end = std::min(first + count, pages.count() + 1);
  if (result == SQLITE_OK) result = FindFree(pages, first, end, free);
  for (const auto& [trunk, used] : free.trunks) {
    if (result == SQLITE_OK) result = pages.Read(trunk);
    if (result == SQLITE_OK) result = ZeroFrom(pages, trunk, used);
  }
  for (std::int64_t number = first; number < end && result == SQLITE_OK; ++number) {
    if (pages.IsLockByte(number)) continue;
    result = pages.Read(number);
    if (result != SQLITE_OK) break;
    if (free.leaves.contains(number)) {
      result = ZeroFrom(pages, number, 0);
      continue;
    }
    const Page before = pages.page();
    const PageKind kind = ZeroUnused(pages.page(), number == 1);
    if (kind == PageKind::kDamaged) result = SQLITE_CORRUPT;
    if (kind == PageKind::kTree && pages.page() != before) result = pages.Write(number);
  }
  if (result == SQLITE_OK) result = pages.Sync();
  if (result != SQLITE_OK) return Failure(result, {});
  return end > pages.count();
}

absl::Status SqliteDatabase::Scrub() {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  {
    const Lock lock(*this);
    if (!TruncateLog(kPatience)) return LogIsRead();
  }
  for (;;) {
    const Lock lock(*this);  // others come between two steps
    const absl::StatusOr<bool> done = ScrubNext();
    if (!done.ok()) return done.status();
    if (*done) return absl::OkStatus();
  }
}

absl::StatusOr<bool> SqliteDatabase::ScrubNext() {
  SqliteTransaction transaction(*connection_, transaction_);
  for (int tries = 0;; ++tries) {
    if (absl::Status status = transaction.Begin(); !status.ok()) return status;
    const absl::StatusOr<std::int64_t> log = connection_->LogSize();
    if (!log.ok()) return log.status();
    if (*log == 0) break;
    // Somebody was faster; then others could move pages into the file at this moment.
    if (absl::Status status = transaction_.undo.Run(); !status.ok()) return status;
    constexpr int kMostTries = 20;
    if (tries == kMostTries || !TruncateLog(kPatience)) return LogIsRead();
  }
  const std::string where = Cat({" \"_zweck_meta\" WHERE name = '", kScrubNext, "'"});
  absl::StatusOr<std::int64_t> next =
      connection_->Number(Cat({"SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM", where}));
  if (!next.ok()) return next.status();
  const std::int64_t first = std::max<std::int64_t>(*next, 1);
  const absl::StatusOr<bool> done = connection_->ScrubPages(first, kStep);
  if (!done.ok()) return done.status();
  // The note is also what others see of it, who then forget the pages that they cached.
  const std::string note =
      *done ? Cat({"('", kScrubbed, "', randomblob(8))"})
            : Cat({"('", kScrubNext, "', CAST('", std::to_string(first + kStep), "' AS BLOB))"});
  absl::Status status =
      connection_->Run(Cat({"INSERT OR REPLACE INTO \"_zweck_meta\" (name, value) VALUES ", note}));
  if (status.ok() && *done) status = connection_->Run(Cat({"DELETE FROM", where}));
  if (status.ok()) status = transaction.Commit();
  if (!status.ok()) return status;
  if (!TruncateLog(kPatience)) return LogIsRead();
  return *done;
}

absl::Status SqliteDatabase::LogIsRead() const {
  return connection_->Error(absl::StatusCode::kUnavailable, {},
                            "the log can't be emptied while somebody reads; try again");
}

absl::Status SqliteDatabase::BringFileUpToDate() {
  if (connection_->ReadOnly()) return absl::OkStatus();
  // A program that was killed, or that closed while another one read, leaves erased rows in the
  // log.
  const absl::StatusOr<std::int64_t> log = connection_->LogSize();
  if (!log.ok()) return log.status();
  if (*log != 0) TruncateLog(absl::ZeroDuration());
  const std::string is_scrubbed =
      Cat({"SELECT count(*) FROM \"_zweck_meta\" WHERE name = '", kScrubbed, "'"});
  const absl::StatusOr<std::int64_t> scrubbed = connection_->Number(is_scrubbed);
  if (!scrubbed.ok() || *scrubbed != 0) return scrubbed.status();
  if (absl::Status status = RewriteNumberKeys(); !status.ok()) return status;
  wrote_ = true;
  if (!TruncateLog(kPatience)) return absl::OkStatus();
  for (;;) {
    const absl::StatusOr<bool> done = ScrubNext();
    // Where somebody reads, the next one who opens the file goes on.
    if (absl::IsUnavailable(done.status())) return absl::OkStatus();
    if (!done.ok() || *done) return done.status();
  }
}

absl::Status SqliteDatabase::RewriteNumberKeys() {
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  std::vector<std::string> tables;
  {
    absl::StatusOr<SqliteStatement> read =
        connection_->Prepare("SELECT name FROM \"_zweck_tables\"");
    if (!read.ok()) return read.status();
    absl::StatusOr<bool> row = read->Step();
    for (; row.ok() && *row; row = read->Step()) tables.emplace_back(read->Bytes(0));
    if (!row.ok()) return row.status();
  }
  for (const std::string& table : tables) {
    if (absl::Status status = CountRows(*connection_, table); !status.ok()) return status;
  }
  if (absl::Status status = NoteVersion(*connection_); !status.ok()) return status;
  return transaction.Commit();
}

absl::Status SqliteDatabase::Backup(const std::string& path) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  return CopyTo(*connection_, path);
}

}  // namespace zweck::store
