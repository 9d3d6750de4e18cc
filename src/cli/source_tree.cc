// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/source_tree.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace zweck::cli {
namespace {

namespace fs = std::filesystem;

// A whole disk is not searched because somebody named it.
constexpr std::size_t kMostEntries = 200'000;

bool IsFile(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

bool Leaves(const fs::path& relative) {
  return relative.empty() || relative.is_absolute() || *relative.begin() == "..";
}

// The path from the root, if it is there without a search; else nothing.
fs::path Direct(const fs::path& root, const fs::path& file) {
  std::error_code error;
  for (const fs::path& path : {root / file, fs::absolute(file, error)}) {
    if (path.empty() || !IsFile(path)) continue;
    const fs::path real = fs::weakly_canonical(path, error);
    const fs::path relative = real.lexically_relative(fs::weakly_canonical(root, error));
    if (!Leaves(relative)) return relative;
  }
  return {};
}

bool IsSkipped(const fs::path& folder) {
  return folder.filename().native().starts_with('.') || IsFile(folder / "CMakeCache.txt");
}

bool EndsWith(const fs::path& path, const fs::path& end) {
  auto at = path.end();
  for (auto part = end.end(); part != end.begin();) {
    if (at == path.begin() || *--at != *--part) return false;
  }
  return true;
}

// What each file is, by the name of its last part.
using Wanted = std::multimap<std::string, std::string>;

class Search {
 public:
  explicit Search(const Wanted& wanted) : wanted_(wanted) {}

  // Each file's paths; of two the search has seen enough.
  std::map<std::string, std::vector<std::string>> Below(const fs::path& root) {
    std::error_code error;
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied,
                                           error);
    for (std::size_t seen = 0; !error && seen < kMostEntries && entry != fs::end(entry); ++seen) {
      std::error_code unknown;
      if (entry->is_directory(unknown)) {
        if (IsSkipped(entry->path())) entry.disable_recursion_pending();
      } else {
        Match(entry->path().lexically_relative(root));
      }
      entry.increment(error);
    }
    return std::move(found_);
  }

 private:
  void Match(const fs::path& path) {
    const auto [first, last] = wanted_.equal_range(path.filename().native());
    for (auto file = first; file != last; ++file) {
      if (EndsWith(path, file->second)) found_[file->second].push_back(path.native());
    }
  }

  const Wanted& wanted_;
  std::map<std::string, std::vector<std::string>> found_;
};

}  // namespace

std::map<std::string, std::string> FindSources(const std::string& root,
                                               const std::vector<std::string>& files) {
  std::map<std::string, std::string> paths;
  Wanted wanted;
  for (const std::string& file : files) {
    // A name with a 0 in it is none, and the system would read it to there.
    if (file.empty() || file.find('\0') != std::string::npos || paths.contains(file)) continue;
    const fs::path direct = Direct(root, file);
    paths[file] = direct.empty() ? file : direct.native();
    const fs::path path(file);
    if (direct.empty() && !Leaves(path.lexically_normal()) && path.has_filename()) {
      wanted.emplace(path.filename().native(), file);
    }
  }
  if (wanted.empty()) return paths;
  for (const auto& [file, found] : Search(wanted).Below(root)) {
    if (found.size() == 1) paths[file] = found.front();
  }
  return paths;
}

}  // namespace zweck::cli
