// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/needed.h"

#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "src/inventory/elf.h"
#include "src/inventory/trouble.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

using text::Cat;
using text::Printable;

constexpr std::size_t kMostLibraries = 4096;

// Of the C and C++ implementation: passed over where they are not there, as where a program for
// another machine is read. Where they are, they are looked into like all others.
constexpr std::string_view kImplementation[] = {
    "ld-linux-aarch64.so.1",
    "ld-linux-x86-64.so.2",
    "libasan.so.8",
    "libatomic.so.1",
    "libc++.so.1",
    "libc++abi.so.1",
    "libc.so.6",
    "libdl.so.2",
    "libgcc_s.so.1",
    "libgomp.so.1",
    "libm.so.6",
    "libpthread.so.0",
    "librt.so.1",
    "libstdc++.so.6",
    "libubsan.so.1",
    "libunwind.so.1",
};

std::string_view FileName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

class Search {
 public:
  Search(std::span<const Given> given, const NeededOptions& options)
      : given_(given),
        options_(options),
        loader_(options.library_path),
        reached_(given.size(), false) {
    needed_.statuses.resize(given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
      if (const auto id = IdOfFile(given[i].path)) ids_.emplace(*id, i);
      const std::string& soname = given[i].dynamic.soname;
      names_.emplace(soname.empty() ? FileName(given[i].path) : soname, i);
    }
  }

  // Programs first: a library's own needs may be found only by way of the program.
  Needed Run() {
    for (const bool programs : {true, false}) {
      for (std::size_t i = 0; i < given_.size(); ++i) {
        if (given_[i].dynamic.is_program == programs && !reached_[i]) {
          needed_.statuses[i] = From(i);
        }
      }
    }
    return std::move(needed_);
  }

 private:
  absl::Status From(std::size_t root) {
    std::deque<Object> objects;  // whose addresses stay
    std::set<std::string, std::less<>> names;
    std::set<FileId> seen;
    const auto add_given = [&](std::size_t i, const Object* needs_it) {
      reached_[i] = true;
      if (const auto id = IdOfFile(given_[i].path); id && !seen.insert(*id).second) return;
      objects.push_back({.path = given_[i].path,
                         .folder = FolderOf(RealPath(given_[i].path)),
                         .dynamic = given_[i].dynamic,
                         .needs_it = needs_it});
    };
    add_given(root, nullptr);
    for (std::size_t next = 0; next < objects.size(); ++next) {
      const Object& object = objects[next];
      for (const std::string& name : object.dynamic.needed) {
        if (!names.insert(name).second) continue;
        if (const auto by_name = names_.find(name);
            by_name != names_.end() &&
            given_[by_name->second].dynamic.machine == object.dynamic.machine) {
          add_given(by_name->second, &object);
          continue;
        }
        const std::optional<std::string> path = loader_.Find(object, name);
        if (!path.has_value()) {
          if (IsExcused(name) ||
              std::ranges::find(kImplementation, name) != std::ranges::end(kImplementation)) {
            continue;
          }
          return NotFound(root, object, name);
        }
        const std::optional<FileId> id = IdOfFile(*path);
        if (const auto same = id ? ids_.find(*id) : ids_.end(); same != ids_.end()) {
          add_given(same->second, &object);
          continue;
        }
        if (id && !seen.insert(*id).second) continue;
        if (objects.size() >= kMostLibraries) {
          return absl::ResourceExhaustedError("needs more libraries than can be looked into");
        }
        absl::StatusOr<Object> library = Look(*path, object, root);
        if (library.ok()) {
          objects.push_back(*std::move(library));
        } else if (!IsExcused(name)) {
          return library.status();
        }
      }
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Object> Look(const std::string& path, const Object& needs_it, std::size_t root) {
    const auto trouble = [&](const absl::Status& status) {
      return absl::Status(status.code(), Cat({"needs ", Printable(path), ", which can't be read: ",
                                              MessageOf(status), Excuse(FileName(path))}));
    };
    const absl::StatusOr<std::unique_ptr<Source>> file = OpenFile(path);
    if (!file.ok()) return trouble(file.status());
    const Part whole = Part::Whole(**file);
    absl::StatusOr<Dynamic> dynamic = ReadDynamic(whole);
    if (!dynamic.ok()) return trouble(dynamic.status());
    const absl::StatusOr<Sections> sections = FindSections(whole);
    if (!sections.ok()) return trouble(sections.status());
    if (!sections->records.empty()) {
      needed_.unread.push_back({.path = path, .via = needs_it.path, .by = root});
    }
    return Object{.path = path,
                  .folder = FolderOf(path),
                  .dynamic = *std::move(dynamic),
                  .needs_it = &needs_it};
  }

  bool IsExcused(std::string_view name) const {
    return std::ranges::find(options_.without_records, FileName(name)) !=
           options_.without_records.end();
  }

  static std::string Excuse(std::string_view name) {
    return Cat({"; --without-records ", Printable(name), " says that it holds no flow record"});
  }

  absl::Status NotFound(std::size_t root, const Object& object, std::string_view name) const {
    const bool direct = object.path == given_[root].path;
    return absl::NotFoundError(
        Cat({direct ? "" : Cat({"needs ", Printable(object.path), ", which "}), "needs ",
             Printable(name),
             ", which can't be found, so what it does is not known; --library-path says where to "
             "look",
             Excuse(FileName(name))}));
  }

  std::span<const Given> given_;
  const NeededOptions& options_;
  Loader loader_;
  std::vector<bool> reached_;
  std::map<FileId, std::size_t> ids_;
  std::map<std::string, std::size_t, std::less<>> names_;
  Needed needed_;
};

}  // namespace

Needed FindNeeded(std::span<const Given> given, const NeededOptions& options) {
  return Search(given, options).Run();
}

}  // namespace zweck::inventory
