// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/read.h"

#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "src/inventory/dynamic.h"
#include "src/inventory/elf.h"
#include "src/inventory/held.h"
#include "src/inventory/loader.h"
#include "src/inventory/merge.h"
#include "src/inventory/needed.h"
#include "src/inventory/read_file.h"
#include "src/inventory/record_pool.h"
#include "src/inventory/source.h"
#include "src/inventory/trouble.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

std::string_view Folder(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

// A linker that drops all flows may keep what they named.
bool IsFlow(const Held& held) { return held.record->has_flow(); }

class Files {
 public:
  Files(std::span<const std::string> files, const ReadOptions& options) : options_(options) {
    for (const std::string& path : files) Add(path);
    const Needed needed = FindNeeded(given_, options_.needed);
    for (std::size_t i = 0; i < given_.size(); ++i) {
      if (!needed.statuses[i].ok()) Refuse(which_[i], needed.statuses[i]);
    }
    options_.with_libraries ? AddLibraries(needed) : RefuseLibraries(needed);
  }

  ReadResult Merge() {
    std::vector<FileRecords> read;
    std::vector<std::size_t> which;  // of all files each of `read` is
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!statuses_[i].ok()) continue;
      read.push_back(std::move(records_[i]));
      which.push_back(i);
    }
    Merged merged = inventory::Merge(read);
    for (std::size_t i = 0; i < read.size(); ++i) statuses_[which[i]] = merged.statuses[i];
    ReadResult result{.inventory = std::move(merged.inventory), .troubles = {}};
    for (absl::Status& status : statuses_) {
      if (!status.ok()) result.troubles.push_back(std::move(status));
    }
    return result;
  }

 private:
  void Add(const std::string& path) {
    paths_.push_back(path);
    records_.emplace_back();
    statuses_.push_back(Read(path, records_.back()));
  }

  absl::Status Read(const std::string& path, FileRecords& into) {
    const std::string place = text::Printable(path);
    const absl::StatusOr<std::unique_ptr<Source>> file = OpenFile(path);
    if (!file.ok()) return In(place, file.status());
    const auto open_member = [&](const std::string& member) {
      return OpenFile(member.starts_with('/') ? member : std::string(Folder(path)) + member);
    };
    absl::StatusOr<FileRecords> records = ReadFile(**file, place, open_member, pool_);
    if (!records.ok()) return records.status();
    into = *std::move(records);
    if (!options_.allow_empty && std::ranges::none_of(into.records, IsFlow)) {
      return In(place, absl::NotFoundError(into.records.empty()
                                               ? "holds no flow record: it was not built with "
                                                 "Zweck, or its linker dropped them, or nothing "
                                                 "flows in it; --allow-empty says that nothing does"
                                               : "holds declarations and no flow, so it does not "
                                                 "tell what is done with the data: flows were "
                                                 "taken out of it, or nothing flows in it; "
                                                 "--allow-empty says that nothing does"));
    }
    const Part whole = Part::Whole(**file);
    const absl::StatusOr<std::string> head = whole.ReadUpTo(0, kElfMagic.size());
    if (!head.ok()) return In(place, head.status());
    if (*head != kElfMagic) return absl::OkStatus();
    absl::StatusOr<Dynamic> dynamic = ReadDynamic(whole);
    if (!dynamic.ok()) return In(place, dynamic.status());
    which_.push_back(paths_.size() - 1);
    given_.push_back({.path = path, .dynamic = *std::move(dynamic)});
    return absl::OkStatus();
  }

  void Refuse(std::size_t file, const absl::Status& status) {
    if (statuses_[file].ok()) statuses_[file] = In(text::Printable(paths_[file]), status);
  }

  void AddLibraries(const Needed& needed) {
    std::set<std::string> added;
    for (const Needed::Unread& library : needed.unread) {
      if (added.insert(RealPath(library.path)).second) Add(library.path);
    }
  }

  void RefuseLibraries(const Needed& needed) {
    constexpr std::size_t kMostNamed = 8;
    for (std::size_t i = 0; i < given_.size(); ++i) {
      std::string names;
      std::size_t count = 0;
      for (const Needed::Unread& library : needed.unread) {
        if (library.by != i || ++count > kMostNamed) continue;
        names += text::Cat({names.empty() ? "" : ", ", text::Printable(library.path)});
      }
      if (count == 0) continue;
      const std::string more =
          count > kMostNamed ? text::Cat({" and ", std::to_string(count - kMostNamed), " more"})
                             : "";
      Refuse(which_[i],
             absl::FailedPreconditionError(text::Cat(
                 {"needs ", count == 1 ? "a library that holds" : "libraries that hold",
                  " flow records and ", count == 1 ? "was" : "were", " not given: ", names, more,
                  "; give ", count == 1 ? "it" : "them", ", too, or say --with-libraries"})));
    }
  }

  const ReadOptions& options_;
  RecordPool pool_;
  std::vector<std::string> paths_;
  std::vector<FileRecords> records_;  // of each path, empty where it could not be read
  std::vector<absl::Status> statuses_;
  std::vector<Given> given_;        // those that are ELF files
  std::vector<std::size_t> which_;  // of the paths each of `given_` is
};

}  // namespace

ReadResult ReadInventory(std::span<const std::string> files, const ReadOptions& options) {
  return Files(files, options).Merge();
}

}  // namespace zweck::inventory
