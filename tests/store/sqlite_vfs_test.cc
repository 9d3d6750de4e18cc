// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What of a page is zeroed, byte by byte, and that other kinds of pages stay as they are.

#include "src/store/sqlite_vfs.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <initializer_list>
#include <vector>

namespace zweck::store {
namespace {

using Page = std::vector<unsigned char>;

// A leaf of a table with two cells of 10 bytes at the end, a free block of 12 before them and
// another of 6 before that; all that is not a number of SQLite's is 0xee.
Page Leaf(std::size_t header) {
  Page page(512, 0xee);
  const auto put = [&](std::size_t at, std::initializer_list<unsigned char> bytes) {
    for (const unsigned char byte : bytes) page[at++] = byte;
  };
  put(header, {13, 1, 214, 0, 2, 1, 200, 0});  // free block at 470, two cells, from 456
  put(header + 8, {1, 246, 1, 236});           // cells at 502 and 492
  put(470, {1, 224, 0, 6});                    // the next one is at 480
  put(480, {0, 0, 0, 12});
  return page;
}

TEST_CASE("Of a page of a tree the gap and the free blocks are zeroed, and nothing else") {
  const std::size_t header = GENERATE(0, 100);
  Page page = Leaf(header);
  const Page before = page;
  CHECK(ZeroUnused(page, header != 0) == PageKind::kTree);
  for (std::size_t i = 0; i < page.size(); ++i) {
    const bool is_gap = i >= header + 12 && i < 456;
    const bool is_block = (i >= 474 && i < 476) || (i >= 484 && i < 492);
    INFO(i);
    CHECK(page[i] == (is_gap || is_block ? 0 : before[i]));
  }
}

TEST_CASE("A page of an overflow, of free ones or of zeros stays as it is") {
  for (const unsigned char first : {0, 1, 3, 12, 14}) {
    Page page(512, 0xee);
    page[0] = first;
    const Page before = page;
    CHECK(ZeroUnused(page, false) == PageKind::kOther);
    CHECK((page == before));
  }
}

TEST_CASE("A page of a tree that is damaged is told, and stays as it is") {
  const auto check = [](std::size_t at, unsigned char byte) {
    Page page = Leaf(0);
    page[at] = byte;
    const Page before = page;
    CHECK(ZeroUnused(page, false) == PageKind::kDamaged);
    CHECK((page == before));
  };
  check(3, 1);    // too many cells
  check(5, 3);    // cells that begin behind the page
  check(471, 0);  // a free block whose next one is before it
  check(481, 1);  // and a chain without an end
  check(472, 2);  // a block that goes on behind the page
  check(473, 3);  // and one without room for what it begins with
}

}  // namespace
}  // namespace zweck::store
