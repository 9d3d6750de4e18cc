// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

// options: {"zweck-egress.MorePure": "acme::IsValid = asks; acme::Index::Add = counts", "zweck-egress.Allowed": "acme::Broker::Send = our own broker, on this machine"}

#include <absl/functional/function_ref.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <httplib.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <zweck/flow/persist.h>
#include <zweck/flow/query.h>
#include <zweck/store/sqlite_store.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <sqlite3.h>

#include "tests/tidy/policy.h"

namespace acme {

void SendMail(const std::string& to);
bool IsValid(std::string_view text);
class Index {
 public:
  void Add(std::string_view text);
};
struct Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};

namespace {

// Of the project's own list.
bool Listed(const Customer& customer) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  const std::string& mail = customer.email.Use<ContactCustomer>();
  SHA256(reinterpret_cast<const unsigned char*>(mail.data()), mail.size(), digest);
  return IsValid(mail) && digest[0] == 0;
}
class Counts {
 public:
  void Count(const Customer& customer) { index_.Add(customer.email.Use<ContactCustomer>()); }

 private:
  Index index_;
};
// Compared in constant time; a C function of a library that computes.
bool SameNumber(const Customer& customer, const std::string& number) {
  const std::string& own = customer.number.Use<SendInvoice>();
  return own.size() == number.size() && CRYPTO_memcmp(own.data(), number.data(), own.size()) == 0;
}
// A key that is called like what it is, and a parameter that is compared.
template <class Sink, class Category>
bool Has(Store& store, const std::string& key) { return zweck::Find<Sink, Category>(store, key).ok(); }
bool HasNumber(Store& store, const std::string& customer_number) { return Has<CustomerTable, Customer>(store, customer_number); }
bool IsOf(const Customer& customer, const std::string& email) { return customer.email.Use<ContactCustomer>() == email; }

// Followed: a lambda, a function, one behind a std::function, one in a template, a method that can't be overridden.
bool IsMobile(const std::string& phone) { return phone.starts_with("+491"); }
template <class Each>
void Visit(const Customer& customer, const Each& each) {
  for (const std::string& phone : customer.phones.Use<ContactCustomer>()) each(phone);
}
struct Rule {
  virtual ~Rule() = default;
  virtual bool Holds(std::string_view text) const { return !text.empty(); }
};
bool Followed(const Customer& customer) {
  const auto& phones = customer.phones.Use<ContactCustomer>();
  std::size_t longest = 0;
  Visit(customer, [&](const std::string& phone) { longest = std::max(longest, phone.size()); });
  const std::function<bool(const std::string&)> asks = IsMobile;
  const Rule rule;
  int number = 0;
  return std::any_of(phones.begin(), phones.end(), IsMobile) && asks(phones.front()) &&
         rule.Holds(customer.email.Use<ContactCustomer>()) &&
         absl::SimpleAtoi(customer.number.Use<SendInvoice>(), &number);
}

// On its way in: put together, measured, looked at.
bool Keys(const std::string& country, const std::string& number, Store& store) {
  const std::string key = absl::StrCat(country, "-", number);
  std::cout << "a key of " << key.size() << " letters\n";
  return zweck::Find<CustomerTable, Customer>(store, key).ok();
}
int Bodies(const httplib::Request& request, httplib::Response& response) {
  if (!request.has_header("X-Signature")) return 401;
  const auto customer = zweck::FromJson<Customer>(zweck::Body::CopyOf(request.body));
  if (!customer.ok()) return 400;
  auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(*customer));
  if (!answer.ok()) return 500;
  response.set_content(std::string(answer->bytes()), std::string(answer->content_type()));
  response.body = std::string(answer->bytes());
  return 200;
}

// In Disclose, to anywhere.
class Reminders {
 public:
  absl::Status Remind(const Customer& customer) {
    return zweck::Disclose<Mailer>(customer.email, customer.name, [this](const std::string& to, const std::optional<std::string>& name) {
      std::string text = absl::StrCat("Dear ", name.value_or("customer"));
      std::cout << text;
      return Send(to, text);
    });
  }

 private:
  absl::Status Send(const std::string& to, const std::string& text) {
    httplib::Client client("https://mailer.example");
    const std::string form = "to=" + to + "&text=" + text;
    const auto sent = client.Post("/send", form, "application/x-www-form-urlencoded");
    SendMail(to);
    return sent ? absl::OkStatus() : absl::UnavailableError("the mail server is silent");
  }
};

// What a function says that took a value there is its answer.
absl::Status RemindBy(const Customer& customer, const std::function<absl::Status(const std::string&)>& mail) {
  const absl::Status sent = zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) { return mail("to " + to); });
  std::clog << sent.message() << '\n';
  return sent;
}

struct Broker {
  absl::Status Send(const zweck::DoorKey&, std::string_view record) {
    SendMail(std::string(record));
    return absl::OkStatus();
  }
};

// Element by element: what is the store's, and what is not.
void Configured(std::map<std::string, std::string> config) {
  std::ofstream(config["pid_file"]) << 1 << '\n';
  auto store = zweck::SqliteStore::Open(config["database"]);
  std::clog << "the store is " << config["database"];
}
// Beside a store, and not around it.
void Beside(const std::string& folder) {
  std::filesystem::create_directories(folder);
  auto store = zweck::SqliteStore::Open(folder + "/customers.db");
  sqlite3* tiles = nullptr;
  sqlite3_open("/var/cache/tiles.sqlite", &tiles);
  sqlite3_exec(tiles, "DELETE FROM tiles", nullptr, nullptr, nullptr);
}

// A question is looked at by its door, with where its page begins.
absl::Status ShowPage(zweck::SqliteStore& store, const std::string& after) {
  const auto page = zweck::Select<CustomerTable, Customer, ContactCustomer>(store, zweck::Page{.limit = 10, .after = after});
  if (!page.ok()) return page.status();
  for (const auto& row : *page) {
    const auto customer = zweck::Find<CustomerTable, Customer>(store, row.Use(&Customer::number));
    if (!customer.ok()) return customer.status();
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace acme
