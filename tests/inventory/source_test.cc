// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/source.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <filesystem>

#include "tests/inventory/fixture.h"
#include "tests/support/temp_directory.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using zweck::testing::TempDirectory;
using zweck::testing::WriteFile;

TEST_CASE("A file is read from any offset, and not beyond its end") {
  const TempDirectory directory;
  WriteFile(directory.File("a"), "0123456789");
  const auto file = OpenFile(directory.File("a"));
  REQUIRE(file.ok());
  CHECK((*file)->size() == 10);
  std::string bytes(4, '\0');
  CHECK((*file)->Read(6, bytes).ok());
  CHECK(bytes == "6789");
  CHECK((*file)->Read(10, {}).ok());
  CheckMessage((*file)->Read(7, bytes), "ends after 10 bytes, where 4 are needed from byte 7 on");
  CHECK_FALSE((*file)->Read(~std::uint64_t{0}, bytes).ok());
}

TEST_CASE("A part has its own offsets and ends") {
  const MemorySource source("0123456789");
  const Part part{.source = &source, .begin = 2, .size = 5};
  CHECK(part.ReadUpTo(0, 3).value() == "234");
  CHECK(part.ReadUpTo(3, 100).value() == "56");
  CHECK(part.ReadUpTo(5, 100).value().empty());
  CHECK(part.ReadUpTo(99, 100).status().code() == absl::StatusCode::kOutOfRange);
  std::string bytes(6, '\0');
  CheckMessage(part.Read(0, bytes), "ends after 5 bytes");
  CHECK(part.Holds(5, 0));
  CHECK_FALSE(part.Holds(5, 1));
  CHECK_FALSE(part.Holds(1, ~std::uint64_t{0}));
}

TEST_CASE("A file that is shortened while it is read is an error and no signal") {
  const TempDirectory directory;
  WriteFile(directory.File("a"), std::string(100'000, 'x'));
  const auto file = OpenFile(directory.File("a"));
  REQUIRE(file.ok());
  std::filesystem::resize_file(directory.File("a"), 10);
  std::string bytes(50'000, '\0');
  CheckMessage((*file)->Read(40'000, bytes), "was shortened while it was read");
}

TEST_CASE("A file that is removed while it is read can be read on") {
  const TempDirectory directory;
  WriteFile(directory.File("a"), "still here");
  const auto file = OpenFile(directory.File("a"));
  REQUIRE(file.ok());
  std::filesystem::remove(directory.File("a"));
  CHECK(Part::Whole(**file).ReadUpTo(0, 100).value() == "still here");
}

TEST_CASE("What is no file says what it is, and nothing waits") {
  const TempDirectory directory;
  CheckMessage(OpenFile(directory.path()).status(), "is a directory");
  REQUIRE(mkfifo(directory.File("fifo").c_str(), 0600) == 0);
  CheckMessage(OpenFile(directory.File("fifo")).status(), "is a FIFO");
  CheckMessage(OpenFile("/dev/null").status(), "is a device");
  const int server = socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(server >= 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, directory.File("s").c_str(), sizeof address.sun_path - 1);
  REQUIRE(bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CheckMessage(OpenFile(directory.File("s")).status(), "is a socket");
  close(server);
}

TEST_CASE("What can't be opened says why") {
  const TempDirectory directory;
  CheckMessage(OpenFile(directory.File("gone")).status(), "there is no such file");
  CheckMessage(OpenFile("").status(), "there is no such file");
  CheckMessage(OpenFile(std::string("a\0b", 3)).status(), "is not a file's name");
  WriteFile(directory.File("a"), "x");
  CheckMessage(OpenFile(directory.File("a/b")).status(), "can't be opened");
  std::filesystem::create_symlink("loop", directory.File("loop"));
  CheckMessage(OpenFile(directory.File("loop")).status(), "can't be opened");
}

TEST_CASE("A file without permission says so") {
  const TempDirectory directory;
  REQUIRE(chmod(directory.path().c_str(), 0755) == 0);
  WriteFile(directory.File("a"), "x");
  REQUIRE(chmod(directory.File("a").c_str(), 0) == 0);
  if (geteuid() == 0) REQUIRE(seteuid(65534) == 0);  // root may read everything
  const absl::Status status = OpenFile(directory.File("a")).status();
  if (getuid() == 0) REQUIRE(seteuid(0) == 0);
  CheckMessage(status, "no permission");
}

}  // namespace
}  // namespace zweck::inventory
