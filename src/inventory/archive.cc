// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/archive.h"

#include <charconv>
#include <cstddef>
#include <optional>

#include "src/inventory/trouble.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

constexpr std::size_t kMemberHeaderSize = 60;
constexpr std::size_t kLongestName = 4096;

struct Header {
  std::string name;  // without the spaces behind it
  std::uint64_t size;
};

std::string_view WithoutSpaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::optional<std::uint64_t> Number(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

absl::StatusOr<Header> HeaderAt(const Part& archive, std::uint64_t at) {
  const absl::StatusOr<std::string> bytes = archive.ReadUpTo(at, kMemberHeaderSize);
  if (!bytes.ok()) return bytes.status();
  const std::string_view header = *bytes;
  if (header.size() < kMemberHeaderSize) {
    return DamagedAt(archive.begin + at, {"the archive ends within the header of a member"});
  }
  const std::optional<std::uint64_t> size = Number(WithoutSpaces(header.substr(48, 10)));
  if (header.substr(58) != "`\n" || !size.has_value()) {
    return DamagedAt(archive.begin + at,
                     {"the header of a member of the archive should stand here"});
  }
  return Header{.name = std::string(WithoutSpaces(header.substr(0, 16))), .size = *size};
}

// Where a member is to be found.
struct Name {
  std::string text;
  std::uint64_t origin = 0;  // in the archive of that name, if not 0
};

// "customer.o/", or "/12" for the name at 12 in the table of long names, and in a thin archive also
// "/12:340" for the member at 340 in the archive of that name.
absl::StatusOr<Name> NameOf(const Part& archive, std::uint64_t at, std::string_view name,
                            const Part& long_names) {
  Name found;
  if (!name.starts_with('/')) {
    if (name.ends_with('/')) name.remove_suffix(1);
    found.text = name;
  } else {
    const std::size_t colon = name.find(':');
    const std::optional<std::uint64_t> offset =
        Number(name.substr(1, colon == std::string_view::npos ? colon : colon - 1));
    const std::optional<std::uint64_t> origin =
        colon == std::string_view::npos ? 0 : Number(name.substr(colon + 1));
    if (!offset.has_value() || !origin.has_value() || *offset >= long_names.size) {
      return DamagedAt(archive.begin + at, {"the name of a member of the archive is none"});
    }
    const absl::StatusOr<std::string> text = long_names.ReadUpTo(*offset, kLongestName + 1);
    if (!text.ok()) return text.status();
    const std::size_t end = text->find("/\n");
    if (end == std::string::npos) {
      return DamagedAt(archive.begin + at, {"the name of a member of the archive has no end"});
    }
    found = {.text = text->substr(0, end), .origin = *origin};
  }
  if (found.text.empty() || found.text.find('\0') != std::string::npos) {
    return DamagedAt(archive.begin + at, {"the name of a member of the archive is none"});
  }
  return found;
}

absl::Status ReadThin(const Name& name, OpenMember open,
                      absl::FunctionRef<absl::Status(std::string_view, const Part&)> read) {
  const absl::StatusOr<std::unique_ptr<Source>> file = open(name.text);
  if (!file.ok()) return In(text::Printable(name.text), file.status());
  const Part whole = Part::Whole(**file);
  if (name.origin == 0) return read(name.text, whole);
  const absl::StatusOr<Header> header = HeaderAt(whole, name.origin);
  if (!header.ok()) return In(text::Printable(name.text), header.status());
  const std::uint64_t begin = name.origin + kMemberHeaderSize;
  if (!whole.Holds(begin, header->size)) {
    return In(text::Printable(name.text),
              DamagedAt(name.origin, {"the archive ends within a member"}));
  }
  return read(name.text, {.source = whole.source, .begin = begin, .size = header->size});
}

}  // namespace

absl::Status ForEachMember(
    const Part& archive, OpenMember open,
    absl::FunctionRef<absl::Status(std::string_view name, const Part& member)> read) {
  const absl::StatusOr<std::string> magic = archive.ReadUpTo(0, kArchiveMagic.size());
  if (!magic.ok()) return magic.status();
  const bool thin = *magic == kThinArchiveMagic;
  Part long_names{.source = archive.source};
  std::uint64_t next = 0;
  for (std::uint64_t at = kArchiveMagic.size(); at < archive.size; at = next) {
    const absl::StatusOr<Header> header = HeaderAt(archive, at);
    if (!header.ok()) return header.status();
    const std::string_view name = header->name;
    const bool is_table = name == "/" || name == "//" || name == "/SYM64/";
    const bool is_elsewhere = thin && !is_table;
    const std::uint64_t begin = at + kMemberHeaderSize;
    if (!is_elsewhere && !archive.Holds(begin, header->size)) {
      return DamagedAt(archive.begin + at, {"the archive ends within a member"});
    }
    // Members begin at even offsets.
    next = is_elsewhere ? begin : begin + header->size + (header->size & 1);
    const Part member{
        .source = archive.source, .begin = archive.begin + begin, .size = header->size};
    if (name == "//") long_names = member;
    if (is_table) continue;
    if (name.starts_with("#1/") || name.starts_with("__.SYMDEF")) {
      return DamagedAt(archive.begin + at,
                       {"the archive is of BSD's form; only GNU's, which ELF has, can be read"});
    }
    const absl::StatusOr<Name> full = NameOf(archive, at, name, long_names);
    if (!full.ok()) return full.status();
    absl::Status status = thin ? ReadThin(*full, open, read) : read(full->text, member);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace zweck::inventory
