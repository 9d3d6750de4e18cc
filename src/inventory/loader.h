// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the system's loader finds a shared library: ld.so(8). What it decides while it runs (the
// processor's capabilities, LD_PRELOAD, an auditor) is left out.

#ifndef ZWECK_SRC_INVENTORY_LOADER_H_
#define ZWECK_SRC_INVENTORY_LOADER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/dynamic.h"

namespace zweck::inventory {

// A program, or a library that another needs.
struct Object {
  std::string path;
  std::string folder;  // of $ORIGIN
  Dynamic dynamic;
  const Object* needs_it;  // null: nobody; it was given
};

// A path with its links followed; as it was, where there is no such file.
std::string RealPath(const std::string& path);
// Of a path, with the slash at its end: "build/"; "./" where it names none.
std::string FolderOf(std::string_view path);

class Loader {
 public:
  // Looks in these folders first.
  explicit Loader(std::vector<std::string> folders);

  // The path of the library that `object` needs by this name: the first that is one, and for the
  // same machine.
  std::optional<std::string> Find(const Object& object, std::string_view name);

 private:
  using Cache = std::map<std::string, std::vector<std::string>, std::less<>>;
  const Cache& Cached();

  std::vector<std::string> folders_;
  std::vector<std::string> environment_;  // LD_LIBRARY_PATH
  std::optional<Cache> cache_;
};

// Calls take(name, path) for each library that /etc/ld.so.cache lists. What is not such a file, or
// is damaged, lists fewer.
void ReadLoaderCache(std::string_view bytes,
                     const std::function<void(std::string_view, std::string_view)>& take);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_LOADER_H_
