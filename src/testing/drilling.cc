// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/testing/drilling.h"

#include <absl/status/status.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "src/text/cat.h"

namespace zweck::testing::internal {
namespace {

namespace fs = std::filesystem;
using text::Cat;

absl::Status SearchFile(const fs::path& path, std::string_view text) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return absl::NotFoundError(Cat({path.string(), ": the file can't be read"}));
  // Pieces that overlap by as much as the text has.
  std::string held;
  std::vector<char> piece(1 << 20);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
    held.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (held.find(text) != std::string::npos) {
      return absl::InternalError(
          Cat({path.string(), ": a person who was erased is still in the file"}));
    }
    if (held.size() > text.size()) held.erase(0, held.size() - text.size());
  }
  return absl::OkStatus();
}

// The file or the folder, and what is beside it and begins with its name.
std::vector<fs::path> FilesOf(const fs::path& path) {
  std::vector<fs::path> files;
  std::error_code ignored;
  const auto add = [&](const fs::path& at) {
    if (fs::is_regular_file(at, ignored)) files.push_back(at);
  };
  if (fs::is_directory(path, ignored)) {
    for (const auto& entry : fs::recursive_directory_iterator(path, ignored)) add(entry.path());
    return files;
  }
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const std::string name = path.filename().string();
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().filename().string().starts_with(name)) add(entry.path());
  }
  return files;
}

}  // namespace

Person MakePerson() {
  std::random_device random;
  constexpr char kDigits[] = "0123456789abcdef";
  Person person{.mark = "drill-", .number = 0};
  for (int i = 0; i < 24; ++i) person.mark += kDigits[random() % 16];
  person.number = (std::uint64_t{random()} << 32 | random()) >> 2;
  return person;
}

absl::Status SearchFiles(const std::vector<std::string>& files, std::string_view text) {
  for (const std::string& file : files) {
    std::error_code error;
    if (!fs::exists(file, error)) {
      return absl::NotFoundError(Cat({file, ": there is no such file"}));
    }
    for (const fs::path& path : FilesOf(file)) {
      if (absl::Status status = SearchFile(path, text); !status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace zweck::testing::internal
