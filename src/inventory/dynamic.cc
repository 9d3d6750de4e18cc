// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/dynamic.h"

#include <absl/status/status.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "src/inventory/elf.h"
#include "src/inventory/little_endian.h"
#include "src/inventory/trouble.h"

namespace zweck::inventory {
namespace {

// The names and numbers of the System V ABI, its chapter 5.
constexpr std::uint16_t kRelocatable = 1;
constexpr std::size_t kSegmentSize = 56;
constexpr std::size_t kEntrySize = 16;
constexpr std::uint32_t kLoad = 1;
constexpr std::uint32_t kDynamic = 2;
constexpr std::uint32_t kInterpreter = 3;
constexpr std::uint64_t kEnd = 0;
constexpr std::uint64_t kNeeded = 1;
constexpr std::uint64_t kTextsAt = 5;
constexpr std::uint64_t kTextsSize = 10;
constexpr std::uint64_t kSoname = 14;
constexpr std::uint64_t kRpath = 15;
constexpr std::uint64_t kRunpath = 29;
constexpr std::uint64_t kAuxiliary = 0x7ffffffd;
constexpr std::uint64_t kFilter = 0x7fffffff;

// Linux starts nothing with more segments than fit into 64 KiB.
constexpr std::uint16_t kMostSegments = 2048;
constexpr std::uint64_t kMostDynamicBytes = 1 << 20;
constexpr std::size_t kMostNeeded = 4096;
constexpr std::size_t kLongestLibraryName = 4096;
constexpr std::size_t kLongestFolders = 64 * 1024;

struct Segment {
  std::uint64_t offset;
  std::uint64_t address;
  std::uint64_t size;  // in the file
};

struct Segments {
  std::vector<Segment> loaded;
  std::optional<Segment> dynamic;
  bool names_loader = false;
};

absl::StatusOr<Segments> ReadSegments(const Part& elf, std::string_view header) {
  Segments segments;
  const auto offset = Load<std::uint64_t>(header, 32);
  const auto count = Load<std::uint16_t>(header, 56);
  if (Load<std::uint16_t>(header, 16) == kRelocatable || count == 0) return segments;
  if (Load<std::uint16_t>(header, 54) != kSegmentSize) {
    return DamagedAt(elf.begin + 54, {"the entries of the table of segments have a wrong size"});
  }
  if (count > kMostSegments) {
    return DamagedAt(elf.begin + 56,
                     {"the file claims ", std::to_string(count), " segments; at most ",
                      std::to_string(kMostSegments), " are read"});
  }
  if (!elf.Holds(offset, count * kSegmentSize)) {
    return DamagedAt(elf.begin + 32, {"the file ends before or within the table of segments"});
  }
  const absl::StatusOr<std::string> table = elf.ReadUpTo(offset, count * kSegmentSize);
  if (!table.ok()) return table.status();
  for (std::size_t at = 0; at < table->size(); at += kSegmentSize) {
    const auto type = Load<std::uint32_t>(*table, at);
    const Segment segment{.offset = Load<std::uint64_t>(*table, at + 8),
                          .address = Load<std::uint64_t>(*table, at + 16),
                          .size = Load<std::uint64_t>(*table, at + 32)};
    if (type == kInterpreter) segments.names_loader = true;
    if (type != kLoad && type != kDynamic) continue;
    const std::uint64_t place = elf.begin + offset + at;
    if (!elf.Holds(segment.offset, segment.size)) {
      return DamagedAt(place, {"the file ends before or within a segment"});
    }
    if (type == kLoad) {
      segments.loaded.push_back(segment);
      continue;
    }
    if (segments.dynamic.has_value()) {
      return DamagedAt(place, {"two segments say which libraries are needed"});
    }
    if (segment.size == 0 || segment.size > kMostDynamicBytes) {
      return DamagedAt(place, {"the segment that says which libraries are needed has ",
                               std::to_string(segment.size), " bytes, and can't"});
    }
    segments.dynamic = segment;
  }
  return segments;
}

// The entries of the dynamic segment that are read here; texts by their offsets.
struct Entries {
  std::vector<std::uint64_t> needed;
  std::optional<std::uint64_t> soname;
  std::optional<std::uint64_t> rpath;
  std::optional<std::uint64_t> runpath;
  std::uint64_t texts = 0;  // an address
  std::uint64_t bytes = 0;  // of all texts

  bool HaveText() const {
    return !needed.empty() || soname.has_value() || rpath.has_value() || runpath.has_value();
  }
};

absl::StatusOr<Entries> ReadEntries(const Part& elf, const Segment& dynamic) {
  const absl::StatusOr<std::string> table =
      elf.ReadUpTo(dynamic.offset, static_cast<std::size_t>(dynamic.size));
  if (!table.ok()) return table.status();
  Entries entries;
  for (std::size_t at = 0; table->size() - at >= kEntrySize; at += kEntrySize) {
    const auto value = Load<std::uint64_t>(*table, at + 8);
    switch (Load<std::uint64_t>(*table, at)) {
      case kEnd:
        return entries;
      case kNeeded:
      case kAuxiliary:
      case kFilter:
        entries.needed.push_back(value);
        break;
      case kTextsAt:
        entries.texts = value;
        break;
      case kTextsSize:
        entries.bytes = value;
        break;
      case kSoname:
        entries.soname = value;
        break;
      case kRpath:
        entries.rpath = value;
        break;
      case kRunpath:
        entries.runpath = value;
        break;
      default:
        break;
    }
    if (entries.needed.size() > kMostNeeded) {
      return DamagedAt(elf.begin + dynamic.offset + at,
                       {"the file needs more than ", std::to_string(kMostNeeded), " libraries"});
    }
  }
  return DamagedAt(elf.begin + dynamic.offset,
                   {"the segment that says which libraries are needed has no end"});
}

class Texts {
 public:
  // The table of texts, as a range of the file.
  static absl::StatusOr<Texts> Find(const Part& elf, const Segments& segments,
                                    const Entries& entries) {
    for (const Segment& segment : segments.loaded) {
      if (entries.texts < segment.address || entries.texts - segment.address > segment.size) {
        continue;
      }
      const std::uint64_t into = entries.texts - segment.address;
      if (entries.bytes > segment.size - into) break;
      return Texts({.source = elf.source,
                    .begin = elf.begin + segment.offset + into,
                    .size = entries.bytes});
    }
    return DamagedAt(elf.begin + segments.dynamic->offset,
                     {"the names of the needed libraries lie outside of what is loaded"});
  }

  absl::StatusOr<std::string> At(std::uint64_t offset, std::size_t most) const {
    absl::StatusOr<std::string> text = part_.ReadUpTo(std::min(offset, part_.size), most);
    if (!text.ok()) return text;
    const std::size_t end = text->find('\0');
    if (end == std::string::npos) {
      return DamagedAt(part_.begin,
                       {"the name of a needed library, or of a folder to look in, has no end or "
                        "is longer than can be"});
    }
    text->resize(end);
    return text;
  }

 private:
  explicit Texts(const Part& part) : part_(part) {}
  Part part_;
};

}  // namespace

absl::StatusOr<Dynamic> ReadDynamic(const Part& elf) {
  const absl::StatusOr<std::string> header = ReadElfHeader(elf);
  if (!header.ok()) return header.status();
  const absl::StatusOr<Segments> segments = ReadSegments(elf, *header);
  if (!segments.ok()) return segments.status();
  Dynamic result{.machine = Load<std::uint16_t>(*header, 18),
                 .is_program = segments->names_loader,
                 .needed = {}};
  if (!segments->dynamic.has_value()) return result;
  const absl::StatusOr<Entries> entries = ReadEntries(elf, *segments->dynamic);
  if (!entries.ok()) return entries.status();
  if (!entries->HaveText()) return result;
  const absl::StatusOr<Texts> texts = Texts::Find(elf, *segments, *entries);
  if (!texts.ok()) return texts.status();
  for (const auto& [offset, text] :
       {std::pair(entries->soname, &result.soname), std::pair(entries->rpath, &result.rpath),
        std::pair(entries->runpath, &result.runpath)}) {
    if (!offset.has_value()) continue;
    absl::StatusOr<std::string> read = texts->At(*offset, kLongestFolders);
    if (!read.ok()) return read.status();
    *text = *std::move(read);
  }
  result.has_runpath = entries->runpath.has_value();
  for (const std::uint64_t offset : entries->needed) {
    absl::StatusOr<std::string> name = texts->At(offset, kLongestLibraryName);
    if (!name.ok()) return name.status();
    if (name->empty()) {
      return DamagedAt(elf.begin + segments->dynamic->offset, {"a needed library has no name"});
    }
    result.needed.push_back(*std::move(name));
  }
  return result;
}

}  // namespace zweck::inventory
