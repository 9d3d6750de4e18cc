// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The records of one file, and where in it they stand.

#ifndef ZWECK_SRC_INVENTORY_HELD_H_
#define ZWECK_SRC_INVENTORY_HELD_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "src/inventory/trouble.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

// Two declarations of one id are told apart by them, also where one was lost.
struct Hashes {
  std::uint64_t meaning;  // as whoever names the record counts it
  std::uint64_t names;    // the sum of those that the record names
};

struct Held {
  const v1::Record* record;
  std::size_t place;                    // index in FileRecords::places
  std::optional<std::uint64_t> offset;  // none in JSON
  std::optional<Hashes> hashes = {};    // likewise
  // Of a flow in JSON, which of the file's binaries it is in; none: all of them.
  std::vector<std::string> binaries = {};
};

struct FileRecords {
  std::vector<std::string> places;    // printable: acme.so, or libacme.a(customer.o)
  std::vector<std::string> binaries;  // what the inventory lists for it
  std::vector<Held> records;
  std::vector<v1::Program> programs = {};  // what its binaries say of themselves
};

// "libacme.a(customer.o): offset 0x40"
inline std::string PlaceOf(const FileRecords& file, const Held& held) {
  const std::string& place = file.places[held.place];
  return held.offset.has_value() ? place + ": offset " + Hex(*held.offset) : place;
}

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_HELD_H_
