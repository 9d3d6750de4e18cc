// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/read.h"

#include <absl/status/statusor.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "src/inventory/merge.h"
#include "src/inventory/read_file.h"
#include "src/inventory/record_pool.h"
#include "src/inventory/source.h"
#include "src/inventory/trouble.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

std::string_view Folder(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

absl::StatusOr<FileRecords> Read(const std::string& path, RecordPool& pool) {
  const std::string place = text::Printable(path);
  const absl::StatusOr<std::unique_ptr<Source>> file = OpenFile(path);
  if (!file.ok()) return In(place, file.status());
  const auto open_member = [&](const std::string& member) {
    return OpenFile(member.starts_with('/') ? member : std::string(Folder(path)) + member);
  };
  return ReadFile(**file, place, open_member, pool);
}

}  // namespace

ReadResult ReadInventory(std::span<const std::string> files, const ReadOptions& options) {
  RecordPool pool;
  std::vector<FileRecords> read;
  std::vector<std::size_t> which;  // of `files` each of `read` is
  std::vector<absl::Status> statuses(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    absl::StatusOr<FileRecords> records = Read(files[i], pool);
    if (!records.ok()) {
      statuses[i] = records.status();
    } else if (records->records.empty() && !options.allow_empty) {
      statuses[i] = absl::NotFoundError(
          text::Printable(files[i]) +
          ": holds no flow record: it was not built with Zweck, or its linker dropped them, or "
          "nothing flows in it; --allow-empty says that nothing does");
    } else {
      read.push_back(*std::move(records));
      which.push_back(i);
    }
  }
  Merged merged = Merge(read);
  for (std::size_t i = 0; i < read.size(); ++i) statuses[which[i]] = merged.statuses[i];
  ReadResult result{.inventory = std::move(merged.inventory), .troubles = {}};
  for (absl::Status& status : statuses) {
    if (!status.ok()) result.troubles.push_back(std::move(status));
  }
  return result;
}

}  // namespace zweck::inventory
