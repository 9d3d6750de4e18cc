// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The way of a page into the database file. SQLite overwrites what it deletes, but a page that it
// splits, joins or fills keeps bytes that belong to no cell. They are zeroed here, on their way, so
// that no such copy of a row gets into the file, whichever Zweck process moves the log into it.

#ifndef ZWECK_SRC_STORE_SQLITE_VFS_H_
#define ZWECK_SRC_STORE_SQLITE_VFS_H_

#include <cstdint>
#include <span>

namespace zweck::store {

// The first byte of a page tells its kind only while no page number needs more than 25 bits: an
// overflow page begins with the number of the next one, a b-tree page with 2, 5, 10 or 13.
inline constexpr std::int64_t kMostPages = 33'554'431;

// The file system that a connection is opened with, as SQLite calls it. Null if SQLite has none.
const char* ErasingFileSystem();

enum class PageKind : std::uint8_t { kTree, kOther, kDamaged };

// Zeroes what belongs to no cell of a page of a b-tree: the gap behind the cell pointers and the
// free blocks. Other pages, and one that is damaged, stay as they are. The first page of a file
// begins with the file's header. SQLite's file format, section 1.6.
PageKind ZeroUnused(std::span<unsigned char> page, bool is_first);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_VFS_H_
