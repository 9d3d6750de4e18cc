// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/loader.h"

#include <absl/status/statusor.h>
#include <absl/strings/str_replace.h>
#include <absl/strings/str_split.h>
#include <absl/strings/string_view.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "src/inventory/elf.h"
#include "src/inventory/little_endian.h"
#include "src/inventory/source.h"

namespace zweck::inventory {
namespace {

constexpr std::uint16_t kSharedObject = 3;
constexpr std::uint16_t kArm = 183;
constexpr std::size_t kMostCache = 16 << 20;
constexpr const char* kCacheFile = "/etc/ld.so.cache";
// <dl-cache.h> of glibc, which none installs: the header, and entries of 24 bytes.
constexpr std::string_view kCacheMagic = "glibc-ld.so.cache1.1";
constexpr std::size_t kCacheHeader = 48;
constexpr std::size_t kCacheEntry = 24;

// What $LIB may be, in the order in which the default folders are looked through.
struct Machine {
  std::string platform;
  std::vector<std::string> lib;
};
const Machine& MachineOf(std::uint16_t machine) {
  static const Machine aarch64{"aarch64", {"lib/aarch64-linux-gnu", "lib64", "lib"}};
  static const Machine x86_64{"x86_64", {"lib/x86_64-linux-gnu", "lib64", "lib"}};
  return machine == kArm ? aarch64 : x86_64;
}

absl::string_view ForAbsl(std::string_view text) { return {text.data(), text.size()}; }

// The folders of a list with colons. An empty one is the current folder.
void AddFolders(std::string_view list, const Object& object, std::vector<std::string>& folders) {
  if (list.empty()) return;
  const Machine& machine = MachineOf(object.dynamic.machine);
  for (const absl::string_view folder : absl::StrSplit(ForAbsl(list), ':')) {
    std::string path =
        absl::StrReplaceAll(folder.empty() ? "." : folder, {{"$ORIGIN", object.folder},
                                                            {"${ORIGIN}", object.folder},
                                                            {"$PLATFORM", machine.platform},
                                                            {"${PLATFORM}", machine.platform}});
    if (path.find("$LIB") == std::string::npos && path.find("${LIB}") == std::string::npos) {
      folders.push_back(std::move(path));
      continue;
    }
    for (const std::string& lib : machine.lib) {
      folders.push_back(absl::StrReplaceAll(path, {{"$LIB", lib}, {"${LIB}", lib}}));
    }
  }
}

bool IsLibrary(const std::string& path, std::uint16_t machine) {
  const absl::StatusOr<std::unique_ptr<Source>> file = OpenFile(path);
  if (!file.ok()) return false;
  const absl::StatusOr<std::string> header = ReadElfHeader(Part::Whole(**file));
  return header.ok() && Load<std::uint16_t>(*header, 16) == kSharedObject &&
         Load<std::uint16_t>(*header, 18) == machine;
}

// A text of the cache, up to its zero.
std::string_view TextAt(std::string_view bytes, std::uint32_t at) {
  if (at >= bytes.size()) return {};
  const std::size_t end = bytes.find('\0', at);
  return end == std::string_view::npos ? std::string_view() : bytes.substr(at, end - at);
}

}  // namespace

std::string RealPath(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real.string();
}

std::string FolderOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "./" : std::string(path.substr(0, slash + 1));
}

Loader::Loader(std::vector<std::string> folders) : folders_(std::move(folders)) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread, and nobody sets it
  const char* const path = std::getenv("LD_LIBRARY_PATH");
  if (path == nullptr || *path == '\0') return;
  for (const absl::string_view folder : absl::StrSplit(path, absl::ByAnyChar(":;"))) {
    environment_.emplace_back(folder.empty() ? "." : folder);
  }
}

std::optional<std::string> Loader::Find(const Object& object, std::string_view name) {
  const std::uint16_t machine = object.dynamic.machine;
  if (name.find('/') != std::string_view::npos) {
    std::string path(name);
    return IsLibrary(path, machine) ? std::optional(std::move(path)) : std::nullopt;
  }
  std::vector<std::string> folders = folders_;
  if (!object.dynamic.has_runpath) {
    for (const Object* from = &object; from != nullptr; from = from->needs_it) {
      if (!from->dynamic.has_runpath) AddFolders(from->dynamic.rpath, *from, folders);
    }
  }
  folders.insert(folders.end(), environment_.begin(), environment_.end());
  AddFolders(object.dynamic.runpath, object, folders);
  for (const std::string& folder : folders) {
    std::string path = folder;
    if (!path.ends_with('/')) path += '/';
    path += name;
    if (IsLibrary(path, machine)) return path;
  }
  if (const auto cached = Cached().find(name); cached != Cached().end()) {
    for (const std::string& path : cached->second) {
      if (IsLibrary(path, machine)) return path;
    }
  }
  for (const std::string& lib : MachineOf(machine).lib) {
    for (const std::string_view root : {"/", "/usr/", "/usr/local/"}) {
      std::string path(root);
      path += lib;
      path += '/';
      path += name;
      if (IsLibrary(path, machine)) return path;
    }
  }
  return std::nullopt;
}

const Loader::Cache& Loader::Cached() {
  if (cache_.has_value()) return *cache_;
  cache_.emplace();
  const absl::StatusOr<std::unique_ptr<Source>> file = OpenFile(kCacheFile);
  if (!file.ok()) return *cache_;
  const absl::StatusOr<std::string> bytes = Part::Whole(**file).ReadUpTo(0, kMostCache);
  if (!bytes.ok()) return *cache_;
  ReadLoaderCache(*bytes, [this](std::string_view name, std::string_view path) {
    (*cache_)[std::string(name)].emplace_back(path);
  });
  return *cache_;
}

void ReadLoaderCache(std::string_view bytes,
                     const std::function<void(std::string_view, std::string_view)>& take) {
  // An older cache may stand in front.
  const std::size_t begin = bytes.find(kCacheMagic);
  if (begin == std::string_view::npos) return;
  bytes.remove_prefix(begin);
  if (bytes.size() < kCacheHeader) return;
  const auto count = Load<std::uint32_t>(bytes, 20);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t at = kCacheHeader + std::size_t{i} * kCacheEntry;
    if (bytes.size() - kCacheHeader < (std::size_t{i} + 1) * kCacheEntry) return;
    const std::string_view name = TextAt(bytes, Load<std::uint32_t>(bytes, at + 4));
    const std::string_view path = TextAt(bytes, Load<std::uint32_t>(bytes, at + 8));
    if (!name.empty() && path.starts_with('/')) take(name, path);
  }
}

}  // namespace zweck::inventory
