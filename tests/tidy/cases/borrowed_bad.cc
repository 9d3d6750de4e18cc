// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <absl/functional/any_invocable.h>
#include <absl/functional/function_ref.h>
#include <absl/strings/str_cat.h>
#include <httplib.h>
#include <openssl/err.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/transport/http_transport.h>

#include <coroutine>
#include <deque>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>

#include "tests/tidy/policy.h"

namespace acme {

void SendMail(const std::string& to);
struct Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};

namespace {

// ---- Where nothing is known, or nothing is seen

void Foreign(const Customer& customer) {
  ERR_add_error_data(1, customer.email.Use<ContactCustomer>().c_str());  // finds: goes to `ERR_add_error_data`, of which nothing is known
}
void ForeignObject(const Customer& customer, httplib::Headers& headers) {
  httplib::Request request;
  request.set_header("X-Number", customer.number.Use<SendInvoice>());  // finds: leaves by another door than Persist and Transmit: the network
  request.path = customer.number.Use<SendInvoice>();
  request.has_header("X");  // finds: goes to `httplib::Request::has_header`
  (void)headers;
}
void Elsewhere(const Customer& customer) {
  SendMail(customer.email.Use<ContactCustomer>());  // finds: goes to `acme::SendMail`, whose body is in another file
}
void Pointer(const Customer& customer, void (*each)(const std::string&)) {
  each(customer.email.Use<ContactCustomer>());  // finds: goes to a function that is known only when the program runs
}
void Reference(const Customer& customer, absl::FunctionRef<void(const std::string&)> each) {
  each(customer.email.Use<ContactCustomer>());  // finds: goes to a function that is known only when the program runs
}
struct Listener {
  virtual ~Listener() = default;
  virtual void On(const std::string&) {}
};
void Virtual(const Customer& customer, Listener& listener) {
  listener.On(customer.email.Use<ContactCustomer>());  // finds: goes to `acme::Listener::On`, which any derived class may override
}
void Invocable(const Customer& customer, absl::AnyInvocable<void(std::string_view)>& each) {
  each(customer.email.Use<ContactCustomer>());  // finds: goes to a function that is known only when the program runs
}
void Bound(const Customer& customer) {
  const auto send = std::bind_front(SendMail);
  send(customer.email.Use<ContactCustomer>());  // finds: goes to `std::_Bind_front::operator()`, whose body is in another file
}
void Algorithm(const Customer& customer) {
  const auto& phones = customer.phones.Use<ContactCustomer>();
  std::for_each(phones.begin(), phones.end(), SendMail);  // finds: goes to `acme::SendMail`, whose body is in another file
}
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Task Later(std::string to) {
  (void)to.size();
  co_return;
}
void Coroutine(const Customer& customer) {
  Later(customer.email.Use<ContactCustomer>());  // finds: goes to `acme::Later`, a coroutine, which keeps it while it waits
}
void Names(const Customer& customer) {
  std::filesystem::create_directory(customer.number.Use<SendInvoice>());  // finds: goes to `std::filesystem::create_directory`
}
struct Letter {
  std::string to;
  void Print() const {
    std::cout << to;  // finds: is written to a stream
  }
};
void ByItsOwnObject(const Customer& customer) {
  const Letter letter{.to = customer.email.Use<ContactCustomer>()};
  letter.Print();
}

// ---- On its way in

absl::Status Keys(const std::string& number, Store& store) {
  if (auto erased = zweck::Erase<CustomerTable, Customer>(store, number); !erased.ok()) return erased.status();
  return absl::NotFoundError(absl::StrCat("nobody has ", number));  // finds: the key of a record (Customer.number) goes to a logger
}
bool OfCaller(const std::string& number, Store& store) { return zweck::Find<CustomerTable, Customer>(store, number).ok(); }
void Caller(const char* given, Store& store) {
  const std::string number = given;
  if (!OfCaller(number, store)) std::cerr << number;  // finds: the key of a record (Customer.number) is written to a stream
}
int Body(const httplib::Request& request) {
  SendMail(request.body);  // finds: what is read into a category goes to `acme::SendMail`, whose body is in another file
  return zweck::FromJson<Customer>(request.body).ok() ? 204 : 400;
}
// Another function's request has a body, too.
void LogAll(httplib::Server& server) {
  server.set_logger([](const httplib::Request& request, const httplib::Response& response) {
    std::clog << request.method << response.status << request.body;  // finds: what is read into a category is written to a stream
  });
}
bool BodyMoved(std::string text) {
  std::cerr << text;  // finds: what is read into a category is written to a stream
  return zweck::FromJson<Customer>(zweck::Body(std::move(text))).ok();
}
class Intake {
 public:
  void Push(const std::string& body) {
    waiting_.push_back(body);  // finds: what is read into a category is stored in a container
  }
  bool Work() {
    const std::string next = waiting_.front();
    return zweck::FromJson<Customer>(next).ok();
  }

 private:
  std::deque<std::string> waiting_;
};
struct Broker {
  absl::Status Send(const zweck::DoorKey&, std::string_view record) {
    SendMail(std::string(record));  // finds: what a door hands over goes to `acme::SendMail`
    return absl::OkStatus();
  }
};

// ---- In Disclose

class Reminders {
 public:
  void Remind(const Customer& customer, std::vector<std::string>& written) {
    std::string last;
    zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) {
      SendMail(to);
      SendMail(customer.number.Use<ContactCustomer>());  // finds: the value of Customer.number, taken for ContactCustomer, goes to `acme::SendMail`
      last_ = to;  // finds: the value of Customer.email, which is disclosed, is stored in a member
      last = to;  // finds: is kept beyond Disclose
      written.push_back(to);  // finds: is stored in a container
      std::clog << to;  // finds: is written to a stream
      if (to.empty()) throw std::runtime_error("cannot reach " + to);  // finds: is thrown
    });
  }
  std::string Email(const Customer& customer) {
    return zweck::Disclose<Mailer>(customer.email, [](const std::string& to) { return to; });  // finds: which Disclose gave back, is returned
  }

 private:
  std::string last_;
};

// ---- An answer goes to who asked

void Cached(const Customer& customer, httplib::Client& cache, httplib::Response& response) {
  const auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer));
  if (!answer.ok()) return;
  response.set_content(answer->bytes(), answer->content_type());
  cache.set_bearer_token_auth(answer->bytes());  // finds: what was made as an answer goes to `httplib::Client::set_bearer_token_auth`, which is not called like what answers
}

// ---- Options of the library

void Options(const Customer& customer, zweck::HttpOptions& options) {
  options.url = "https://mailer.example/" + customer.number.Use<SendInvoice>();  // finds: goes to `zweck::HttpOptions::url`, an option of the library // finds: is stored in a member
  options.headers.push_back({"X-Number", customer.number.Use<SendInvoice>()});  // finds: goes to `zweck::HttpHeader::value` // finds: is stored in a container
}
bool Opens(const Customer& customer) {
  return zweck::SqliteStore::Open(customer.number.Use<SendInvoice>()).ok();  // finds: goes to `zweck::BasicSqliteStore::Open`, an option of the library
}

absl::Status InSource(const std::string& path) {
  auto key = zweck::SealingKey::FromBytes("0123456789abcdef0123456789abcdef");  // finds: the key is in the source
  auto store = zweck::SqliteStore::Open("/var/www/html/customers.db");  // finds: records are kept in `www`
  auto shared = zweck::SqliteStore::Open("/mnt/team-share/" + path);  // finds: records are kept in `team-share`
  return key.status();
}

// ---- Around a store

void Around(const std::string& path, sqlite3* connection) {
  auto store = zweck::SqliteStore::Open(path);
  std::filesystem::copy_file(path, "/mnt/backup.db");  // finds: `std::filesystem::copy_file` copies the database of a store
  sqlite3_exec(connection, "SELECT 1", nullptr, nullptr, nullptr);  // finds: `sqlite3_exec` reads the database of a store
  sqlite3_backup_init(connection, "main", connection, "temp");  // finds: `sqlite3_backup_init` copies the database of a store
}

}  // namespace
}  // namespace acme
