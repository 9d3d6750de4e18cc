// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/loader.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/inventory/fixture.h"
#include "tests/support/temp_directory.h"

namespace zweck::inventory {
namespace {

using testing::Append;
using zweck::testing::TempDirectory;
using zweck::testing::WriteFile;

using CacheEntries = std::vector<std::pair<std::string, std::string>>;

CacheEntries ListOf(std::string_view bytes) {
  CacheEntries entries;
  ReadLoaderCache(bytes, [&entries](std::string_view name, std::string_view path) {
    entries.emplace_back(name, path);
  });
  return entries;
}

std::string CacheOf(const CacheEntries& entries, std::uint32_t count) {
  std::string bytes = "glibc-ld.so.cache1.1";
  Append(bytes, count);
  bytes.resize(48, '\0');
  std::string texts;
  const std::size_t texts_at = 48 + 24 * entries.size();
  for (const auto& [name, path] : entries) {
    Append(bytes, std::uint32_t{1});
    Append(bytes, static_cast<std::uint32_t>(texts_at + texts.size()));
    texts += name + '\0';
    Append(bytes, static_cast<std::uint32_t>(texts_at + texts.size()));
    texts += path + '\0';
    bytes += std::string(12, '\0');
  }
  return bytes + texts;
}

TEST_CASE("The loader's cache lists where libraries are") {
  const CacheEntries entries = {{"libone.so", "/lib/libone.so"}, {"libtwo.so", "/opt/libtwo.so"}};
  CHECK(ListOf(CacheOf(entries, 2)) == entries);
  CHECK(ListOf("ld.so-1.7.0 and what older loaders read" + CacheOf(entries, 2)) == entries);
}

TEST_CASE("A damaged cache lists fewer libraries") {
  CHECK(ListOf("").empty());
  CHECK(ListOf("glibc-ld.so.cache1.1").empty());
  const CacheEntries entries = {{"libone.so", "/lib/libone.so"}, {"libtwo.so", "libtwo.so"}};
  const std::string good = CacheOf(entries, 2);
  CHECK(ListOf(good).size() == 1);  // a path that is none
  CHECK(ListOf(CacheOf(entries, 0xffffffff)).size() <= 2);
  for (std::size_t size = 0; size < good.size(); ++size) {
    CHECK(ListOf(std::string_view(good).substr(0, size)).size() <= 1);
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bytes = good;
    bytes[at] = '\xff';
    CHECK(ListOf(bytes).size() <= 2);
  }
}

TEST_CASE("Folders are searched in the loader's order") {
  const TempDirectory directory;
  const std::string library = testing::MakeElf({}, 62, /*type=*/3).bytes;
  const auto path = [&directory](const std::string& folder) {
    return directory.File(folder) + "/libhere.so";
  };
  for (const char* folder : {"first", "rpath", "runpath", "lib64", "x86_64"}) {
    std::filesystem::create_directory(directory.File(folder));
    WriteFile(path(folder), library);
  }
  Object program{.path = directory.File("program"),
                 .folder = directory.path() + "/",
                 .dynamic = {.machine = 62, .needed = {}},
                 .needs_it = nullptr};
  Object between{.path = directory.File("rpath/libbetween.so"),
                 .folder = directory.path() + "/rpath/",
                 .dynamic = {.machine = 62, .needed = {}},
                 .needs_it = &program};
  Loader loader({});
  CHECK_FALSE(loader.Find(program, "libhere.so").has_value());
  program.dynamic.rpath = "/nowhere:$ORIGIN/rpath";
  CHECK(loader.Find(program, "libhere.so") == directory.path() + "//rpath/libhere.so");
  // Of who needs it, too; but not where the library says for itself.
  CHECK(loader.Find(between, "libhere.so").has_value());
  between.dynamic.has_runpath = true;
  CHECK_FALSE(loader.Find(between, "libhere.so").has_value());
  between.dynamic.runpath = "${ORIGIN}/../runpath";
  CHECK(loader.Find(between, "libhere.so") == directory.path() + "/rpath//../runpath/libhere.so");
  program.dynamic.rpath = directory.path() + "/$LIB";
  CHECK(loader.Find(program, "libhere.so") == path("lib64"));
  program.dynamic.rpath = directory.path() + "/${PLATFORM}";
  CHECK(loader.Find(program, "libhere.so") == path("x86_64"));
  CHECK(Loader({directory.File("first")}).Find(program, "libhere.so") == path("first"));
  // What is given as a path is looked for nowhere else.
  CHECK(loader.Find(program, path("first")) == path("first"));
  CHECK_FALSE(loader.Find(program, "./libhere.so").has_value());
}

TEST_CASE("What is not a library for the machine is passed over") {
  const TempDirectory directory;
  const Object program{.path = "program",
                       .folder = "./",
                       .dynamic = {.machine = 62, .needed = {}, .rpath = directory.path()},
                       .needs_it = nullptr};
  Loader loader({});
  for (const std::string& bytes :
       {std::string("GROUP ( libother.so )"), std::string(),
        testing::MakeElf({}, 183, /*type=*/3).bytes, testing::MakeElf({}, 62, /*type=*/1).bytes}) {
    WriteFile(directory.File("libhere.so"), bytes);
    CHECK_FALSE(loader.Find(program, "libhere.so").has_value());
  }
}

}  // namespace
}  // namespace zweck::inventory
