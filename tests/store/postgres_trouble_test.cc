// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Servers that are gone, full, closed or slow, and connections that are cut: a Status with a place
// and no value, and every write that was acknowledged there, once.

#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "tests/store/postgres_fixture.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/postgres_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

std::string Directory() {
  const std::string server = PostgresServer();
  const std::size_t begin = server.find("host=") + 5;
  return server.substr(begin, server.find(' ', begin) - begin);
}

int SocketAt(const std::string& directory, bool listens) {
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(fd >= 0);
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
  const std::string path = directory + "/.s.PGSQL.5432";
  REQUIRE(path.size() < sizeof address.sun_path);
  path.copy(address.sun_path, path.size());
  const auto* const at = reinterpret_cast<const sockaddr*>(&address);
  if (listens) {
    REQUIRE(bind(fd, at, sizeof address) == 0);
    REQUIRE(listen(fd, 16) == 0);
  } else if (connect(fd, at, sizeof address) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

// Stands between a store and the server, and cuts each connection after so many bytes that went in
// one direction; or holds back what the server says.
class Proxy {
 public:
  enum class To : std::uint8_t { kServer, kStore };
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

  Proxy() : listener_(SocketAt(directory_.path(), true)), thread_([this] { Run(); }) {}
  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;
  ~Proxy() {
    ends_ = true;
    thread_.join();
    close(listener_);
  }

  std::string Parameters(const PostgresSchema& schema) const {
    std::string parameters = schema.Parameters();
    return parameters.replace(parameters.find(Directory()), Directory().size(), directory_.path());
  }
  // Counts from now.
  void CutAfter(std::int64_t bytes, To direction) {
    direction_ = direction;
    left_ = bytes;
  }
  // Is it still to come? Then no more bytes went.
  bool TakeCut() { return left_.exchange(kNever) != kNever; }

 private:
  struct Pair {
    int store;
    int server;
  };

  void Run() {
    std::vector<Pair> pairs;
    while (!ends_) {
      std::vector<pollfd> fds{{.fd = listener_, .events = POLLIN, .revents = 0}};
      for (const Pair& pair : pairs) {
        fds.push_back({.fd = pair.store, .events = POLLIN, .revents = 0});
        fds.push_back({.fd = pair.server, .events = POLLIN, .revents = 0});
      }
      if (poll(fds.data(), fds.size(), 5) <= 0) continue;
      for (std::size_t i = pairs.size(); i-- > 0;) {
        const bool goes_on = (fds[2 * i + 1].revents == 0 || Pass(pairs[i], To::kServer)) &&
                             (fds[2 * i + 2].revents == 0 || Pass(pairs[i], To::kStore));
        if (goes_on) continue;
        close(pairs[i].store);
        close(pairs[i].server);
        pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(i));
      }
      if (fds[0].revents == 0) continue;
      const int store = accept(listener_, nullptr, nullptr);
      const int server = SocketAt(Directory(), false);
      if (server < 0) {
        close(store);
      } else {
        pairs.push_back({store, server});
      }
    }
    for (const Pair& pair : pairs) {
      close(pair.store);
      close(pair.server);
    }
  }

  // False at the end.
  bool Pass(const Pair& pair, To to) {
    std::array<char, 4096> bytes{};
    const ssize_t got =
        read(to == To::kServer ? pair.store : pair.server, bytes.data(), bytes.size());
    if (got <= 0) return false;
    std::int64_t passes = got;
    const bool counts = to == direction_ && left_ != kNever;
    if (counts) {
      passes = std::min<std::int64_t>(passes, left_);
      left_ -= passes;
    }
    const int into = to == To::kServer ? pair.server : pair.store;
    const char* at = bytes.data();
    for (std::int64_t rest = passes; rest > 0;) {
      const ssize_t sent = send(into, at, static_cast<std::size_t>(rest), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      at += sent;
      rest -= sent;
    }
    if (counts && left_ == 0) {
      left_ = kNever;
      return false;
    }
    return true;
  }

  TempDirectory directory_;
  const int listener_;
  std::atomic<std::int64_t> left_ = kNever;
  std::atomic<To> direction_ = To::kServer;
  std::atomic<bool> ends_ = false;
  std::thread thread_;
};

std::vector<Value> Person(std::string_view id) {
  return {Value::Text(id), Value::Text("Zq9Canary-name")};
}

}  // namespace

TEST_CASE("A connection that is cut at any byte loses and doubles nothing that was acknowledged") {
  const PostgresSchema schema;
  Proxy proxy;
  PostgresStore store =
      RequireOk(PostgresStore::Open(proxy.Parameters(schema), {.most_connections = 1}));
  RequireOk(Put(store, kPersons, Person("0")));
  static constexpr Column kEventColumns[] = {{.name = "event"}};
  constexpr Table events{"sink__events", kEventColumns};
  RequireOk(Put(store, events, {Value::Text("0")}));
  int number = 0;
  int unknown = 0;
  std::set<std::string> acknowledged{"0"};
  std::set<std::string> perhaps;
  const auto put = [&] {
    const std::string id = std::to_string(++number);
    const absl::Status status = Put(store, events, {Value::Text(id)});
    proxy.CutAfter(Proxy::kNever, Proxy::To::kServer);
    if (status.ok()) {
      acknowledged.insert(id);
    } else if (status.code() == absl::StatusCode::kUnknown) {
      CheckRefused(status, absl::StatusCode::kUnknown, "table sink__events of the database");
      ++unknown;
      perhaps.insert(id);
    } else {
      CheckRefused(status, absl::StatusCode::kUnavailable, "the database postgres");
    }
  };
  for (const Proxy::To direction : {Proxy::To::kServer, Proxy::To::kStore}) {
    for (std::int64_t bytes = 1; bytes < 60; bytes += 2) {
      put();  // so that the next one has a connection that knows the statement
      proxy.CutAfter(bytes, direction);
      put();
    }
    // And while a connection is made.
    for (std::int64_t bytes = 1; bytes < 500; bytes += 37) {
      proxy.CutAfter(1, Proxy::To::kStore);
      put();
      proxy.CutAfter(bytes, direction);
      put();
    }
  }
  CHECK(unknown > 10);
  // Each once, and no other than those of which nobody knows.
  std::multiset<std::string> held;
  for (const Row& row : RequireOk(Read(store, events))) held.insert(row[0].bytes);
  for (const std::string& id : acknowledged) CHECK(held.count(id) == 1);
  for (const std::string& id : held) {
    CHECK(held.count(id) == 1);
    CHECK((acknowledged.contains(id) || perhaps.contains(id)));
  }
}

TEST_CASE("A connection that is cut at any byte of many rows leaves all of them or none") {
  const PostgresSchema schema;
  Proxy proxy;
  PostgresStore store =
      RequireOk(PostgresStore::Open(proxy.Parameters(schema), {.most_connections = 1}));
  // By COPY, and by upserts that are sent together.
  static constexpr Column kCopied[] = {{.name = "batch"}, {.name = "name"}};
  static constexpr Column kUpserted[] = {{.name = "batch", .key = true},
                                         {.name = "name", .key = true}};
  constexpr Table copied{"sink__copied", kCopied};
  constexpr Table upserted{"sink__upserted", kUpserted};
  static constexpr std::string_view kNames[] = {"Zq9Canary-a", "Zq9Canary-b", "Zq9Canary-c"};
  int number = 0;
  std::map<std::string, absl::StatusCode> said;
  const auto put_all = [&](const Table& table) {
    const std::string batch = std::to_string(++number);
    std::vector<Value> values;
    std::size_t next = 0;
    const absl::Status status =
        store.PutAll(InsecureDoorAccessForTests::Key(DoorKey::To::kPutAll, table), table,
                     [&](zweck::View<Value>& row) -> absl::StatusOr<bool> {
                       if (next == std::size(kNames)) return false;
                       values = {Value::Text(batch), Value::Text(kNames[next++])};
                       row = values;
                       return true;
                     });
    said[batch] = status.code();
    return status;
  };
  Postgres other(schema.Parameters());
  for (const Table& table : {copied, upserted}) {
    std::map<absl::StatusCode, int> codes;
    for (const Proxy::To direction : {Proxy::To::kServer, Proxy::To::kStore}) {
      // Until all of it goes through. Of the upserts every seventh byte will do.
      const std::int64_t step = table.name == copied.name ? 1 : 7;
      for (std::int64_t bytes = 1;; bytes += step) {
        RequireOk(put_all(table));  // the pool is of use, and its connection knows the statements
        proxy.CutAfter(bytes, direction);
        const absl::Status status = put_all(table);
        const bool whole = proxy.TakeCut();
        ++codes[status.code()];
        if (!status.ok()) {
          CheckRefused(status, status.code(), " of the database postgres: the connection was lost");
        }
        REQUIRE((status.ok() || absl::IsUnavailable(status) || absl::IsUnknown(status)));
        // Whoever looks, and whenever.
        REQUIRE(other.Run("SELECT count(*) FROM (SELECT FROM " + std::string(table.name) +
                          " GROUP BY batch HAVING count(*) <> 3) AS halves") == "0");
        if (whole) break;
        REQUIRE(bytes < 2000);
      }
    }
    CHECK(codes[absl::StatusCode::kUnavailable] > 10);
    CHECK(codes[absl::StatusCode::kUnknown] > 2);
    CHECK(codes[absl::StatusCode::kOk] > 2);
    // Each once, and none that was said not to be there.
    std::set<std::string> held;
    for (const Row& row : RequireOk(Read(store, table))) held.insert(row[0].bytes);
    for (const auto& [batch, code] : said) {
      INFO(batch);
      if (code == absl::StatusCode::kOk) CHECK(held.contains(batch));
      if (code == absl::StatusCode::kUnavailable) CHECK_FALSE(held.contains(batch));
    }
    said.clear();
  }
}

TEST_CASE("A server whose disk is full says so, and has nothing of a batch") {
  const PostgresSchema schema;
  PostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters()));
  RequireOk(Put(store, kPersons, Person("1")));
  // It says what PostgreSQL says when a file can't grow.
  schema.Run(
      "CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = '3' THEN "
      "RAISE EXCEPTION 'could not extend file %', NEW.name USING ERRCODE = '53100'; END IF; RETURN "
      "NEW; END $$; CREATE TRIGGER is_full BEFORE INSERT ON crm__person FOR EACH ROW EXECUTE "
      "FUNCTION "
      "is_full()");
  CheckRefused(Put(store, kPersons, Person("3")), absl::StatusCode::kResourceExhausted,
               "there is no room or memory left on the server (SQLSTATE 53100)");
  std::vector<std::vector<Value>> rows{Person("2"), Person("3"), Person("4")};
  std::size_t next = 0;
  CheckRefused(
      store.PutAll(InsecureDoorAccessForTests::Key(DoorKey::To::kPutAll, kPersons), kPersons,
                   [&](zweck::View<Value>& row) -> absl::StatusOr<bool> {
                     if (next == rows.size()) return false;
                     row = rows[next++];
                     return true;
                   }),
      absl::StatusCode::kResourceExhausted, "record 2: table crm__person");
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
}

TEST_CASE("Reading goes on with another connection where one is cut") {
  const PostgresSchema schema;
  Proxy proxy;
  PostgresStore store =
      RequireOk(PostgresStore::Open(proxy.Parameters(schema), {.most_connections = 1}));
  for (const char* id : {"1", "2", "3"}) RequireOk(Put(store, kPersons, Person(id)));
  RequireOk(Read(store, kPersons));
  for (const Proxy::To direction : {Proxy::To::kServer, Proxy::To::kStore}) {
    for (std::int64_t bytes = 1; bytes < 60; bytes += 7) {
      proxy.CutAfter(bytes, direction);
      CHECK(RequireOk(Read(store, kPersons)).size() == 3);
      proxy.CutAfter(bytes, direction);
      CHECK(RequireOk(Find(store, kPersons, Value::Text("2"))).size() == 1);
      proxy.CutAfter(Proxy::kNever, direction);
    }
  }
}

TEST_CASE("A server that is killed and comes again has what was acknowledged") {
  const PostgresSchema schema;
  PostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters()));
  std::vector<std::string> acknowledged;
  std::atomic<bool> ends = false;
  std::thread writer([&] {
    for (int i = 0; !ends; ++i) {
      const std::string id = std::to_string(i);
      const absl::Status status = Put(store, kPersons, Person(id));
      if (status.ok()) acknowledged.push_back(id);
      if (!status.ok()) absl::SleepFor(absl::Milliseconds(20));
    }
  });
  absl::SleepFor(absl::Milliseconds(100));
  CHECK(std::system(std::getenv("ZWECK_POSTGRES_RESTART")) == 0);
  const absl::Time end = absl::Now() + absl::Seconds(20);
  while (!Put(store, kPersons, Person("after")).ok() && absl::Now() < end) {
    absl::SleepFor(absl::Milliseconds(20));
  }
  ends = true;
  writer.join();
  REQUIRE_FALSE(acknowledged.empty());
  std::set<std::string> held;
  for (const Row& row : RequireOk(Read(store, kPersons))) held.insert(row[0].bytes);
  for (const std::string& id : acknowledged) CHECK(held.contains(id));
}

TEST_CASE("A server that is not there, or lets nobody in, is said without its words") {
  const PostgresSchema schema;
  const TempDirectory empty;
  CheckRefused(PostgresStore::Open("host=" + empty.path() + " dbname=acme password=Zq9Canary"),
               absl::StatusCode::kUnavailable, "the database acme: can't be reached");
  CheckRefused(PostgresStore::Open(PostgresServer() + " dbname=Zq9nowhere"),
               absl::StatusCode::kNotFound,
               "the database Zq9nowhere: is not there (SQLSTATE 3D000)");
  CheckRefused(PostgresStore::Open(PostgresServer() + " user=zq9nobody"),
               absl::StatusCode::kPermissionDenied, "does not let this user in (SQLSTATE 28000)");
  for (const std::string& parameters : {std::string("passwort=Zq9Canary"), std::string("Zq9Canary"),
                                        std::string("host=a\0Zq9Canary", 16)}) {
    CheckRefused(PostgresStore::Open(parameters), absl::StatusCode::kInvalidArgument,
                 "the connection string");
  }
}

TEST_CASE("A server that may only be read is read, and says that it can't be written") {
  const PostgresSchema schema;
  {
    PostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters()));
    RequireOk(Put(store, kUsers, User("1", "a", 1)));
  }
  PostgresStore store =
      RequireOk(PostgresStore::Open(schema.Parameters(" -c default_transaction_read_only=on")));
  CHECK(RequireOk(Read(store, kUsers)).size() == 1);
  CHECK(RequireOk(Count(store, kUsers, {})) == 1);
  for (const absl::Status& status :
       {Put(store, kUsers, User("2", kCanary, 1)), Erase(store, kUsers, Value::Text("1")).status(),
        Put(store, kPersons, Person("1"))}) {
    CheckRefused(status, absl::StatusCode::kFailedPrecondition, "is read-only, or in recovery");
  }
  CHECK(RequireOk(Read(store, kPersons)).empty());
}

TEST_CASE("When all connections are in use, the next one waits, and then gives up in time") {
  const PostgresSchema schema;
  PostgresStore store = RequireOk(PostgresStore::Open(
      schema.Parameters(), {.most_connections = 1, .time_limit = absl::Seconds(1)}));
  static constexpr Column kEventColumns[] = {{.name = "event"}};
  constexpr Table events{"sink__events", kEventColumns};
  RequireOk(Put(store, events, {Value::Text("1")}));
  // Rows without a key are read while the connection is kept.
  RequireOk(store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, events), events,
                       nullptr, [&](zweck::View<Value>) {
                         CheckRefused(Put(store, events, {Value::Text("2")}),
                                      absl::StatusCode::kUnavailable,
                                      "all 1 connections to the database are in use");
                         return absl::OkStatus();
                       }));
  RequireOk(Put(store, events, {Value::Text("2")}));
  std::vector<std::thread> threads;
  std::atomic<int> failures = 0;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      if (!Put(store, events, {Value::Text("3")}).ok()) ++failures;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(failures == 0);
}

TEST_CASE("What takes too long is cancelled, and is not done") {
  const PostgresSchema schema;
  PostgresStore store = RequireOk(PostgresStore::Open(
      schema.Parameters(), {.most_connections = 2, .time_limit = absl::Seconds(1)}));
  RequireOk(Put(store, kPersons, Person("1")));
  Postgres other(schema.Parameters());
  const auto sessions = [&] {
    return other.Run(
        "SELECT string_agg(pid::text, ' ' ORDER BY pid) FROM pg_stat_activity WHERE "
        "application_name = 'zweck' AND query LIKE '%" +
        schema.name() + "%'");
  };
  const std::string before = sessions();
  CHECK_FALSE(before.empty());
  other.Run("BEGIN; LOCK TABLE crm__person IN ACCESS EXCLUSIVE MODE");
  const absl::Time began = absl::Now();
  CheckRefused(Put(store, kPersons, Person("2")), absl::StatusCode::kDeadlineExceeded,
               "table crm__person of the database postgres: took too long");
  CheckRefused(Read(store, kPersons), absl::StatusCode::kDeadlineExceeded, "took too long");
  CHECK(absl::Now() - began < absl::Seconds(5));
  other.Run("ROLLBACK");
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
  RequireOk(Put(store, kPersons, Person("2")));
  // In another session: to the first one the server may still tell it, and cancel what comes next.
  CHECK(sessions() != before);
}

TEST_CASE("A statement that a session does not know is sent whole, as poolers want it") {
  const PostgresSchema schema;
  PostgresStore store =
      RequireOk(PostgresStore::Open(schema.Parameters(), {.most_connections = 1}));
  RequireOk(Put(store, kPersons, Person("1")));
  // Somebody's trigger forgets them all, as a pooler that gives another session does.
  schema.Run(
      "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE "
      "'DEALLOCATE ALL'; RETURN NULL; END $$; CREATE TRIGGER forget AFTER INSERT ON "
      "crm__person EXECUTE FUNCTION forget()");
  for (int i = 0; i < 5; ++i) {
    RequireOk(Put(store, kPersons, Person(std::to_string(i))));
    CHECK(RequireOk(Find(store, kPersons, Value::Text("1"))).size() == 1);
  }
}

TEST_CASE("Who changes search_path, or stands in front of it, takes nothing away") {
  const PostgresSchema schema;
  const PostgresSchema other;
  // Of the user's, so that it changes for who connects later.
  const auto search = [&](const std::string& path) {
    schema.Run("ALTER ROLE zq9reader SET search_path = " + path);
  };
  schema.Run("DROP ROLE IF EXISTS zq9reader; CREATE ROLE zq9reader LOGIN SUPERUSER");
  search(schema.name());
  PostgresStore store =
      RequireOk(PostgresStore::Open(PostgresServer() + " user=zq9reader", {.most_connections = 1}));
  RequireOk(Put(store, kUsers, User("1", "a", 1)));
  // The same names in front, and a connection that sees those first.
  other.Run("CREATE TABLE shop__user (LIKE " + schema.name() +
            ".shop__user INCLUDING ALL); CREATE TABLE _zweck_meta (LIKE " + schema.name() +
            "._zweck_meta INCLUDING ALL)");
  search(other.name() + ", " + schema.name());
  schema.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'zq9reader'");
  const auto put = [&] { return Put(store, kUsers, User("2", "b", 2)); };
  absl::Status status = put();
  if (absl::IsUnavailable(status) || absl::IsUnknown(status)) status = put();
  RequireOk(status);
  RequireOk(Put(store, kPersons, Person("1")));  // a table that is made now
  CHECK(RequireOk(Read(store, kUsers)).size() == 2);
  CHECK(RequireOk(Count(store, kUsers, {})) == 2);
  CHECK(other.Run("SELECT count(*) FROM shop__user") == "0");
  CHECK(schema.Run("SELECT count(*) FROM crm__person") == "1");
  // None at all.
  search("zq9nowhere");
  CheckRefused(PostgresStore::Open(PostgresServer() + " user=zq9reader"),
               absl::StatusCode::kNotFound, "the database postgres: has no such schema");
  schema.Run("DROP OWNED BY zq9reader CASCADE; DROP ROLE zq9reader");
}

TEST_CASE("A transaction whose table was changed is tried again, by statements of now") {
  const PostgresSchema schema;
  PostgresStore store =
      RequireOk(PostgresStore::Open(schema.Parameters(), {.most_connections = 1}));
  RequireOk(Put(store, kUsers, User("1", "a", 1)));
  CHECK(RequireOk(Find(store, kUsers, Value::Text("1"))).size() == 1);
  // What one that was prepared gives is another type now, and then the old one again.
  schema.Run("ALTER TABLE shop__user ALTER COLUMN size TYPE double precision");
  const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kTransact, {});
  {
    auto inside = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(10)));
    CheckRefused(Find(inside, kUsers, Value::Text("1")), absl::StatusCode::kAborted,
                 "table shop__user of the database postgres: was changed by somebody else");
    CheckRefused(inside.Commit(door), absl::StatusCode::kFailedPrecondition, "nothing was kept");
  }
  schema.Run("ALTER TABLE shop__user ALTER COLUMN size TYPE bigint");
  auto inside = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(10)));
  CHECK(RequireOk(Find(inside, kUsers, Value::Text("1"))).size() == 1);
  RequireOk(inside.Commit(door));
}

TEST_CASE("Stores that open one new schema at once all get it, and none loses a row") {
  const PostgresSchema schema;
  std::vector<std::thread> threads;
  std::array<absl::Status, 6> failed;
  for (std::size_t t = 0; t < failed.size(); ++t) {
    threads.emplace_back([&, t] {
      absl::StatusOr<SealedPostgresStore> store =
          PostgresStore::Open(schema.Parameters(), Key(), PostgresOptions{.most_connections = 1});
      failed[t] = store.status();
      if (!store.ok()) return;
      const std::string id = std::to_string(t);
      failed[t] = Put(*store, kUsers, User(id, id, 1));
      failed[t].Update(Put(*store, kClients, {Value::Text(id), Value::Text(id), Value::Null()}));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const absl::Status& status : failed) CHECK(status == absl::OkStatus());
  CHECK(schema.Run("SELECT count(*) FROM shop__user") == "6");
}

TEST_CASE("Threads that want one unique value: one of them has it, and nothing hangs") {
  const PostgresSchema schema;
  PostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters()));
  RequireOk(Put(store, kUsers, User("0", "none", 1)));
  for (int round = 0; round < 10; ++round) {
    const std::string mail = std::string(kCanary) + std::to_string(round);
    std::vector<std::thread> threads;
    std::atomic<int> got = 0;
    std::atomic<int> refused = 0;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        const absl::Status status = Put(store, kUsers, User(std::to_string(t), mail, round));
        if (status.ok()) ++got;
        if (absl::IsAlreadyExists(status)) ++refused;
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(got == 1);
    CHECK(refused == 3);
  }
}

}  // namespace zweck
