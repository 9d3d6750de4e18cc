// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Lines are whole, in files that are private, full, shared or broken.

#include "zweck/transport/json_lines.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the support is written for this

// A sink that goes nowhere else.
struct Log {};
using File = JsonLinesFile<Log>;
using Stream = JsonLinesStream<Log>;

static_assert(Transport<File> && Transport<Stream>);
static_assert(!File::kSeals && !Stream::kSeals);
static_assert(File::kFormat == WireFormat::kJson && Stream::kFormat == WireFormat::kJson);
static_assert(!std::is_copy_constructible_v<File> && std::is_nothrow_move_constructible_v<File>);

absl::Status Send(File& file, std::string_view record) {
  return file.Send(InsecureDoorAccessForTests::Key(), record);
}

TEST_CASE("Records are appended as lines, also by the next program") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  {
    File file = RequireOk(File::Open(path));
    RequireOk(Send(file, R"({"a":1})"));
    RequireOk(Send(file, R"({"a":2})"));
  }
  File file = RequireOk(File::Open(path, {.sync = true}));
  RequireOk(Send(file, R"({"a":"\n"})"));
  CHECK(FileBytes(path) == "{\"a\":1}\n{\"a\":2}\n{\"a\":\"\\n\"}\n");
}

TEST_CASE("The file is its owner's alone, whatever the umask") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  const mode_t before = umask(0);
  const bool opened = File::Open(path).ok();
  umask(before);
  REQUIRE(opened);
  struct stat found{};
  REQUIRE(stat(path.c_str(), &found) == 0);
  CHECK((found.st_mode & 07777) == 0600);
}

TEST_CASE("A record that is not one line is refused") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  File file = RequireOk(File::Open(path));
  std::ostringstream out;
  Stream stream(out);
  for (const std::string_view bad :
       {"", "\n", "Zq9Canary\n", "Zq9\nCanary", "Zq9Canary\r", "{\r\n}"}) {
    CheckRefused(Send(file, bad), absl::StatusCode::kInternal, "record");
    CheckRefused(stream.Send(InsecureDoorAccessForTests::Key(), bad), absl::StatusCode::kInternal,
                 "record");
  }
  CHECK(FileBytes(path).empty());
  CHECK(out.str().empty());
}

TEST_CASE("Files that can't be written are named") {
  const TempDirectory directory;
  CheckRefused(File::Open(""), absl::StatusCode::kInvalidArgument, "path");
  CheckRefused(File::Open(std::string("a\0b", 3)), absl::StatusCode::kInvalidArgument, "path");
  CheckRefused(File::Open(directory.File("none/a")), absl::StatusCode::kNotFound, "none/a");
  CheckRefused(File::Open(directory.path()), absl::StatusCode::kFailedPrecondition,
               directory.path());
  CheckRefused(File::Open("/dev/full"), absl::StatusCode::kFailedPrecondition, "/dev/full");
  REQUIRE(mkfifo(directory.File("fifo").c_str(), 0600) == 0);
  CheckRefused(File::Open(directory.File("fifo")), absl::StatusCode::kFailedPrecondition, "fifo");
  if (geteuid() == 0) REQUIRE(seteuid(65534) == 0);
  const absl::Status denied = File::Open(directory.File("denied")).status();
  if (getuid() == 0) {
    REQUIRE(seteuid(0) == 0);
    CheckRefused(denied, absl::StatusCode::kPermissionDenied, "denied");
  }
}

TEST_CASE("A file that ends within a line takes no more") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  WriteFile(path, R"({"a":"Zq9Canary)");
  File file = RequireOk(File::Open(path));
  CheckRefused(Send(file, "{}"), absl::StatusCode::kDataLoss, path);
  CHECK(FileBytes(path) == R"({"a":"Zq9Canary)");
  WriteFile(path, "{}\n");
  RequireOk(Send(file, "{}"));
  CHECK(FileBytes(path) == "{}\n{}\n");
}

TEST_CASE("A full disk is resource exhausted, and keeps no half of a line") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  File file = RequireOk(File::Open(path));
  // A limit on the size of files stands for the disk; it would stay with this process, so a child
  // gets it.
  const pid_t child = fork();
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    const std::string record = "\"" + std::string(kCanary) + std::string(300, 'x') + "\"";
    bool good = setrlimit(RLIMIT_FSIZE, &limit) == 0;
    for (int i = 0; i < 3; ++i) good = good && Send(file, record).ok();
    for (int i = 0; i < 2; ++i) {  // first cut by the limit, then cut again
      const absl::Status status = Send(file, record);
      good = good && absl::IsResourceExhausted(status) &&
             status.message().find(path) != absl::string_view::npos &&
             status.ToString().find(kCanary) == std::string::npos;
    }
    good = good && Send(file, "{}").ok();
    _exit(good ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(FileBytes(path).size() == 3 * 312 + 3);
  CHECK(FileBytes(path).ends_with("x\"\n{}\n"));
}

TEST_CASE("A file that somebody else has locked is unavailable") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  File file = RequireOk(File::Open(path, {.lock_timeout = absl::Milliseconds(30)}));
  const int other = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(flock(other, LOCK_EX) == 0);
  CheckRefused(Send(file, "\"Zq9Canary\""), absl::StatusCode::kUnavailable, path);
  close(other);
  RequireOk(Send(file, "{}"));
}

TEST_CASE("Threads and processes append to the same file line by line") {
  const TempDirectory directory;
  const std::string path = directory.File("a.jsonl");
  constexpr int kLines = 50;
  const auto send_all = [](File& file, const std::string& who) {
    bool good = true;
    for (int i = 0; i < kLines; ++i) {
      good = good && Send(file, who + "-" + std::to_string(i) + std::string(5000, who[0])).ok();
    }
    return good;
  };
  std::vector<pid_t> children;
  for (const char* who : {"a", "b", "c"}) {
    const pid_t child = fork();
    if (child == 0) {
      absl::StatusOr<File> file = File::Open(path);
      _exit(file.ok() && send_all(*file, who) ? 0 : 1);
    }
    children.push_back(child);
  }
  File file = RequireOk(File::Open(path));
  bool first = false;
  bool second = false;
  std::thread one([&] { first = send_all(file, "x"); });
  std::thread two([&] { second = send_all(file, "y"); });
  one.join();
  two.join();
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  CHECK(first);
  CHECK(second);
  std::ifstream in(path);
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    CHECK(line.ends_with(std::string(5000, line[0])));
    lines.insert(line.substr(0, line.size() - 5000));
  }
  CHECK(lines.size() == 5 * kLines);
}

TEST_CASE("A file that was moved away says so") {
  const TempDirectory directory;
  File file = RequireOk(File::Open(directory.File("a.jsonl")));
  File other = std::move(file);
  RequireOk(Send(other, "{}"));
  // NOLINTNEXTLINE(bugprone-use-after-move): that is the test
  CheckRefused(Send(file, "\"Zq9Canary\""), absl::StatusCode::kFailedPrecondition, "moved");
}

TEST_CASE("A stream gets lines, each at once") {
  std::ostringstream out;
  Stream stream(out);
  RequireOk(stream.Send(InsecureDoorAccessForTests::Key(), "{}"));
  CHECK(out.str() == "{}\n");
  RequireOk(stream.Send(InsecureDoorAccessForTests::Key(), R"({"a":1})"));
  CHECK(out.str() == "{}\n{\"a\":1}\n");
}

TEST_CASE("A stream that is full or bad is unavailable, also if it throws") {
  const bool throws = GENERATE(false, true);
  std::ofstream out("/dev/full");
  if (throws) out.exceptions(std::ios::badbit | std::ios::failbit);
  Stream stream(out);
  for (int i = 0; i < 2; ++i) {
    CheckRefused(stream.Send(InsecureDoorAccessForTests::Key(), "\"Zq9Canary\""),
                 absl::StatusCode::kUnavailable, "stream");
  }
  out.exceptions(std::ios::goodbit);
}

}  // namespace
}  // namespace zweck
