// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>

#include <zweck/codec/json_cursor.h>
#include <zweck/declare/allowed.h>
#include <zweck/declare/reader.h>

#include <algorithm>
#include <coroutine>
#include <cstdio>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "tests/tidy/policy.h"

namespace acme {
namespace {

std::string g_last;
std::map<std::string, int> g_counts;
std::vector<std::string> g_all;

// ---- Returned

std::string Returned(const Customer& customer) {
  return customer.email.Use<ContactCustomer>();  // finds: Customer.email, taken for ContactCustomer, is returned
}
const std::string& ReturnedReference(const Customer& customer) {
  const std::string& mail = customer.email.Use<ContactCustomer>();
  return mail;  // finds: Customer.email, taken for ContactCustomer, is returned
}
std::string ReturnedPart(const Customer& customer) {
  return customer.email.Use<ContactCustomer>().substr(0, 3);  // finds: is returned
}
std::string_view ReturnedView(const Customer& customer) {
  std::string_view view = customer.email.Use<ContactCustomer>();
  view.remove_prefix(1);
  return view;  // finds: is returned
}
std::string ReturnedJoined(const Customer& customer) {
  std::string text = "Dear ";
  text += customer.name.Use<ContactCustomer>().value_or("customer");
  return text;  // finds: Customer.name, taken for ContactCustomer, is returned
}
const char* ReturnedPointer(const Customer& customer) {
  return customer.email.Use<ContactCustomer>().c_str();  // finds: is returned
}
struct Mail {
  std::string to;
  std::string subject;
};
Mail ReturnedInStruct(const Customer& customer) {
  return Mail{.to = customer.email.Use<ContactCustomer>(), .subject = "Hello"};  // finds: is returned
}
Mail ReturnedByMember(const Customer& customer) {
  Mail mail;
  mail.to = customer.email.Use<ContactCustomer>();
  return mail;  // finds: is returned
}
std::pair<int, std::string> ReturnedInPair(const Customer& customer) {
  return {1, customer.email.Use<ContactCustomer>()};  // finds: is returned
}
void ReturnedThroughParameter(const Customer& customer, std::string& out) {
  out = customer.email.Use<ContactCustomer>();  // finds: is returned through a parameter
}
void ReturnedThroughPointer(const Customer& customer, std::string* out) {
  *out = customer.email.Use<ContactCustomer>();  // finds: is returned through a parameter
}
std::string ReturnedIfAny(const Customer& customer, bool ask) {
  return ask ? customer.email.Use<ContactCustomer>() : "";  // finds: is returned
}
std::string Trimmed(std::string_view text) { return std::string(text.substr(1)); }
std::string ReturnedThroughHelper(const Customer& customer) {
  return Trimmed(customer.email.Use<ContactCustomer>());  // finds: is returned
}
std::string ReturnedBinding(const Customer& customer) {
  const auto& [number, email, name, orders, phones] = customer;
  return email.Use<ContactCustomer>();  // finds: is returned
}
std::string ReturnedFromLoop(const Customer& customer) {
  std::string longest;
  for (const std::string& phone : customer.phones.Use<ContactCustomer>()) {
    if (phone.size() > longest.size()) longest = phone;
  }
  return longest;  // finds: Customer.phones, taken for ContactCustomer, is returned
}
template <class Record>
std::string ReturnedFromTemplate(const Record& record) {
  return record.email.template Use<ContactCustomer>();  // finds: is returned
}
std::string Instance(const Customer& customer) {
  return ReturnedFromTemplate(customer);  // finds: is returned
}

// ---- Stored

class Session {
 public:
  explicit Session(const Customer& customer)
      : text_(customer.email.Use<ContactCustomer>()) {}  // finds: is stored in a member
  void Remember(const Customer& customer) {
    text_ = customer.email.Use<ContactCustomer>();  // finds: is stored in a member
    sent_.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
  }
  void SetEmail(const std::string& text) {
    text_ = text;  // finds: is stored in a member
  }

 private:
  std::string text_;
  std::vector<std::string> sent_;
};
void StoredBySetter(const Customer& customer, Session& session) {
  session.SetEmail(customer.email.Use<ContactCustomer>());
}
void StoredInGlobal(const Customer& customer) {
  g_last = customer.email.Use<ContactCustomer>();  // finds: is stored in a global
  static std::string kept = customer.email.Use<ContactCustomer>();  // finds: is stored in a global
  thread_local const std::string here = customer.email.Use<ContactCustomer>();  // finds: is stored in a global
  (void)kept;
  (void)here;
}
void StoredInContainer(const Customer& customer) {
  g_all.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
  ++g_counts[customer.email.Use<ContactCustomer>()];  // finds: is stored in a container
}
// A local container is followed.
std::map<int, std::string> ReturnedInContainer(const Customer& customer) {
  std::map<int, std::string> by_number;
  by_number[1] = customer.email.Use<ContactCustomer>();
  return by_number;  // finds: is returned
}
// What is written through an iterator or a pointer goes to what that was made of.
class Campaign {
 public:
  void Load(const std::vector<Customer>& customers) {
    auto out = std::back_inserter(recipients_);
    for (const Customer& customer : customers) {
      *out++ = customer.email.Use<ContactCustomer>();  // finds: is stored in a member
    }
    std::string* last = &last_;
    *last = customers.back().email.Use<ContactCustomer>();  // finds: is stored in a member
  }

 private:
  std::vector<std::string> recipients_;
  std::string last_;
};
void StoredOnHeap(const Customer& customer, Mail* mail) {
  mail->to = customer.email.Use<ContactCustomer>();  // finds: is stored in a member
}

// ---- Collected in a ForEach into what lives on, or taken elsewhere from there

class Collector {
 public:
  absl::Status Collect(Store& store) {
    return zweck::ForEach<CustomerTable, Customer>(store, [this](const Customer& customer) {
      all_.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
      return absl::OkStatus();
    });
  }
  absl::Status CollectByReference(Store& store) {
    auto& all = all_;
    return zweck::ForEach<CustomerTable, Customer>(store, [&all](const Customer& customer) {
      all.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
      return absl::OkStatus();
    });
  }
  absl::Status CollectAndKeep(Store& store) {
    std::vector<std::string> found;
    absl::Status read = zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
      found.push_back(customer.email.Use<ContactCustomer>());
      return absl::OkStatus();
    });
    all_.insert(all_.end(), found.begin(), found.end());  // finds: is stored in a container
    std::copy(found.begin(), found.end(), std::back_inserter(all_));  // finds: is stored in a member
    all_.swap(found);  // finds: is stored in a member
    std::swap(found, all_);  // finds: is stored in a member
    all_ = std::move(found);  // finds: is stored in a member
    return read;
  }

 private:
  std::vector<std::string> all_;
};
absl::Status CollectIntoGlobal(Store& store) {
  static std::vector<std::string> kept;
  return zweck::ForEach<CustomerTable, Customer>(store, [](const Customer& customer) {
    g_all.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    kept.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    g_counts[customer.email.Use<ContactCustomer>()] = 1;  // finds: is stored in a container
    return absl::OkStatus();
  });
}
absl::Status CollectForCaller(Store& store, std::vector<std::string>& out, std::vector<std::string>* more) {
  auto& same = out;
  return zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    out.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    same.push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    more->push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    return absl::OkStatus();
  });
}
absl::Status CollectForSomebody(Store& store, std::shared_ptr<std::vector<std::string>> shared) {
  return zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    shared->push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    (*shared).push_back(customer.email.Use<ContactCustomer>());  // finds: is stored in a container
    return absl::OkStatus();
  });
}
std::vector<std::string> CollectAndReturn(Store& store) {
  std::vector<std::string> found;
  (void)zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    found.push_back(customer.email.Use<ContactCustomer>());
    return absl::OkStatus();
  });
  return found;  // finds: is returned
}
absl::Status CollectAndPrint(Store& store) {
  std::vector<std::string> found;
  absl::Status read = zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    found.push_back(customer.email.Use<ContactCustomer>());
    return absl::OkStatus();
  });
  for (const std::string& each : found) std::cout << each;  // finds: is written to a stream
  return read;
}
// A function of the same name, which is not the library's.
template <class Each>
void ForEach(const Customer& customer, Each&& each) { each(customer); }
void CollectElsewhere(const Customer& customer) {
  std::vector<std::string> found;
  ForEach(customer, [&](const Customer& one) {
    found.push_back(one.email.Use<ContactCustomer>());
  });
  g_all = found;  // finds: is stored in a global
}

// ---- Thrown, captured, awaited

void Thrown(const Customer& customer) {
  throw std::runtime_error(customer.email.Use<ContactCustomer>());  // finds: is thrown
}
std::function<void()> Captured(const Customer& customer) {
  const std::string mail = customer.email.Use<ContactCustomer>();
  return [mail] { std::puts("sent"); (void)mail; };  // finds: is in the hands of a lambda that outlives the call
}
void CapturedByThread(const Customer& customer) {
  const std::string mail = customer.email.Use<ContactCustomer>();
  std::thread([mail] { (void)mail; }).detach();  // finds: is in the hands of a lambda that outlives the call
  std::thread([](const std::string&) {}, mail).detach();  // finds: is in the hands of a lambda that outlives the call
}
struct Queue {
  std::function<void()> next;
  void post(std::function<void()> work) { next = std::move(work); }  // finds: is stored in a member
};
void CapturedByQueue(const Customer& customer, Queue& queue) {
  queue.post([mail = customer.email.Use<ContactCustomer>()] { (void)mail; });  // finds: is in the hands of a lambda
}
struct Generator {
  struct promise_type {
    std::string value;
    Generator get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(std::string) { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Generator Yielded(const Customer& customer) {
  co_yield customer.email.Use<ContactCustomer>();  // finds: is returned
}

// ---- Logged, formatted

void Logged(const Customer& customer) {
  std::cout << customer.email.Use<ContactCustomer>() << "\n";  // finds: is written to a stream
  std::cerr << "to: " << customer.name.Use<ContactCustomer>().value_or("?") << std::endl;  // finds: is written to a stream
  std::printf("%s\n", customer.email.Use<ContactCustomer>().c_str());  // finds: goes to a logger: the output
  const std::string mail = customer.email.Use<ContactCustomer>();
  std::clog << mail;  // finds: is written to a stream
}
void Formatted(const Customer& customer) {
  char buffer[64];
  std::snprintf(buffer, sizeof(buffer), "%s", customer.email.Use<ContactCustomer>().c_str());
  std::puts(buffer);  // finds: goes to a logger
  const std::string text =
      absl::StrFormat("to %s", customer.email.Use<ContactCustomer>());
  std::puts(text.c_str());  // finds: goes to a logger
  std::ostringstream out;
  out << customer.email.Use<ContactCustomer>();
  std::puts(out.str().c_str());  // finds: goes to a logger
}
absl::Status InStatus(const Customer& customer) {
  return absl::NotFoundError(customer.email.Use<ContactCustomer>());  // finds: goes to a logger: a status // finds: is returned
}
void Say(std::string_view text) {
  std::cerr << text << "\n";  // finds: is written to a stream
}
void LoggedByHelper(const Customer& customer) { Say(customer.email.Use<ContactCustomer>()); }
void LoggedInAlgorithm(const Customer& customer) {
  const auto& phones = customer.phones.Use<ContactCustomer>();
  std::for_each(phones.begin(), phones.end(), [](const std::string& each) {
    std::cout << each;  // finds: is written to a stream
  });
}

// What was kept in a member before a field had it.
class Form {
 public:
  void Read(std::string_view name, std::string_view value) { values_.emplace(name, value); }
  Lead ToLead() const {
    Lead lead;
    lead.email = values_.at("email");  // finds: what goes into Lead.email was kept in the member `values_`
    return lead;
  }

 private:
  std::map<std::string, std::string> values_;
};

// ---- Read, before a category has it

struct LowerCase {
  static zweck::Reading FromText(std::string& text) {
    g_last = text;  // finds: what is read into a category is stored in a global
    if (text.empty()) return zweck::Reading::kAbsent;
    std::cerr << "no address: " << text;  // finds: what is read into a category is written to a stream
    return zweck::Reading::kMalformed;
  }
};
absl::Status Walked(zweck::Body body) {
  zweck::codec::JsonCursor cursor(body);
  std::string text;
  while (cursor.EnterObject() && cursor.NextMember()) {
    cursor.ReadText(g_last);  // finds: what is read into a category is stored in a global
    if (cursor.ReadText(text)) std::cerr << text;  // finds: what is read into a category is written to a stream
    g_last = cursor.Skip();  // finds: what is read into a category is stored in a global
  }
  return cursor.Finish();
}

// ---- Behind a door

class Rows {
 public:
  using Egress = zweck::Allowed<"">;  // an empty reason is none
  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table, zweck::View<zweck::store::Value> row) {
    last_ = std::string(row[0].bytes);  // finds: what a door hands over is stored in a member
    return inner_.Put(door, table, row);
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table, const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, [&](zweck::View<zweck::store::Value> row) {
      for (const zweck::store::Value& value : row) std::clog << value.bytes;  // finds: what a door hands over is written to a stream
      return each(row);
    });
  }

 private:
  Store inner_;
  std::string last_;
};

// ---- For another purpose

void ShowAdvertisements(const std::string& /*to*/, const Lead& lead) {
  std::ignore = lead.newsletter.Use<Advertise>().empty();
}
void OtherPurpose(const Customer& customer, const Lead& lead) {
  ShowAdvertisements(customer.email.Use<ContactCustomer>(), lead);  // finds: goes to a function that serves another purpose (Advertise)
}
template <class Purpose>
void SendFor(const std::string& /*to*/) {}
void OtherPurposeByTemplate(const Customer& customer) {
  SendFor<Advertise>(customer.email.Use<ContactCustomer>());  // finds: goes to a function that serves another purpose (Advertise)
}
void IntoFieldForMore(const Customer& customer, Lead& lead) {
  lead.newsletter = customer.email.Use<ContactCustomer>();  // finds: goes into Lead.newsletter, which is for another purpose too (Advertise)
}
Lead MadeForMore(const Customer& customer) {
  return Lead{.email = customer.email.Use<ContactCustomer>(),
              .newsletter = customer.email.Use<ContactCustomer>()};  // finds: goes into Lead.newsletter
}

// A guard that gives something, that lives on, or that is no guard.
class Later {
 public:
  explicit Later(std::function<void()> code) : code_(std::move(code)) {}  // finds: is stored in a member
  std::function<void()> code_;
};
class Named {
 public:
  explicit Named(std::function<std::string()> name) : name_(std::move(name)) {}  // finds: is stored in a member
  std::function<std::string()> name_;
};
class Line {
 public:
  explicit Line(std::string text) : text_(std::move(text)) {}  // finds: is stored in a member
  std::string text_;
};
void Guarded(const Customer& customer) {
  const std::string& to = customer.email.Use<ContactCustomer>();
  const auto later = std::make_shared<Later>(Later([&to] { (void)to.size(); }));
  const Named named([&to] { return to; });
  const Line line(to);
  const std::function<std::string()> get = [&to] { return to; };
  std::cout << get();  // finds: is written to a stream
}

// A category that a request is read into, and one that is kept.
struct Seen {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Seen, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "seen", .description = "Who asked", .subjects = "leads", .policy_section = "5"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>, zweck::At<"/from">> email;
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
void IntoAnotherPlace(const Seen& seen, Held& held) {
  held.email = seen.email.Use<ContactCustomer>();  // finds: goes into Held.email, which is for another purpose too (Advertise)
}
void IntoAnotherKind(const Seen& seen, Held& held) {
  held.name = seen.email.Use<ContactCustomer>();  // finds: goes into Held.name, which is for another purpose too (Advertise)
}

}  // namespace
}  // namespace acme
