// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a file that `zweck inventory` is given. The first byte says what the rest is: the
// file itself, or messages from which chunks with right hashes are made, which chance would not
// find.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "src/inventory/dynamic.h"
#include "src/inventory/loader.h"
#include "src/inventory/merge.h"
#include "src/inventory/read_file.h"
#include "src/inventory/record_pool.h"
#include "src/inventory/source.h"
#include "src/inventory/trouble.h"
#include "src/report/format.h"
#include "tests/fuzz/fuzz.h"
#include "tests/inventory/chunk_bytes.h"

namespace zweck::fuzz {
namespace {

using inventory::FileRecords;
using inventory::MemorySource;
using inventory::Merged;
using inventory::RecordPool;
using inventory::Source;

// Each message has its length in front, in two bytes.
std::string DumpOf(std::string_view messages) {
  constexpr std::size_t kLongest = 1024 * 108 - 12;
  std::string dump;
  while (messages.size() >= 2) {
    const std::size_t length = static_cast<unsigned char>(messages[0]) |
                               static_cast<std::size_t>(static_cast<unsigned char>(messages[1]))
                                   << 8;
    messages.remove_prefix(2);
    const std::string_view message = messages.substr(0, std::min(length, kLongest));
    dump += inventory::testing::Chunks(message);
    messages.remove_prefix(message.size());
  }
  return dump;
}

// What a thin archive names is the file itself.
absl::StatusOr<FileRecords> Read(std::string_view bytes, RecordPool& pool) {
  const MemorySource source(bytes);
  const auto open = [bytes](const std::string& path) -> absl::StatusOr<std::unique_ptr<Source>> {
    if (path.size() > 8) return absl::NotFoundError("there is no such file");
    return std::make_unique<MemorySource>(bytes);
  };
  return inventory::ReadFile(source, "fuzz/file", open, pool);
}

void RequireOneLine(const absl::Status& status) {
  const std::string message(status.message());
  Require(std::none_of(message.begin(), message.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }),
          "an error holds a control character");
  Require(message.starts_with("fuzz/file"), "an error does not begin with its file");
}

// What the loader is told, of the same bytes.
void Needed(std::string_view bytes) {
  const MemorySource source(bytes);
  const absl::StatusOr<inventory::Dynamic> dynamic =
      inventory::ReadDynamic(inventory::Part::Whole(source));
  if (!dynamic.ok()) {
    RequireOneLine(inventory::In("fuzz/file", dynamic.status()));
    return;
  }
  for (const std::string& name : dynamic->needed) {
    Require(!name.empty() && name.size() < 4096, "a needed library has no name or an endless one");
  }
  inventory::ReadLoaderCache(bytes, [](std::string_view name, std::string_view path) {
    Require(!name.empty() && path.starts_with('/'), "the loader's cache lists what is no library");
  });
}

// Messages that a fuzzer made hardly ever count right what they name.
enum class Names { kCounted, kTaken };

void One(std::string_view bytes, Names names) {
  Needed(bytes);
  RecordPool pool;
  absl::StatusOr<FileRecords> file = Read(bytes, pool);
  if (!file.ok()) {
    RequireOneLine(file.status());
    return;
  }
  if (names == Names::kTaken) {
    for (inventory::Held& held : file->records) held.hashes.reset();
  }
  const Merged merged = inventory::Merge({&*file, 1});
  if (!merged.statuses[0].ok()) {
    RequireOneLine(merged.statuses[0]);
    return;
  }
  const absl::StatusOr<std::string> json = report::ToJson(merged.inventory, {});
  RequireOk(json.status(), "an inventory can't be written as JSON");
  const absl::StatusOr<FileRecords> again = Read(*json, pool);
  RequireOk(again.status(), "our own JSON is refused");
  const Merged same = inventory::Merge({&*again, 1});
  RequireOk(same.statuses[0], "our own JSON can't be merged");
  Require(report::ToJson(same.inventory, {}).value() == *json,
          "our own JSON is read to something else");
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes = zweck::fuzz::Text(data + 1, size - 1);
  if (data[0] % 2 == 0) {
    zweck::fuzz::One(bytes, zweck::fuzz::Names::kCounted);
  } else {
    zweck::fuzz::One(zweck::fuzz::DumpOf(bytes), zweck::fuzz::Names::kTaken);
  }
  return 0;
}
