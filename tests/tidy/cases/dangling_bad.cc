// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <absl/strings/strip.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/tidy/policy.h"

namespace acme {

absl::StatusOr<Customer> Get();
std::optional<Customer> Perhaps();
std::unique_ptr<Customer> Own();
std::vector<Customer> All();

namespace {

absl::StatusOr<Customer> Found(Store& store) { return zweck::Find<CustomerTable, Customer>(store, "C-1"); }

std::size_t Bound(Store& store, bool ask, std::string_view json) {
  const std::string& a = zweck::Find<CustomerTable, Customer>(store, "C-1")->email.Use<ContactCustomer>();  // finds: the value of Customer.email is gone before it is read
  auto&& b = zweck::FromJson<Customer>(json)->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const auto& c = zweck::FromWire<Customer>(json)->phones.Use<ContactCustomer>();  // finds: Customer.phones is gone
  const std::string& d = Get()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& e = Perhaps()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& f = Own()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& g = (*Own()).email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& h = Own().get()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& i = All()[0].email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& j = All().front().email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& k = All().begin()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& l = ask ? d : Get()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& m = [&] { return Found(store); }()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string& n = Get()->phones.Use<ContactCustomer>().front();  // finds: Customer.phones is gone
  const std::optional<std::string>& o = Get()->name.Use<SendInvoice>();  // finds: Customer.name is gone
  const std::string& q{Get()->email.Use<ContactCustomer>()};  // finds: is gone before it is read
  const int& p = Get()->orders.Use<SendInvoice>();  // finds: the value of Customer.orders is gone
  return a.size() + b.size() + c.size() + d.size() + e.size() + f.size() + g.size() + h.size() + i.size() + j.size() +
         k.size() + l.size() + m.size() + n.size() + q.size() + o->size() + static_cast<std::size_t>(p);
}

std::size_t Viewed() {
  std::string_view a = Get()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  const std::string_view b{Perhaps()->email.Use<ContactCustomer>()};  // finds: is gone before it is read
  const char* c = Get()->email.Use<ContactCustomer>().c_str();  // finds: is gone before it is read
  const std::string* d = &Get()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  std::span<const std::string> e = Get()->phones.Use<ContactCustomer>();  // finds: is gone before it is read
  absl::string_view f = absl::StripPrefix(Get()->email.Use<ContactCustomer>(), "mailto:");  // finds: is gone before it is read
  auto g = Get()->phones.Use<ContactCustomer>().begin();  // finds: is gone before it is read
  std::string_view h = *Get()->name.Use<ContactCustomer>();  // finds: is gone before it is read
  a = Get()->email.Use<ContactCustomer>();  // finds: is gone before it is read
  c = Get()->email.Use<ContactCustomer>().data();  // finds: is gone before it is read
  return a.size() + b.size() + d->size() + e.size() + f.size() + g->size() + h.size() + (c == nullptr ? 1 : 0);
}

std::size_t Looped() {
  std::size_t size = 0;
  for (const std::string& phone : Get()->phones.Use<ContactCustomer>()) size += phone.size();  // finds: is gone before it is read
  for (const char letter : Perhaps()->email.Use<ContactCustomer>()) size += letter == '@' ? 1 : 0;  // finds: is gone before it is read
  return size;
}

// The record or the field, before anybody asks for its value.
std::size_t RecordBound(Store& store) {
  const Customer& a = *zweck::Find<CustomerTable, Customer>(store, "C-1");  // finds: the record is gone before it is read
  const auto& b = Get().value();  // finds: the record is gone before it is read
  const auto& c = Get()->email;  // finds: Customer.email is gone before it is read
  const auto& [number, email, name, orders, phones] = *Get();  // finds: the record is gone before it is read
  const Customer* d = Own().get();  // finds: the record is gone before it is read
  return a.email.Use<ContactCustomer>().size() + b.email.Use<ContactCustomer>().size() + c.Use<ContactCustomer>().size() +
         email.Use<ContactCustomer>().size() + d->email.Use<ContactCustomer>().size();
}

const int& Returned() {
  return Get()->orders.Use<SendInvoice>();  // finds: is gone before it is read
}

// An answer holds its text.
struct Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};
std::size_t Answered(const Customer& customer) {
  const std::string& a = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer))->bytes();  // finds: the text of the answer is gone before it is read
  std::string_view b = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer)).value().bytes();  // finds: the text of the answer is gone before it is read
  return a.size() + b.size();
}

class Keeper {
 public:
  Keeper() : orders_(Get()->orders.Use<SendInvoice>()) {}  // finds: is gone before it is read

 private:
  const int& orders_;
};

}  // namespace
}  // namespace acme
