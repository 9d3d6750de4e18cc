// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A thin layer over the file system that SQLite has: only pages of a database file are changed.

#include "src/store/sqlite_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>
#include <span>

namespace zweck::store {
namespace {

constexpr std::size_t kFileHeader = 100;

// SQLite allocates the file, and behind it as many bytes as the file below asks for.
struct ErasingFile {
  sqlite3_file base;
  unsigned char* page;  // room for one, of `room` bytes
  int room;
  sqlite3_file* Below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
static_assert(sizeof(ErasingFile) % 8 == 0);  // what SQLite aligns to

ErasingFile& Of(sqlite3_file* file) { return *reinterpret_cast<ErasingFile*>(file); }
sqlite3_file* Below(sqlite3_file* file) { return Of(file).Below(); }

std::size_t Number(std::span<const unsigned char> page, std::size_t at) {
  return static_cast<std::size_t>(page[at]) << 8 | page[at + 1];
}

// SQLite writes a database file by whole pages, whose sizes are powers of two.
bool IsPage(int size, sqlite3_int64 offset) {
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0 && offset % size == 0;
}

int Close(sqlite3_file* file) {
  delete[] Of(file).page;
  return Below(file)->pMethods->xClose(Below(file));
}

int Read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  return Below(file)->pMethods->xRead(Below(file), into, size, offset);
}

int Write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  ErasingFile& self = Of(file);
  if (!IsPage(size, offset)) return SQLITE_IOERR_WRITE;
  if (self.room < size) {
    delete[] self.page;
    self.room = 0;
    self.page = new (std::nothrow) unsigned char[static_cast<std::size_t>(size)];
    if (self.page == nullptr) return SQLITE_IOERR_NOMEM;
    self.room = size;
  }
  std::memcpy(self.page, bytes, static_cast<std::size_t>(size));
  const std::span<unsigned char> page(self.page, static_cast<std::size_t>(size));
  // What can't be erased from must not go in.
  if (ZeroUnused(page, offset == 0) == PageKind::kDamaged) return SQLITE_CORRUPT;
  return Below(file)->pMethods->xWrite(Below(file), self.page, size, offset);
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  return Below(file)->pMethods->xTruncate(Below(file), size);
}
int Sync(sqlite3_file* file, int flags) { return Below(file)->pMethods->xSync(Below(file), flags); }
int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return Below(file)->pMethods->xFileSize(Below(file), size);
}
int Lock(sqlite3_file* file, int lock) { return Below(file)->pMethods->xLock(Below(file), lock); }
int Unlock(sqlite3_file* file, int lock) {
  return Below(file)->pMethods->xUnlock(Below(file), lock);
}
int CheckReservedLock(sqlite3_file* file, int* held) {
  return Below(file)->pMethods->xCheckReservedLock(Below(file), held);
}
int FileControl(sqlite3_file* file, int what, void* with) {
  return Below(file)->pMethods->xFileControl(Below(file), what, with);
}
int SectorSize(sqlite3_file* file) { return Below(file)->pMethods->xSectorSize(Below(file)); }
int DeviceCharacteristics(sqlite3_file* file) {
  return Below(file)->pMethods->xDeviceCharacteristics(Below(file));
}
int ShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** into) {
  return Below(file)->pMethods->xShmMap(Below(file), page, size, extend, into);
}
int ShmLock(sqlite3_file* file, int offset, int count, int flags) {
  return Below(file)->pMethods->xShmLock(Below(file), offset, count, flags);
}
void ShmBarrier(sqlite3_file* file) { Below(file)->pMethods->xShmBarrier(Below(file)); }
int ShmUnmap(sqlite3_file* file, int deletes) {
  return Below(file)->pMethods->xShmUnmap(Below(file), deletes);
}

// Version 2 has no xFetch: a file that is mapped is written past xWrite.
constexpr sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = Close,
    .xRead = Read,
    .xWrite = Write,
    .xTruncate = Truncate,
    .xSync = Sync,
    .xFileSize = FileSize,
    .xLock = Lock,
    .xUnlock = Unlock,
    .xCheckReservedLock = CheckReservedLock,
    .xFileControl = FileControl,
    .xSectorSize = SectorSize,
    .xDeviceCharacteristics = DeviceCharacteristics,
    .xShmMap = ShmMap,
    .xShmLock = ShmLock,
    .xShmBarrier = ShmBarrier,
    .xShmUnmap = ShmUnmap,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* g_below = nullptr;  // set once, before anything is opened

int OpenFile(sqlite3_vfs* /*self*/, const char* name, sqlite3_file* file, int flags, int* given) {
  // Logs and journals are as they are below.
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return g_below->xOpen(g_below, name, file, flags, given);
  ErasingFile& self = Of(file);
  self.base.pMethods = nullptr;  // what SQLite does not close
  self.page = nullptr;
  self.room = 0;
  const int result = g_below->xOpen(g_below, name, self.Below(), flags, given);
  if (result != SQLITE_OK) {
    if (self.Below()->pMethods != nullptr) self.Below()->pMethods->xClose(self.Below());
    return result;
  }
  if (self.Below()->pMethods->iVersion < 2) {  // without shared memory there is no log
    self.Below()->pMethods->xClose(self.Below());
    return SQLITE_CANTOPEN;
  }
  self.base.pMethods = &kMethods;
  return SQLITE_OK;
}

const char* Register() {
  g_below = sqlite3_vfs_find(nullptr);
  if (g_below == nullptr) return nullptr;
  static sqlite3_vfs ours;
  ours = *g_below;
  ours.pNext = nullptr;
  ours.zName = "zweck";
  ours.szOsFile = static_cast<int>(sizeof(ErasingFile)) + g_below->szOsFile;
  ours.xOpen = OpenFile;
  return sqlite3_vfs_register(&ours, /*makeDflt=*/0) == SQLITE_OK ? ours.zName : nullptr;
}

}  // namespace

const char* ErasingFileSystem() {
  static const char* const name = Register();
  return name;
}

PageKind ZeroUnused(std::span<unsigned char> page, bool is_first) {
  const std::size_t header = is_first ? kFileHeader : 0;
  const unsigned char kind = page[header];
  const bool is_interior = kind == 2 || kind == 5;
  if (!is_interior && kind != 10 && kind != 13) return PageKind::kOther;
  const std::size_t pointers = header + (is_interior ? 12 : 8);
  const std::size_t gap = pointers + 2 * Number(page, header + 3);
  // 0 is 65536.
  const std::size_t stated = Number(page, header + 5);
  const std::size_t cells = stated == 0 ? 65536 : stated;
  if (gap > cells || cells > page.size()) return PageKind::kDamaged;
  // First the whole chain, so that a damaged page stays as it is.
  for (const bool zeroes : {false, true}) {
    std::size_t least = cells;
    for (std::size_t at = Number(page, header + 1); at != 0;) {
      if (at < least || at + 4 > page.size()) return PageKind::kDamaged;
      const std::size_t next = Number(page, at);
      const std::size_t size = Number(page, at + 2);
      if (size < 4 || at + size > page.size()) return PageKind::kDamaged;
      if (zeroes) std::ranges::fill(page.subspan(at + 4, size - 4), static_cast<unsigned char>(0));
      least = at + size;
      at = next;
    }
  }
  std::ranges::fill(page.subspan(gap, cells - gap), static_cast<unsigned char>(0));
  return PageKind::kTree;
}

}  // namespace zweck::store
