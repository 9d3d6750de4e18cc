// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/elf.h"

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "src/inventory/little_endian.h"
#include "src/inventory/trouble.h"
#include "src/text/cat.h"

namespace zweck::inventory {
namespace {

using text::Cat;

// The names and numbers of the System V ABI, its chapters 4 and 5.
constexpr std::size_t kElfHeaderSize = 64;
constexpr std::size_t kSectionHeaderSize = 64;
constexpr std::uint16_t kCoreFile = 4;
constexpr std::uint16_t kX8664 = 62;
constexpr std::uint16_t kAArch64 = 183;
constexpr std::uint16_t kIndexIsElsewhere = 0xffff;
constexpr std::uint32_t kProgbits = 1;
constexpr std::uint32_t kStringTable = 3;
constexpr std::uint32_t kNobits = 8;
constexpr std::uint64_t kAllocated = 0x2;
constexpr std::uint64_t kCompressed = 0x800;

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::uint64_t kMostSections = 1 << 22;
constexpr std::uint64_t kMostNameBytes = 256 * 1024 * 1024;
constexpr std::size_t kMostRecordSections = 1 << 18;
constexpr std::size_t kMostNamesakes = 1 << 12;

constexpr std::string_view kRecords(".zweck\0", 7);  // as a table of names ends it
constexpr std::string_view kPackageNote(".note.package\0", 14);
// GCC keeps its own code in sections .gnu.lto_*; this one says whether there is machine code too.
constexpr std::string_view kGccLto = ".gnu.lto_.lto.";

struct Section {
  std::uint32_t name;  // an offset in the table of names
  std::uint32_t type;
  std::uint64_t flags;
  std::uint64_t offset;
  std::uint64_t size;
  std::uint32_t link;
};

Section SectionIn(std::string_view bytes, std::size_t at) {
  return {.name = Load<std::uint32_t>(bytes, at),
          .type = Load<std::uint32_t>(bytes, at + 4),
          .flags = Load<std::uint64_t>(bytes, at + 8),
          .offset = Load<std::uint64_t>(bytes, at + 24),
          .size = Load<std::uint64_t>(bytes, at + 32),
          .link = Load<std::uint32_t>(bytes, at + 40)};
}

struct SectionTable {
  std::uint64_t offset;
  std::uint64_t count;
  std::uint64_t names;  // index of the section that holds the names
};

// The same for all ELF files of our kind: 64 bits, little-endian, version 1.
absl::Status CheckIdentity(std::string_view header) {
  if (header[4] != 2 || header[5] != 1) {
    return absl::InvalidArgumentError(
        Cat({"is an ELF file of ", header[4] == 1 ? "32 bits" : "64 bits",
             header[5] == 2 ? ", big-endian" : "", "; only 64 bits, little-endian, can be read"}));
  }
  const auto type = Load<std::uint16_t>(header, 16);
  const auto machine = Load<std::uint16_t>(header, 18);
  if (machine != kX8664 && machine != kAArch64) {
    return absl::InvalidArgumentError(Cat({"is an ELF file for machine ", std::to_string(machine),
                                           "; only x86-64 (62) and AArch64 (183) can be read"}));
  }
  if (header[6] != 1 || Load<std::uint32_t>(header, 20) != 1) {
    return absl::InvalidArgumentError("is an ELF file of an unknown version");
  }
  if (type < 1 || type >= kCoreFile) {
    return absl::InvalidArgumentError(
        type == kCoreFile ? "is a core dump, not a program"
                          : "is an ELF file, but no program, library or object file");
  }
  return absl::OkStatus();
}

absl::StatusOr<Section> SectionAt(const Part& elf, std::uint64_t offset) {
  const absl::StatusOr<std::string> bytes = elf.ReadUpTo(offset, kSectionHeaderSize);
  if (!bytes.ok()) return bytes.status();
  if (bytes->size() < kSectionHeaderSize) {
    return DamagedAt(elf.begin + offset, {"the file ends within the table of sections"});
  }
  return SectionIn(*bytes, 0);
}

absl::StatusOr<SectionTable> FindTable(const Part& elf) {
  const absl::StatusOr<std::string> header = ReadElfHeader(elf);
  if (!header.ok()) return header.status();
  SectionTable table{.offset = Load<std::uint64_t>(*header, 40),
                     .count = Load<std::uint16_t>(*header, 60),
                     .names = Load<std::uint16_t>(*header, 62)};
  if (table.offset == 0) {
    return absl::FailedPreconditionError(
        "has no table of sections (it was stripped of it, or packed), so its flow records can't be "
        "found; read the file that the linker wrote");
  }
  if (Load<std::uint16_t>(*header, 58) != kSectionHeaderSize) {
    return DamagedAt(elf.begin + 58, {"the entries of the table of sections have a wrong size"});
  }
  // More sections than 16 bits can count: the first entry, which is no section, has the numbers.
  if (table.count == 0 || table.names == kIndexIsElsewhere) {
    const absl::StatusOr<Section> first = SectionAt(elf, table.offset);
    if (!first.ok()) return first.status();
    if (table.count == 0) table.count = first->size;
    if (table.names == kIndexIsElsewhere) table.names = first->link;
  }
  if (table.count > kMostSections) {
    return DamagedAt(elf.begin + table.offset,
                     {"the file claims ", std::to_string(table.count), " sections; at most ",
                      std::to_string(kMostSections), " are read"});
  }
  if (!elf.Holds(table.offset, table.count * kSectionHeaderSize)) {
    return DamagedAt(elf.begin + table.offset, {"the file ends within the table of sections"});
  }
  if (table.names == 0 || table.names >= table.count) {
    return DamagedAt(elf.begin + 62,
                     {"no section holds the names of the others, so .zweck can't be found"});
  }
  return table;
}

absl::Status ForEachPiece(const Part& elf, const Range& range, std::size_t overlap,
                          absl::FunctionRef<absl::Status(std::string_view, std::uint64_t)> read) {
  std::string buffer(static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, range.size)), '\0');
  for (std::uint64_t at = 0; at < range.size;) {
    const std::size_t size =
        static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), range.size - at));
    if (absl::Status status = elf.Read(range.offset + at, {buffer.data(), size}); !status.ok()) {
      return status;
    }
    if (absl::Status status = read({buffer.data(), size}, at); !status.ok()) return status;
    if (at + size == range.size) break;
    at += size - overlap;
  }
  return absl::OkStatus();
}

// Where names begin that a section may have, as offsets in the table of names. A table repeats no
// name, but one may be the end of another.
struct Names {
  std::vector<std::uint64_t> records;
  std::vector<std::uint64_t> package_notes;
  std::vector<std::uint64_t> gcc_lto;
};

absl::StatusOr<Names> FindNames(const Part& elf, const Range& range) {
  Names names;
  absl::Status status =
      ForEachPiece(elf, range, kGccLto.size() - 1, [&](std::string_view piece, std::uint64_t at) {
        for (const auto& [name, found] :
             {std::pair(kRecords, &names.records), std::pair(kPackageNote, &names.package_notes),
              std::pair(kGccLto, &names.gcc_lto)}) {
          for (std::size_t i = piece.find(name); i != std::string_view::npos;
               i = piece.find(name, i + 1)) {
            // Pieces overlap.
            if (found->empty() || found->back() < at + i) found->push_back(at + i);
            if (found->size() > kMostNamesakes) {
              return DamagedAt(elf.begin + range.offset, {"the table of names repeats names"});
            }
          }
        }
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return names;
}

absl::Status CheckRecordSection(const Part& elf, const Section& section, std::uint64_t place) {
  if (section.type == kNobits) {
    return DamagedAt(place, {"the section .zweck has no bytes: this file holds only what debuggers "
                             "need; read the program itself"});
  }
  if (section.type != kProgbits) {
    return DamagedAt(
        place, {"the section .zweck has type ", std::to_string(section.type), ", not PROGBITS"});
  }
  if ((section.flags & kCompressed) != 0) {
    return DamagedAt(place,
                     {"the section .zweck is compressed, which the linker does to no section "
                      "of a program"});
  }
  if ((section.flags & kAllocated) == 0) {
    return DamagedAt(place,
                     {"the section .zweck is not a part of the program (it lacks the flag A)"});
  }
  if (!elf.Holds(section.offset, section.size)) {
    return DamagedAt(place, {"the section .zweck lies at offset ", Hex(section.offset), " and has ",
                             std::to_string(section.size), " bytes, and the file ends before"});
  }
  return absl::OkStatus();
}

absl::Status CheckIsCompiled(const Part& elf, const Section& lto, std::uint64_t place) {
  const absl::StatusOr<std::string> head = elf.ReadUpTo(lto.offset, 8);
  if (!head.ok() || head->size() < 8 || lto.size < 8 || lto.type != kProgbits) {
    return DamagedAt(place, {"the section .gnu.lto_.lto is damaged"});
  }
  if ((*head)[4] != 0) {
    return absl::FailedPreconditionError(
        "is an object file of g++ -flto and holds no machine code yet, so no flow records; read "
        "the "
        "linked program, or compile with -ffat-lto-objects");
  }
  return absl::OkStatus();
}

absl::Status CheckApart(const Part& elf, std::vector<Range>& ranges) {
  std::ranges::sort(ranges, [](const Range& a, const Range& b) { return a.offset < b.offset; });
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    if (ranges[i].offset < ranges[i - 1].offset + ranges[i - 1].size) {
      return DamagedAt(elf.begin + ranges[i].offset, {"two sections .zweck overlap"});
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> ReadElfHeader(const Part& elf) {
  absl::StatusOr<std::string> header = elf.ReadUpTo(0, kElfHeaderSize);
  if (!header.ok()) return header.status();
  if (!header->starts_with(kElfMagic)) return absl::InvalidArgumentError("is not an ELF file");
  if (header->size() < kElfHeaderSize) {
    return DamagedAt(elf.begin, {"the file ends within the ELF header"});
  }
  if (absl::Status status = CheckIdentity(*header); !status.ok()) return status;
  return header;
}

absl::StatusOr<Sections> FindSections(const Part& elf) {
  const absl::StatusOr<SectionTable> table = FindTable(elf);
  if (!table.ok()) return table.status();
  const std::uint64_t names_at = table->offset + table->names * kSectionHeaderSize;
  const absl::StatusOr<Section> string_table = SectionAt(elf, names_at);
  if (!string_table.ok()) return string_table.status();
  const Range name_bytes{.offset = string_table->offset, .size = string_table->size};
  if (string_table->type != kStringTable || !elf.Holds(name_bytes.offset, name_bytes.size) ||
      name_bytes.size > kMostNameBytes) {
    return DamagedAt(elf.begin + names_at, {"the section that should hold the names of the others "
                                            "does not, or is longer than can be"});
  }
  const absl::StatusOr<Names> names = FindNames(elf, name_bytes);
  if (!names.ok()) return names.status();

  Sections found;
  const auto is_one_of = [](const std::vector<std::uint64_t>& sorted, std::uint64_t name) {
    return std::ranges::binary_search(sorted, name);
  };
  const Range entries{.offset = table->offset, .size = table->count * kSectionHeaderSize};
  absl::Status status =
      ForEachPiece(elf, entries, 0, [&](std::string_view piece, std::uint64_t at) -> absl::Status {
        for (std::size_t i = 0; i < piece.size(); i += kSectionHeaderSize) {
          const Section section = SectionIn(piece, i);
          const std::uint64_t place = elf.begin + entries.offset + at + i;
          if (section.name >= name_bytes.size) {
            return DamagedAt(place, {"the name of a section lies outside of the table of names"});
          }
          if (is_one_of(names->gcc_lto, section.name)) {
            if (absl::Status s = CheckIsCompiled(elf, section, place); !s.ok()) return s;
          }
          // A file with debug information only has no bytes of it.
          if (section.type != kNobits && found.package_notes.size() < 2 &&
              is_one_of(names->package_notes, section.name)) {
            found.package_notes.push_back({.offset = section.offset, .size = section.size});
          }
          if (!is_one_of(names->records, section.name)) continue;
          if (absl::Status s = CheckRecordSection(elf, section, place); !s.ok()) return s;
          if (section.size == 0) continue;
          found.records.push_back({.offset = section.offset, .size = section.size});
          if (found.records.size() > kMostRecordSections) {
            return DamagedAt(place, {"the file has more than ", std::to_string(kMostRecordSections),
                                     " sections .zweck"});
          }
        }
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  if (status = CheckApart(elf, found.records); !status.ok()) return status;
  return found;
}

}  // namespace zweck::inventory
