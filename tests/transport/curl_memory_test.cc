// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What libcurl had in its hands is nowhere in the memory of the process when the transport is gone.
// Each case is a process of its own: libcurl is initialised once in each, and the server's copies
// are in another.

#include "src/transport/curl_memory.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <malloc.h>
#include <sodium.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <new>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/transport/http_client.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "tests/transport/http_fixture.h"
#include "zweck/internal/wipe.h"

namespace {

// Where it is not 0: more bytes than this can't be had at once.
std::atomic<std::size_t> most_at_once = 0;

// A word that is searched for, and how often memory was given back with it while it is watched.
constexpr std::size_t kWord = 32;
std::array<char, kWord> needle;
std::atomic<bool> is_watched = false;
std::atomic<int> given_back = 0;

void Give(void* memory) {
  if (is_watched && memory != nullptr &&
      memmem(memory, malloc_usable_size(memory), needle.data(), kWord) != nullptr) {
    ++given_back;
  }
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  const std::size_t most = most_at_once;
  void* const memory = most != 0 && size > most ? nullptr : std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept { Give(memory); }
void operator delete(void* memory, std::size_t) noexcept { Give(memory); }

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

// A word that repeats in what is sent, another one in each process: what the server got stays in
// the memory that later ones start with. It stands nowhere else in one piece but in `needle`.
unsigned run_number = 0;
char WordAt(std::size_t i, char kind) {
  const std::size_t mixed = (i + 1) * 2654435761U ^ (run_number * 97U + kind) * 40503U;
  return static_cast<char>('a' + (mixed >> 7) % 26);
}
std::string Repeated(std::size_t size, char kind) {
  std::string text(size, '\0');
  for (std::size_t i = 0; i < size; ++i) text[i] = WordAt(i % kWord, kind);
  return text;
}

struct Mapping {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
};

// Without the stack: whoever calls a function of a library for the first time saves the registers
// there, and with them the end of what was last copied by anybody.
std::vector<Mapping> WritableMappings() {
  std::vector<Mapping> mappings;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words(line);
    Mapping mapping;
    char dash = 0;
    std::string permissions;
    words >> std::hex >> mapping.begin >> dash >> mapping.end >> permissions;
    if (permissions.starts_with("rw") && !line.ends_with("[stack]")) mappings.push_back(mapping);
  }
  return mappings;
}

std::array<char, 1 << 20> scratch;  // what was read from the memory, to be looked at

void MakeNeedle(char kind) {
  for (std::size_t i = 0; i < kWord; ++i) needle[i] = WordAt(i, kind);
}

// How often the word stands in this process's memory.
int Copies(char kind) {
  MakeNeedle(kind);
  const auto is_ours = [](std::uintptr_t at) {
    const auto within = [at](const auto& array) {
      const auto begin = reinterpret_cast<std::uintptr_t>(array.data());
      return at + kWord > begin && at < begin + array.size();
    };
    return within(scratch) || within(needle);
  };
  const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  int copies = 0;
  for (const Mapping& mapping : WritableMappings()) {
    for (std::uintptr_t at = mapping.begin; at < mapping.end;) {
      const ssize_t got = pread(memory, scratch.data(), scratch.size(), static_cast<off_t>(at));
      if (got < static_cast<ssize_t>(kWord)) break;
      const std::string_view read(scratch.data(),
                                  std::min(static_cast<std::size_t>(got), mapping.end - at));
      const std::string_view word(needle.data(), kWord);
      for (std::size_t hit = read.find(word); hit != std::string_view::npos;
           hit = read.find(word, hit + 1)) {
        if (!is_ours(at + hit)) ++copies;
      }
      at += read.size() == scratch.size() ? read.size() - kWord : read.size();
    }
  }
  close(memory);
  needle.fill('\0');
  return copies;
}

constexpr int kMany = 100;
constexpr int kNotOpened = 150;

// Runs `run` in a process of its own, and gives what it returned.
template <class Run>
int InChild(Run run) {
  ++run_number;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(run());
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

using Client = std::unique_ptr<transport::HttpClient>;

absl::StatusOr<Client> Open(HttpOptions options) {
  static constexpr std::string_view kHere = "127.0.0.1";
  return transport::HttpClient::Open(std::move(options), "application/json", {&kHere, 1});
}

struct Sending {
  std::string url = {};
  std::string ca_file = {};
  std::size_t size = 1000;
  bool curl_is_foreign = false;
};

// Sends a record, and gives the number of copies of its words, the token's, a header's and the
// path's that are left.
int Left(const Sending& sending) {
  return InChild([&] {
    if (sending.curl_is_foreign) curl_global_init(CURL_GLOBAL_DEFAULT);
    std::string record = Repeated(sending.size, 'r');
    std::string path = Repeated(100, 'p');
    path.front() = '/';
    {
      HttpOptions options{.url = sending.url,
                          .bearer_token = Repeated(100, 't'),
                          .headers = std::vector<HttpHeader>(1),
                          .ca_file = sending.ca_file,
                          .attempt_timeout = absl::Milliseconds(800),
                          .first_backoff = absl::Milliseconds(1),
                          .allow_unwiped_memory = sending.curl_is_foreign};
      options.headers[0] = {"X-Key", Repeated(200, 'h')};
      const absl::StatusOr<Client> client = Open(std::move(options));
      if (!client.ok()) return kNotOpened;
      (*client)->Send({.path = path, .body = record}, nullptr).IgnoreError();
    }
    sodium_memzero(record.data(), record.size());
    sodium_memzero(path.data(), path.size());
    return std::min(Copies('r') + Copies('t') + Copies('h') + Copies('p'), kMany);
  });
}

TEST_CASE("The search finds what is in memory, and what was freed") {
  CHECK(InChild([] {
          MakeNeedle('r');
          is_watched = true;
          {
            const std::string held = Repeated(1000, 'r');
          }
          is_watched = false;
          return given_back.load();
        }) == 1);
  CHECK(InChild([] { return Copies('r'); }) == 0);
  CHECK(InChild([] {
          const std::string held = Repeated(kWord + 1, 'r');
          return Copies('r');
        }) == 1);
  CHECK(InChild([] {
          std::optional<std::string> freed = Repeated(100'000, 'r');
          freed.reset();
          const std::string held = Repeated(3 * kWord, 'r');
          return Copies('r');
        }) >= 3);
}

TEST_CASE("A record that was sent leaves no copy, whatever its length") {
  HttpServer server;
  for (const std::size_t size : {32, 1000, 16'000, 60'000, 64 * 1024, 65'537, 100'000, 1'000'000}) {
    CAPTURE(size);
    CHECK(Left({.url = server.origin(), .size = size}) == 0);
    CHECK(server.requests().back().body.size() == size);
  }
}

TEST_CASE("Nor does one that was sent by TLS") {
  const TempDirectory directory;
  const Certificate certificate("IP:127.0.0.1");
  WriteFile(directory.File("ca.pem"), certificate.Pem());
  HttpServer server(certificate);
  for (const std::size_t size : {1000, 60'000, 1'000'000}) {
    CAPTURE(size);
    CHECK(Left({.url = server.origin(), .ca_file = directory.File("ca.pem"), .size = size}) == 0);
    CHECK(server.requests().back().body.size() == size);
  }
}

TEST_CASE("Nor one that was refused, redirected or sent several times") {
  const int status = GENERATE(301, 307, 400, 413, 500, 503);
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    if (status < 400) {
      response.set_redirect("/elsewhere", status);
    } else {
      response.status = status;
    }
  });
  for (const std::size_t size : {1000, 200'000}) {
    CAPTURE(status, size);
    CHECK(Left({.url = server.origin(), .size = size}) == 0);
    CHECK(server.requests().size() == (status == 503 ? 3 : 1) * (size == 1000 ? 1 : 2));
  }
}

TEST_CASE("Nor one that a server breaks off, never answers, or that nobody takes") {
  const std::string how = GENERATE(as<std::string>(), "break off", "say nothing", "be away");
  RawServer server;
  if (how != "be away") {
    server.Serve(3, [&](int connection) {
      char first[1000];
      const ssize_t got = recv(connection, first, sizeof(first), 0);
      if (how == "say nothing" && got > 0) absl::SleepFor(absl::Milliseconds(1200));
    });
  }
  const std::string origin = server.origin();
  if (how == "be away") server.Close();
  CAPTURE(how);
  for (const std::size_t size : {1000, 1'000'000}) {
    CHECK(Left({.url = origin, .size = size}) == 0);
  }
}

// Asks for an answer, and gives the number of copies of its words that are left when it is gone.
int LeftOfAnswer(const std::string& url, absl::StatusCode code, std::size_t most_memory = 0) {
  return InChild([&] {
    {
      const absl::StatusOr<Client> client =
          Open({.url = url, .max_attempts = 1, .max_answer_bytes = 600'000});
      if (!client.ok()) return kNotOpened;
      std::string answer;
      MakeNeedle('a');
      is_watched = true;
      most_at_once = most_memory;
      const absl::Status sent = (*client)->Send({.body = "{}"}, &answer);
      most_at_once = 0;
      if (sent.code() != code || answer.empty() == sent.ok()) return kNotOpened;
      internal::Wipe(answer);
      // And the client is as good as before.
      if ((*client)->Send({.body = "{}"}, nullptr).code() == absl::StatusCode::kInternal) {
        return kNotOpened;
      }
    }
    is_watched = false;
    return std::min(given_back + Copies('a'), kMany);
  });
}

TEST_CASE("An answer leaves no copy beside the one that was asked for, and none if it is refused") {
  const auto [size, status, code] = GENERATE(table<std::size_t, int, absl::StatusCode>({
      {100, 200, absl::StatusCode::kOk},
      {20'000, 200, absl::StatusCode::kOk},
      {500'000, 200, absl::StatusCode::kOk},
      {700'000, 200, absl::StatusCode::kOutOfRange},
      {50'000, 403, absl::StatusCode::kPermissionDenied},
  }));
  CAPTURE(size, status);
  HttpServer server(
      [size = size, status = status](const httplib::Request&, httplib::Response& response) {
        response.status = status;
        response.set_content(Repeated(size, 'a'), "text/plain");
      });
  CHECK(LeftOfAnswer(server.origin(), code) == 0);
}

TEST_CASE("Nor does one that breaks off, or for which there is no memory") {
  const std::size_t most_memory = GENERATE(0, 100'000);
  CAPTURE(most_memory);
  RawServer server;
  server.Serve(2, [&](int connection) {
    ReadSome(connection);
    // Of the second, more is missing than there is memory for.
    WriteAll(connection,
             "HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n" + Repeated(400'000, 'a'));
  });
  CHECK(LeftOfAnswer(server.origin(),
                     most_memory == 0 ? absl::StatusCode::kUnavailable
                                      : absl::StatusCode::kResourceExhausted,
                     most_memory) == 0);
}

TEST_CASE("Nor do the credentials of a token source, a token, or the answer that it came in") {
  HttpServer server;
  HttpServer tokens([](const httplib::Request&, httplib::Response& response) {
    response.set_content(R"({"token_type":"bearer","access_token":")" + Repeated(4000, 'a') +
                             R"(","expires_in":60})",
                         "application/json");
  });
  CHECK(InChild([&] {
          {
            MakeNeedle('a');
            is_watched = true;
            HttpOptions options{.url = server.origin()};
            options.token_source = {.url = tokens.origin(),
                                    .host = "127.0.0.1",
                                    .client_id = "us",
                                    .client_secret = Repeated(100, 's')};
            const absl::StatusOr<Client> client = Open(std::move(options));
            if (!client.ok() || !(*client)->Send({.body = "{}"}, nullptr).ok()) return kNotOpened;
          }
          is_watched = false;
          return std::min(given_back + Copies('a') + Copies('s'), kMany);
        }) == 0);
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests()[0].get_header_value("Authorization").starts_with("Bearer "));
}

TEST_CASE("Where libcurl was initialised before, a transport says that it would not be so") {
  HttpServer server;
  CHECK(InChild([&] {
          curl_global_init(CURL_GLOBAL_DEFAULT);
          const absl::Status refused =
              Open({.url = server.origin(), .bearer_token = "Zq9Canary"}).status();
          const absl::string_view message = refused.message();
          const bool says = message.find("initialised") != absl::string_view::npos &&
                            message.find("allow_unwiped_memory") != absl::string_view::npos &&
                            message.find("Zq9Canary") == absl::string_view::npos;
          return absl::IsFailedPrecondition(refused) && says ? 0 : 1;
        }) == 0);
  // It works where that is accepted, and leaves what was searched for above.
  int left = 0;
  for (const std::size_t size : {16'000, 40'000, 60'000, 100'000}) {
    const int of_this = Left({.url = server.origin(), .size = size, .curl_is_foreign = true});
    CHECK(of_this < kNotOpened);
    left += of_this;
  }
  CHECK(left > 0);
  CHECK(server.requests().size() == 4);
}

TEST_CASE("Who initialises libcurl after a transport was opened uses the same memory") {
  HttpServer server;
  CHECK(InChild([&] {
          if (!Open({.url = server.origin()}).ok()) return 1;
          if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return 2;
          curl_global_cleanup();
          char* const escaped = curl_easy_escape(nullptr, "a b", 3);
          const bool good = std::string_view(escaped) == "a%20b";
          free(escaped);  // not as libcurl's manual has it, and good all the same
          return good && transport::InitialiseWipingCurl().value_or(false) ? 0 : 3;
        }) == 0);
}

TEST_CASE("Many threads may open their first transport at once") {
  HttpServer server;
  CHECK(InChild([&] {
          std::atomic<int> wrong = 0;
          std::vector<std::thread> threads;
          for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
              const absl::StatusOr<Client> client = Open({.url = server.origin()});
              if (!client.ok() || !(*client)->Send({.body = "{}"}, nullptr).ok()) ++wrong;
            });
          }
          for (std::thread& thread : threads) thread.join();
          return wrong.load();
        }) == 0);
}

}  // namespace
}  // namespace zweck
