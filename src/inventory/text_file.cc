// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/text_file.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "src/inventory/source.h"
#include "src/inventory/trouble.h"
#include "src/text/cat.h"
#include "src/text/printable.h"
#include "src/text/utf8.h"

namespace zweck::inventory {

absl::StatusOr<std::string> ReadTextFile(const std::string& path, std::size_t max_bytes) {
  const std::string name = text::Printable(path);
  const absl::StatusOr<std::unique_ptr<Source>> file = OpenFile(path);
  if (!file.ok()) return In(name, file.status());
  if ((*file)->size() > max_bytes) {
    return absl::InvalidArgumentError(
        text::Cat({name, ": has more than ", std::to_string(max_bytes >> 20),
                   " MiB. Name another file, or cut it down"}));
  }
  absl::StatusOr<std::string> text = Part::Whole(**file).ReadUpTo(0, max_bytes);
  if (!text.ok()) return In(name, text.status());
  return text;
}

std::string_view WithoutByteOrderMark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

bool IsUtf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 4) return false;
  const auto has = [&](std::size_t at) { return text[at] != '\0'; };
  return has(0) == has(2) && has(1) == has(3) && has(0) != has(1);
}

absl::Status CheckUtf8(const std::string& path, std::string_view text) {
  const std::size_t bad = IsUtf16(text) ? 0 : text::FirstNotUtf8(text);
  if (bad == std::string_view::npos) return absl::OkStatus();
  return absl::InvalidArgumentError(
      text::Cat({text::Printable(path), ":", std::to_string(LineOf(text, bad)), ": this is ",
                 IsUtf16(text) ? "UTF-16, not UTF-8" : "not UTF-8", ". Save the file as UTF-8"}));
}

std::uint32_t LineOf(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  return static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
}

}  // namespace zweck::inventory
