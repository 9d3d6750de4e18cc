// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tidy/policy.h"

namespace acme {

absl::StatusOr<Customer> Get();
Customer Make();
std::unique_ptr<Customer> Own();
std::shared_ptr<Customer> Shared();
const Customer& Known();
std::string* Other();
inline void SendMail(std::string_view /*to*/, std::string_view /*text*/) {}
inline std::string Masked(std::string_view text) { return std::string(text.substr(1)); }

namespace {

std::size_t Named(Store& store) {
  const auto customer = zweck::Find<CustomerTable, Customer>(store, "C-1");
  if (!customer.ok()) return 0;
  const std::string& a = customer->email.Use<ContactCustomer>();
  const std::string_view b = (*customer).email.Use<ContactCustomer>();
  const auto& [number, email, name, orders, phones] = *customer;
  std::size_t size = a.size() + b.size() + email.Use<ContactCustomer>().size();
  for (const std::string& phone : customer->phones.Use<ContactCustomer>()) size += phone.size();
  return size;
}

// A copy is taken, or it is used up within the expression.
std::size_t UsedUp(std::string_view json) {
  const std::string a = Get()->email.Use<ContactCustomer>();
  auto b = Get()->email.Use<ContactCustomer>();
  const std::string& c = Masked(Get()->email.Use<ContactCustomer>());
  const std::string& d = std::string(Get()->email.Use<ContactCustomer>());
  const int e = Get()->orders.Use<SendInvoice>();
  const std::size_t f = zweck::FromJson<Customer>(json)->email.Use<ContactCustomer>().size();
  const bool g = Own()->email.Use<ContactCustomer>().empty();
  SendMail(Get()->email.Use<ContactCustomer>(), "Hello");
  return a.size() + b.size() + c.size() + d.size() + f + static_cast<std::size_t>(e) + (g ? 1 : 0);
}

// It lives on: a temporary that has a name, and what somebody else holds.
std::size_t LivesOn(const std::unique_ptr<Customer>& own, const std::vector<Customer>& all) {
  const Customer& a = Make();
  const auto& b = Make().email;
  const std::string& c = Known().email.Use<ContactCustomer>();
  const std::string& d = own->email.Use<ContactCustomer>();
  const std::string& e = all[0].email.Use<ContactCustomer>();
  const std::string& f = Shared()->email.Use<ContactCustomer>();
  const auto& g = Get();
  const std::string& h = g->email.Use<ContactCustomer>();
  const std::string& i = *Other();
  return a.email.Use<ContactCustomer>().size() + b.Use<ContactCustomer>().size() + c.size() + d.size() + e.size() +
         f.size() + h.size() + i.size();
}

// Nothing of Zweck's.
std::optional<std::string> Text();
char Letter() {
  const std::string& text = *Text();
  return text[0];
}

struct Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};
std::size_t Answered(const Customer& customer) {
  const auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer));
  const std::string& text = answer->bytes();
  return text.size() + zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer))->bytes().size();
}

}  // namespace
}  // namespace acme
