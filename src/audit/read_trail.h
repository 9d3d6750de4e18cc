// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads audit trails (zweck/store/audit_trail.h), and finds where they are not as they were
// written.

#ifndef ZWECK_SRC_AUDIT_READ_TRAIL_H_
#define ZWECK_SRC_AUDIT_READ_TRAIL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"

namespace zweck::audit {

struct TrailFile {
  std::string name;
  std::string text;
};

struct TrailOptions {
  std::string expect = {};  // the hash of an entry that must be there; empty: none
  bool closed = false;      // nobody writes any more, so each chain has an end
};

struct Entry {
  std::string chain;  // of one process
  std::int64_t seq = 0;
  std::string after;  // the hash of the line that it found at the end of the file
  std::string time;
  std::string who;
  std::string act;
  std::string sink = {};
  std::string category = {};
  std::int64_t count = -1;  // -1: none is told
  bool whole = true;
  std::string why = {};
  std::int64_t lost = 0;  // entries before it that could not be written
};

struct Trail {
  std::vector<Entry> entries;  // in their order, also those that something is wrong with
  std::vector<findings::Finding> findings;
  std::string head = {};  // the hash of the last entry
};

// The files in the order in which they were written.
Trail ReadTrail(const std::vector<TrailFile>& files, const TrailOptions& options);

// "2026-11-30T09:12:00.000000Z  support-desk  erase-subject  3 of customer in customer-table: why"
std::string EntryText(const Entry& entry);

}  // namespace zweck::audit

#endif  // ZWECK_SRC_AUDIT_READ_TRAIL_H_
