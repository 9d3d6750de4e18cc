// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/package_note.h"

#include <absl/status/status.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "src/inventory/little_endian.h"
#include "src/inventory/trouble.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

constexpr std::uint32_t kPackageMetadata = 0xcafe1a7e;
constexpr std::string_view kOwner("FDO\0", 4);
constexpr std::uint64_t kMostBytes = 64 * 1024;
constexpr std::size_t kNoteHeaderSize = 12;

std::size_t Aligned(std::size_t size) { return (size + 3) / 4 * 4; }

absl::Status EndsWithin(std::uint64_t place) {
  return DamagedAt(place, {"the section .note.package ends within a note"});
}

absl::StatusOr<v1::Program> Parse(std::string_view json, std::uint64_t place) {
  // The text ends with a zero, and what pads it is zeros.
  json = json.substr(0, json.find('\0'));
  const nlohmann::json said = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!said.is_object()) {
    return DamagedAt(place, {"the package note (.note.package) is not an object in JSON"});
  }
  v1::Program program;
  for (const auto& [key, into] :
       {std::pair("version", program.mutable_version()),
        std::pair("commit", program.mutable_commit()), std::pair("date", program.mutable_date())}) {
    const auto at = said.find(key);
    if (at == said.end()) continue;
    if (!at->is_string()) {
      return DamagedAt(place, {"in the package note (.note.package), ", key, " is not a text"});
    }
    *into = text::Printable(at->get_ref<const std::string&>());
  }
  return program;
}

}  // namespace

absl::StatusOr<v1::Program> ReadPackageNote(const Part& elf, const std::vector<Range>& sections) {
  if (sections.empty()) return v1::Program();
  const Range& section = sections.front();
  const std::uint64_t place = elf.begin + section.offset;
  if (sections.size() > 1) return DamagedAt(place, {"there are two sections .note.package"});
  if (section.size > kMostBytes || !elf.Holds(section.offset, section.size)) {
    return DamagedAt(place, {"the section .note.package is longer than the file, or than 64 KiB"});
  }
  const absl::StatusOr<std::string> bytes =
      elf.ReadUpTo(section.offset, static_cast<std::size_t>(section.size));
  if (!bytes.ok()) return bytes.status();
  std::string_view rest = *bytes;
  while (rest.size() >= kNoteHeaderSize) {
    const std::size_t name_size = Load<std::uint32_t>(rest, 0);
    const std::size_t size = Load<std::uint32_t>(rest, 4);
    const auto type = Load<std::uint32_t>(rest, 8);
    rest.remove_prefix(kNoteHeaderSize);
    if (name_size > rest.size() || Aligned(name_size) > rest.size() ||
        size > rest.size() - Aligned(name_size)) {
      return EndsWithin(place);
    }
    const std::string_view owner = rest.substr(0, name_size);
    const std::string_view said = rest.substr(Aligned(name_size), size);
    if (owner == kOwner && type == kPackageMetadata) return Parse(said, place);
    rest.remove_prefix(std::min(rest.size(), Aligned(name_size) + Aligned(size)));
  }
  if (!rest.empty()) return EndsWithin(place);
  return v1::Program();  // notes of others
}

}  // namespace zweck::inventory
