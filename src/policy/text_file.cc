// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/text_file.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ios>
#include <string>
#include <string_view>
#include <system_error>

#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::policy {

using text::Cat;

absl::StatusOr<std::string> ReadTextFile(const std::string& path, std::size_t max_bytes) {
  const std::string name = text::Printable(path);
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    return absl::NotFoundError(Cat({name, ": there is no such file"}));
  }
  if (error) {
    return absl::ErrnoToStatus(error.value(), Cat({name, ": it can't be looked at"}));
  }
  if (status.type() != std::filesystem::file_type::regular) {
    return absl::FailedPreconditionError(Cat({name, ": this is no regular file"}));
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return absl::ErrnoToStatus(errno, Cat({name, ": it can't be opened"}));
  // One byte more than is allowed, and never what the size says: the file may grow meanwhile.
  std::string text(max_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) return absl::DataLossError(Cat({name, ": it can't be read"}));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > max_bytes) {
    return absl::InvalidArgumentError(
        Cat({name, ": it has more than ", std::to_string(max_bytes >> 20),
             " MiB. Name another file, or cut it down"}));
  }
  text.shrink_to_fit();
  return text;
}

std::uint32_t LineOf(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  return static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
}

}  // namespace zweck::policy
