// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The shared libraries that programs need: flows in them are the program's, too.

#ifndef ZWECK_SRC_INVENTORY_NEEDED_H_
#define ZWECK_SRC_INVENTORY_NEEDED_H_

#include <absl/status/status.h>

#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/dynamic.h"
#include "src/inventory/loader.h"
#include "src/inventory/source.h"

namespace zweck::inventory {

struct NeededOptions {
  // Where libraries are looked for first.
  std::vector<std::string> library_path = {};
  // Names of libraries that hold no flow records, as somebody says: where one can't be found or
  // read, it is passed over.
  std::vector<std::string> without_records = {};
};

// One of the files that were given.
struct Given {
  std::string path;
  Dynamic dynamic;
};

struct Needed {
  // For each given file: why it is not known what the program does. OK where all is known.
  std::vector<absl::Status> statuses;
  // Libraries that hold flow records and were not given, in the order in which they are loaded.
  struct Unread {
    std::string path;
    std::string via;  // who needs it
    std::size_t by;   // index of the given file that needs it in the end
  };
  std::vector<Unread> unread;
};

// What the files need, directly and through libraries. A library that can't be found is an error,
// unless it is one of the C and C++ implementation's. What a program opens by itself (dlopen) is
// not seen.
Needed FindNeeded(std::span<const Given> given, const NeededOptions& options);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_NEEDED_H_
