// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/str_cat.h>

#include <zweck/codec/json_cursor.h>
#include <zweck/declare/allowed.h>
#include <zweck/declare/reader.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "tests/tidy/policy.h"

namespace acme {

// Followed: it keeps nothing and sends nothing.
inline std::size_t g_sent = 0;
inline void SendMail(std::string_view to, std::string_view text) { g_sent += to.size() + text.size(); }
struct Envelope {
  std::string_view to;
  bool urgent = false;
};
inline void SendEnvelope(const Envelope& envelope) { SendMail(envelope.to, "Hello"); }

namespace {

// A guard ends with its block.
template <class Code>
class AtEnd {
 public:
  explicit AtEnd(Code code) : code_(std::move(code)) {}
  ~AtEnd() { code_(); }

 private:
  Code code_;
};
class Rollback {
 public:
  explicit Rollback(std::function<void()> undo) : undo_(std::move(undo)) {}
  ~Rollback() { undo_(); }

 private:
  std::function<void()> undo_;
};
void Guarded(const Customer& customer) {
  const std::string& to = customer.email.Use<ContactCustomer>();
  AtEnd end([&to] { g_sent += to.size(); });
  Rollback rollback([&to] { g_sent -= to.size(); });
}

void Send(const Customer& customer) {
  const std::string& to = customer.email.Use<ContactCustomer>();
  if (to.empty() || !absl::StrContains(to, "@")) return;
  SendMail(to, "Hello");
  SendMail(customer.email.Use<ContactCustomer>(), "Dear " + customer.name.Use<ContactCustomer>().value_or("customer"));
  SendEnvelope({.to = customer.email.Use<ContactCustomer>(), .urgent = true});
}

// What is asked about a value is not the value.
bool IsKnown(const Customer& customer, const std::set<std::string>& known) {
  return known.contains(customer.email.Use<ContactCustomer>()) && customer.name.Use<SendInvoice>().has_value();
}
std::size_t Length(const Customer& customer) { return customer.email.Use<ContactCustomer>().size(); }
bool Same(const Customer& a, const Customer& b) {
  return a.email.Use<ContactCustomer>() == b.email.Use<ContactCustomer>();
}
bool AnyLocal(const Customer& customer) {
  const auto& phones = customer.phones.Use<ContactCustomer>();
  return std::any_of(phones.begin(), phones.end(), [](const std::string& each) { return each.starts_with("+49"); });
}

// A count of orders says nothing about one person.
int Orders(const Customer& customer) { return customer.orders.Use<SendInvoice>(); }

// A field stays a field.
const auto& Email(const Customer& customer) { return customer.email; }
Customer Copied(const Customer& customer) { return customer; }

// Into a field that is for no more than the one where it comes from.
Lead ForTheSame(const Customer& customer) { return Lead{.email = customer.email.Use<ContactCustomer>()}; }

// A function for the same purpose.
void Contact(const std::string& to, const Lead& lead) { SendMail(to, lead.email.Use<ContactCustomer>()); }
void ContactBoth(const Customer& customer, const Lead& lead) { Contact(customer.email.Use<ContactCustomer>(), lead); }

// A lambda that is called right here.
void Here(const Customer& customer) {
  const std::string& to = customer.email.Use<ContactCustomer>();
  const auto send = [&to](std::string_view text) { SendMail(to, text); };
  send("Hello");
  std::cout << "sent\n";
}

// Struct members are told apart.
struct Mail {
  std::string to;
  std::string subject;
};
std::string Subject(const Customer& customer) {
  Mail mail{.to = customer.email.Use<ContactCustomer>(), .subject = "Hello"};
  SendMail(mail.to, mail.subject);
  return mail.subject;
}

// Collected while the store is read, and worked on after that: a store can't be used from its own ForEach.
absl::Status EraseAll(Store& store) {
  std::vector<std::string> numbers;
  std::set<std::string> unique;
  std::map<std::string, int> by_email;
  std::map<int, std::string> by_orders;
  std::vector<Customer> records;
  absl::Status read = zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    numbers.push_back(customer.number.Use<SendInvoice>());
    unique.insert(customer.number.Use<SendInvoice>());
    ++by_email[customer.email.Use<ContactCustomer>()];
    by_orders[customer.orders.Use<SendInvoice>()] = customer.number.Use<SendInvoice>();
    for (const std::string& phone : customer.phones.Use<ContactCustomer>()) unique.insert(phone);
    records.push_back(customer);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  for (const std::string& number : numbers) {
    if (auto erased = zweck::Erase<CustomerTable, Customer>(store, number); !erased.ok()) return erased.status();
  }
  for (const Customer& customer : records) {
    if (absl::Status kept = zweck::Persist<CustomerTable>(customer, store); !kept.ok()) return kept;
  }
  return absl::OkStatus();
}
// The lambda has a name, and others in it.
absl::Status EraseNamed(Store& store) {
  std::vector<std::string> numbers;
  const auto collect = [&](const auto& customer) {
    const auto add = [&] { numbers.emplace_back(customer.number.template Use<SendInvoice>()); };
    add();
    return absl::OkStatus();
  };
  if (absl::Status read = zweck::ForEach<CustomerTable, Customer>(store, collect); !read.ok()) return read;
  return zweck::Erase<CustomerTable, Customer>(store, numbers.front()).status();
}

// A local container, a stream and a text that end here.
std::size_t Distinct(const std::vector<Customer>& customers) {
  std::set<std::string> numbers;
  std::ostringstream joined;
  for (const Customer& customer : customers) {
    numbers.insert(customer.number.Use<SendInvoice>());
    joined << customer.number.Use<SendInvoice>();
  }
  return numbers.size() + joined.str().size();
}
Customer Renamed(Customer customer) {
  customer.name = absl::StrCat(customer.name.Use<ContactCustomer>().value_or("?"), " jr.");
  return customer;
}
// What little a number tells of the text where it stood.
int Shelf(const Customer& customer) { return std::stoi(customer.number.Use<SendInvoice>()) / 10000; }
std::size_t Shard(const Customer& customer) {
  return std::hash<std::string>{}(customer.number.Use<SendInvoice>()) % 16;
}
int InPart(const Customer& customer) {
  const std::string& number = customer.number.Use<SendInvoice>();
  int year = 0;
  std::from_chars(number.data() + 2, number.data() + number.size(), year);
  return year;
}
std::size_t Digits(const Customer& customer) {
  return static_cast<std::size_t>(std::ranges::count_if(customer.number.Use<SendInvoice>(), [](char c) { return c <= '9'; }));
}
// A transport that hands on what it gets; a reader that changes a text in place.
template <class Inner>
class Counted {
 public:
  static constexpr bool kSeals = Inner::kSeals;
  static constexpr zweck::WireFormat kFormat = Inner::kFormat;
  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    bytes_ += bytes.size();
    return inner_.Send(door, bytes);
  }

 private:
  Inner inner_;
  std::size_t bytes_ = 0;
};
absl::Status SendCounted(const zweck::DoorKey& door) { return Counted<Transport>().Send(door, "{}"); }
struct Stripped {
  static zweck::Reading FromText(std::string& text) {
    text = std::string(absl::StripAsciiWhitespace(text));
    return text.empty() ? zweck::Reading::kAbsent : zweck::Reading::kKept;
  }
};

// All who call it are here.
std::string TextIn(std::string_view json) {
  zweck::codec::JsonCursor cursor(json);
  std::string text;
  return cursor.ReadText(text) ? text : std::string();
}
std::size_t Letters(std::string_view json) { return TextIn(json).size(); }

// A store of its own says why it may.
class Mirror {
 public:
  using Egress = zweck::Allowed<"a copy in memory, which ends with the process">;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&, zweck::View<zweck::store::Value> row) {
    const auto keep = [&] { rows_.emplace_back(row[0].bytes); };
    keep();
    last_ = std::string(row[0].bytes);
    return absl::OkStatus();
  }

 private:
  std::vector<std::string> rows_;
  std::string last_;
};

// With a reason.
std::string ForTheLibrary(const Customer& customer) {
  return customer.email.Use<ContactCustomer>();  // NOLINT(zweck-raw-value: the mail library takes a string by value)
}

// A category that a request is read into, and one that is kept.
struct Seen {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Seen, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "seen", .description = "Who asked", .subjects = "leads", .policy_section = "5"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>, zweck::At<"/email">> email;
};
ZWECK_CATEGORY(Seen, email);
struct Held {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Held, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "held", .description = "Who asked", .subjects = "leads", .policy_section = "5"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer, Advertise>, zweck::At<"/mail">,
        zweck::At<"/email">>
      email;
  Field<2, std::string, zweck::Is<zweck::kind::GivenName>, zweck::For<ContactCustomer, Advertise>, zweck::At<"/email">> name;
};
ZWECK_CATEGORY(Held, email, name);
// FromJson reads both from the same place.
void IntoTheSamePlace(const Seen& seen, Held& held) { held.email = seen.email.Use<ContactCustomer>(); }

}  // namespace
}  // namespace acme
