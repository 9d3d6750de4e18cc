// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Pairs of inventories, before and after one change: is it wider, narrower or neither?

#include "src/lock/check_lock.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/lock/fact.h"
#include "src/lock/lock_file.h"
#include "tests/report/fixture.h"
#include "zweck/v1/inventory.pb.h"

namespace {

using zweck::findings::Finding;
using zweck::lock::Change;
using zweck::lock::CheckLock;
using zweck::lock::Compare;
using zweck::lock::Direction;
using zweck::lock::Fact;
using zweck::lock::FactsOf;
using zweck::lock::LockFile;
namespace v1 = zweck::v1;

// The inventory of the shop, by its ids.
struct Shop {
  v1::Inventory all = zweck::testing::ReadTextProto<v1::Inventory>("report/shop.txtpb");

  v1::Category& Category(std::string_view id) { return Get(*all.mutable_categories(), id); }
  v1::Sink& Sink(std::string_view id) { return Get(*all.mutable_sinks(), id); }
  v1::Kind& Kind(std::string_view id) { return Get(*all.mutable_kinds(), id); }
  v1::Purpose& Purpose(std::string_view id) { return Get(*all.mutable_purposes(), id); }
  v1::Recipient& Recipient(std::string_view id) { return Get(*all.mutable_recipients(), id); }
  v1::Field& Field(std::string_view category, std::string_view name) {
    for (v1::Field& field : *Category(category).mutable_fields()) {
      if (field.name() == name) return field;
    }
    FAIL("no field " << name);
    throw;
  }
  v1::Flow& Flow(v1::Door door, std::string_view category) {
    for (v1::Flow& flow : *all.mutable_flows()) {
      if (flow.door() == door && flow.category() == category) return flow;
    }
    FAIL("no flow of " << category);
    throw;
  }
  // Tables names what is kept, but for one sink.
  void List(std::string_view but) {
    std::vector<v1::Flow> listed;
    for (const v1::Flow& flow : all.flows()) {
      if (flow.door() != v1::DOOR_PERSIST || flow.sink() == but) continue;
      listed.push_back(flow);
      listed.back().set_door(v1::DOOR_KEEP);
    }
    for (const v1::Flow& flow : listed) *all.add_flows() = flow;
  }

 private:
  template <class List>
  static typename List::value_type& Get(List& list, std::string_view id) {
    const auto found =
        std::ranges::find_if(list, [id](const auto& entry) { return entry.id() == id; });
    if (found == list.end()) FAIL("no " << id);
    return *found;
  }
};

template <class List>
void RemoveFirst(List& list) {
  list.erase(list.begin());
}

template <class List, class Condition>
void RemoveIf(List& list, Condition condition) {
  list.erase(std::remove_if(list.begin(), list.end(), condition), list.end());
}

enum class Is { kWider, kNarrower, kNeither };

struct Pair {
  const char* what;
  Is expected;
  void (*edit)(Shop& shop);
};

constexpr Is kWider = Is::kWider;
constexpr Is kNarrower = Is::kNarrower;
constexpr Is kNeither = Is::kNeither;

const Pair kPairs[] = {
    // Categories.
    {"a new category", kWider,
     [](Shop& s) {
       v1::Category& category = *s.all.add_categories();
       category.set_id("visit");
       category.set_role(v1::ROLE_CONTROLLER);
     }},
    {"a category that is gone", kNarrower,
     [](Shop& s) { RemoveFirst(*s.all.mutable_categories()); }},
    {"about other people", kWider,
     [](Shop& s) { s.Category("customer").set_subjects("children"); }},
    {"in another role", kWider,
     [](Shop& s) { s.Category("customer").set_role(v1::ROLE_PROCESSOR); }},
    {"no longer anonymous", kWider, [](Shop& s) { s.Category("page-views").set_anonymous(false); }},
    {"anonymous now", kNarrower,
     [](Shop& s) {
       s.Category("address").set_anonymous(true);
       s.Category("address").set_bits_hundredths(100);
       s.Category("address").set_budget_hundredths(200);
     }},
    {"one hundredth of a bit more", kWider,
     [](Shop& s) { s.Category("page-views").set_bits_hundredths(1177); }},
    {"more bits than nine", kWider,
     [](Shop& s) { s.Field("page-views", "views").set_bits_hundredths(1000); }},
    {"fewer bits", kNarrower,
     [](Shop& s) { s.Field("page-views", "day").set_bits_hundredths(99); }},
    {"a larger budget", kWider,
     [](Shop& s) { s.Category("page-views").set_budget_hundredths(10000); }},
    {"a smaller budget", kNarrower,
     [](Shop& s) { s.Category("page-views").set_budget_hundredths(900); }},
    {"bits that nobody counts any more", kWider,
     [](Shop& s) { s.Category("page-views").clear_budget_hundredths(); }},
    {"stays when a person asks", kWider,
     [](Shop& s) { s.Category("customer").set_not_erasable("tax law, Art. 17(3)(b)"); }},
    {"stays for another reason", kWider,
     [](Shop& s) { s.Category("order").set_not_erasable("we like it"); }},
    {"goes when a person asks", kNarrower,
     [](Shop& s) {
       s.Category("order").clear_not_erasable();
       s.List("");
       v1::Flow& erase = *s.all.add_flows();
       erase.set_door(v1::DOOR_ERASE);
       erase.set_category("order");
       erase.set_sink("order-store");
     }},
    {"no longer sealed at rest", kWider, [](Shop& s) { s.Category("voucher").set_sealed(false); }},
    {"sealed at rest now", kNarrower, [](Shop& s) { s.Category("customer").set_sealed(true); }},
    {"described otherwise", kNeither,
     [](Shop& s) { s.Category("customer").set_description("Somebody who buys"); }},
    {"of another section", kNeither,
     [](Shop& s) { s.Category("customer").set_policy_section("99"); }},
    {"declared elsewhere", kNeither,
     [](Shop& s) { s.Category("customer").mutable_declared_at()->set_line(7); }},
    {"a category under another id", kWider,
     [](Shop& s) { s.Category("voucher").set_id("coupon"); }},

    // Retention.
    {"kept longer", kWider,
     [](Shop& s) {
       v1::Retention& kept = *s.Category("voucher").mutable_retention();
       kept.set_seconds(kept.seconds() + 86400);
     }},
    {"kept one second longer", kWider,
     [](Shop& s) {
       v1::Retention& kept = *s.Category("voucher").mutable_retention();
       kept.set_seconds(kept.seconds() + 1);
     }},
    {"kept shorter", kNarrower,
     [](Shop& s) {
       v1::Retention& kept = *s.Category("voucher").mutable_retention();
       kept.set_seconds(kept.seconds() - 86400);
     }},
    {"without an end", kWider, [](Shop& s) { s.Category("voucher").clear_retention(); }},
    {"until something else happens", kWider,
     [](Shop& s) { s.Category("voucher").mutable_retention()->set_until("we forget it"); }},
    {"until something happens, and no longer at once", kWider,
     [](Shop& s) { s.Category("page-views").mutable_retention()->set_until("somebody asks"); }},
    {"an end where none was", kNarrower,
     [](Shop& s) { s.Category("address").mutable_retention()->set_seconds(60); }},

    // Fields.
    {"a new field", kWider,
     [](Shop& s) {
       v1::Field& field = *s.Category("customer").add_fields();
       field.set_name("phone");
       field.set_kind("customer-number");
     }},
    {"a field that is gone", kNarrower,
     [](Shop& s) { s.Category("customer").mutable_fields()->RemoveLast(); }},
    {"a field under another name", kWider,
     [](Shop& s) { s.Field("customer", "note").set_name("remark"); }},
    {"a field that is something else", kWider,
     [](Shop& s) { s.Field("customer", "note").set_kind("full-name"); }},
    {"a pseudonym that became a name", kWider,
     [](Shop& s) { s.Field("order", "customer").set_kind("full-name"); }},
    {"one more purpose", kWider,
     [](Shop& s) { s.Field("customer", "email").add_purposes("send-newsletter"); }},
    {"one purpose fewer", kNarrower,
     [](Shop& s) { RemoveFirst(*s.Field("customer", "email").mutable_purposes()); }},
    {"another purpose", kWider,
     [](Shop& s) { s.Field("customer", "email").set_purposes(0, "improve-shop"); }},
    {"purposes in another order", kNeither,
     [](Shop& s) {
       auto& purposes = *s.Field("customer", "number").mutable_purposes();
       std::ranges::reverse(purposes);
     }},
    {"one more who may have it", kWider,
     [](Shop& s) { s.Field("customer", "email").add_recipients("meadow-reviews"); }},
    {"one fewer who may have it", kNarrower,
     [](Shop& s) { s.Field("newsletter-subscriber", "email").clear_recipients(); }},
    {"no longer secret", kWider,
     [](Shop& s) { s.Field("customer", "password_hash").set_secret(false); }},
    {"secret now", kNarrower, [](Shop& s) { s.Field("customer", "email").set_secret(true); }},
    {"any number of them", kWider, [](Shop& s) { s.Field("customer", "email").set_list(true); }},
    {"no longer any number", kNarrower,
     [](Shop& s) { s.Field("newsletter-subscriber", "likes").set_list(false); }},
    {"of another type", kWider,
     [](Shop& s) { s.Field("customer", "email").set_type(v1::VALUE_TYPE_BYTES); }},
    {"of no type that is known", kWider,
     [](Shop& s) { s.Field("customer", "email").clear_type(); }},
    {"of a larger type", kWider,
     [](Shop& s) { s.Field("customer", "number").set_type(v1::VALUE_TYPE_INT64); }},
    {"another category within", kWider,
     [](Shop& s) { s.Field("customer", "home").set_category("voucher"); }},
    {"no longer about somebody", kWider,
     [](Shop& s) { s.Field("customer", "number").set_subject(false); }},
    {"about somebody now", kNarrower,
     [](Shop& s) { s.Field("customer", "email").set_subject(true); }},
    {"no longer a key", kWider, [](Shop& s) { s.Field("customer", "number").set_key(false); }},
    {"a key now", kNarrower, [](Shop& s) { s.Field("customer", "email").set_key(true); }},
    {"read from elsewhere", kWider,
     [](Shop& s) { s.Field("customer", "email").add_pointers("/contact/mail"); }},
    {"under another number", kNeither,
     [](Shop& s) { s.Field("customer", "email").set_number(99); }},

    // Terms.
    {"a purpose on another basis", kWider,
     [](Shop& s) {
       s.Purpose("send-newsletter").set_legal_basis(v1::LEGAL_BASIS_LEGITIMATE_INTERESTS);
     }},
    {"a purpose described otherwise", kNeither,
     [](Shop& s) { s.Purpose("send-newsletter").set_description("Write letters"); }},
    {"a purpose with another term of a vocabulary", kNeither,
     [](Shop& s) { s.Purpose("send-newsletter").set_dpv("dpv:Marketing"); }},
    {"a new purpose", kWider, [](Shop& s) { s.all.add_purposes()->set_id("sell"); }},
    {"a purpose that is gone", kNarrower, [](Shop& s) { RemoveFirst(*s.all.mutable_purposes()); }},
    {"a kind that points at somebody", kWider,
     [](Shop& s) { s.Kind("product-name").set_identifies(v1::IDENTIFIES_INDIRECTLY); }},
    {"a kind that no longer points at somebody, as somebody says", kWider,
     [](Shop& s) { s.Kind("email-address").set_identifies(v1::IDENTIFIES_NO); }},
    {"a kind described otherwise", kNeither,
     [](Shop& s) { s.Kind("email-address").set_description("Where mail goes"); }},
    {"a recipient in another country", kWider,
     [](Shop& s) { s.Recipient("letterbird").set_country("CN"); }},
    {"a recipient in another role", kWider,
     [](Shop& s) { s.Recipient("rechenwerk").set_role(v1::ROLE_THIRD_PARTY); }},
    {"a recipient without safeguards", kWider,
     [](Shop& s) { s.Recipient("letterbird").clear_safeguards(); }},
    {"a recipient with other safeguards", kWider,
     [](Shop& s) { s.Recipient("letterbird").set_safeguards("A promise"); }},
    {"a recipient with safeguards now", kNarrower,
     [](Shop& s) { s.Recipient("blitz-paket").set_safeguards("Standard contractual clauses"); }},
    {"a recipient under another name", kNeither,
     [](Shop& s) { s.Recipient("letterbird").set_name("Letterbird Inc."); }},
    {"a new recipient", kWider, [](Shop& s) { s.all.add_recipients()->set_id("press"); }},

    // Sinks.
    {"a new sink", kWider, [](Shop& s) { s.all.add_sinks()->set_id("archive"); }},
    {"a sink that is gone", kNarrower, [](Shop& s) { RemoveFirst(*s.all.mutable_sinks()); }},
    {"a sink for one more purpose", kWider,
     [](Shop& s) { s.Sink("order-store").add_purposes("improve-shop"); }},
    {"a sink for one purpose fewer", kNarrower,
     [](Shop& s) { RemoveFirst(*s.Sink("order-store").mutable_purposes()); }},
    {"a sink of somebody else", kWider,
     [](Shop& s) { s.Sink("order-store").set_recipient("meadow-reviews"); }},
    {"a sink described otherwise", kNeither,
     [](Shop& s) { s.Sink("order-store").set_description("Orders"); }},
    {"at one more host", kWider,
     [](Shop& s) { s.Sink("newsletter-service").add_hosts("elsewhere.example"); }},
    {"at another host", kWider,
     [](Shop& s) { s.Sink("parcel-label").set_hosts(0, "elsewhere.example"); }},
    {"at one host fewer", kNarrower,
     [](Shop& s) { RemoveFirst(*s.Sink("newsletter-service").mutable_hosts()); }},
    {"at its hosts in another order", kNeither,
     [](Shop& s) { s.Sink("newsletter-service").mutable_hosts()->SwapElements(0, 1); }},
    {"at a host where it had none", kWider,
     [](Shop& s) {
       s.Sink("bookkeeping").add_hosts("books.example");
       s.Sink("bookkeeping").set_method(v1::HTTP_METHOD_POST);
     }},
    {"asked by another method", kWider,
     [](Shop& s) { s.Sink("newsletter-service").set_method(v1::HTTP_METHOD_DELETE); }},
    {"asked at another path", kWider,
     [](Shop& s) { s.Sink("newsletter-service").set_path("/readers/{name}"); }},

    // Flows.
    {"sent to one more sink", kWider,
     [](Shop& s) {
       v1::Flow& flow = *s.all.add_flows();
       flow.set_door(v1::DOOR_TRANSMIT);
       flow.set_category("customer");
       flow.set_sink("review-site");
       flow.add_fields("email");
     }},
    {"no longer sent", kNarrower,
     [](Shop& s) {
       auto& flows = *s.all.mutable_flows();
       flows.erase(std::ranges::find_if(
           flows, [](const v1::Flow& flow) { return flow.door() == v1::DOOR_TRANSMIT; }));
     }},
    {"one more field is sent", kWider,
     [](Shop& s) { s.Flow(v1::DOOR_TRANSMIT, "newsletter-subscriber").add_fields("agreed"); }},
    {"one field fewer is sent", kNarrower,
     [](Shop& s) {
       RemoveFirst(*s.Flow(v1::DOOR_TRANSMIT, "newsletter-subscriber").mutable_fields());
     }},
    {"stored without a seal", kWider,
     [](Shop& s) { s.Flow(v1::DOOR_PERSIST, "customer").set_sealed(false); }},
    {"stored with a seal now", kNarrower,
     [](Shop& s) { s.Flow(v1::DOOR_PERSIST, "newsletter-subscriber").set_sealed(true); }},
    {"used for one more purpose", kWider,
     [](Shop& s) {
       v1::Flow& flow = *s.all.add_flows();
       flow = s.Flow(v1::DOOR_USE, "customer");
       flow.set_purpose("improve-shop");
     }},
    {"no longer erased", kWider,
     [](Shop& s) {
       auto& flows = *s.all.mutable_flows();
       flows.erase(std::ranges::find_if(
           flows, [](const v1::Flow& flow) { return flow.door() == v1::DOOR_ERASE; }));
     }},
    {"erased now", kNarrower,
     [](Shop& s) {
       v1::Flow flow = s.Flow(v1::DOOR_PERSIST, "newsletter-subscriber");
       flow.set_door(v1::DOOR_ERASE);
       *s.all.add_flows() = flow;
     }},
    {"listed among tables now, as all are", kNarrower, [](Shop& s) { s.List(""); }},
    {"all but one listed among tables now", kWider, [](Shop& s) { s.List("account-store"); }},
    {"neither stored, read nor erased any more", kNarrower,
     [](Shop& s) {
       RemoveIf(*s.all.mutable_flows(), [](const v1::Flow& flow) {
         return flow.category() == "customer" && flow.sink() == "account-store";
       });
     }},
    {"read, and no longer erased", kWider,
     [](Shop& s) {
       RemoveIf(*s.all.mutable_flows(), [](const v1::Flow& flow) {
         return flow.category() == "customer" && flow.sink() == "account-store" &&
                flow.door() != v1::DOOR_READ;
       });
     }},
    {"flows in another order", kNeither,
     [](Shop& s) { std::ranges::reverse(*s.all.mutable_flows()); }},
    {"the same flow twice", kNeither,
     [](Shop& s) {
       const v1::Flow flow = s.Flow(v1::DOOR_PERSIST, "customer");
       *s.all.add_flows() = flow;
     }},
    {"another binary", kNeither, [](Shop& s) { s.all.add_binaries("shop-worker"); }},
};

// Wider, if anything is.
Is Judge(const std::vector<Change>& changes) {
  if (changes.empty()) return Is::kNeither;
  const bool wider = std::ranges::any_of(
      changes, [](const Change& change) { return change.direction == Direction::kWider; });
  return wider ? Is::kWider : Is::kNarrower;
}

LockFile LockOf(const Shop& shop) { return {.facts = FactsOf(shop.all), .approvals = {}}; }

std::vector<std::string> IdsOf(const std::vector<Finding>& findings) {
  std::vector<std::string> ids;
  for (const Finding& finding : findings) ids.push_back(finding.id);
  return ids;
}

}  // namespace

TEST_CASE("Each pair is judged as a privacy officer would") {
  CHECK(std::size(kPairs) >= 60);
  const Shop before;
  for (const Pair& pair : kPairs) {
    INFO(pair.what);
    Shop after;
    pair.edit(after);
    const std::vector<Change> changes = Compare(FactsOf(before.all), FactsOf(after.all));
    std::string lines;
    for (const Change& change : changes) lines += SentenceOf(change) + "\n";
    INFO(lines);
    CHECK(Judge(changes) == pair.expected);
    // What the check says agrees: wider fails, narrower is a note, neither is silence.
    const std::vector<Finding> findings =
        CheckLock(FactsOf(after.all), LockOf(before), "zweck.lock");
    CHECK(zweck::findings::HasError(findings) == (pair.expected == Is::kWider));
    CHECK(findings.empty() == (pair.expected == Is::kNeither));
  }
}

TEST_CASE("What was narrower is wider the other way round") {
  const Shop before;
  for (const Pair& pair : kPairs) {
    if (pair.expected != Is::kNarrower) continue;
    INFO(pair.what);
    Shop after;
    pair.edit(after);
    CHECK(Judge(Compare(FactsOf(after.all), FactsOf(before.all))) == Is::kWider);
  }
}

TEST_CASE("An approval lets exactly its line pass") {
  const Shop before;
  Shop after;
  after.Field("customer", "email").add_purposes("send-newsletter");
  LockFile lock = LockOf(before);
  lock.approvals = {{.date = "2026-11-26",
                     .approver = "Ada Example",
                     .reason = "Customers asked for it",
                     .change = "+field customer.email for send-newsletter",
                     .line = 7}};
  CHECK(CheckLock(FactsOf(after.all), lock, "zweck.lock").empty());

  after.Field("customer", "email").add_purposes("improve-shop");
  const std::vector<Finding> findings = CheckLock(FactsOf(after.all), lock, "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"lock-purpose"});
  CHECK(findings[0].message == "field customer.email is now: for improve-shop");
  CHECK(findings[0].place.file() == after.Category("customer").declared_at().file());
}

TEST_CASE("An approval that lets nothing pass is an error at its line") {
  const Shop shop;
  LockFile lock = LockOf(shop);
  lock.approvals = {{.date = "2026-11-26",
                     .approver = "Ada Example",
                     .reason = "Customers asked for it",
                     .change = "+field customer.phone",
                     .line = 7}};
  const std::vector<Finding> findings = CheckLock(FactsOf(shop.all), lock, "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"lock-approval"});
  CHECK(findings[0].place.file() == "zweck.lock");
  CHECK(findings[0].place.line() == 7);
  CHECK(zweck::findings::HasError(findings));
}

TEST_CASE("A new field is one finding, with all that it brings") {
  const Shop before;
  Shop after;
  v1::Field& phone = *after.Category("customer").add_fields();
  phone.set_name("phone");
  phone.set_kind("customer-number");
  phone.set_secret(true);
  phone.add_purposes("improve-shop");
  const std::vector<Finding> findings = CheckLock(FactsOf(after.all), LockOf(before), "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"lock-field"});
  CHECK(findings[0].message == "field customer.phone is new");
  // Its kind and its purpose; that it is secret harms nobody.
  CHECK(findings[0].related.size() == 2);
}

TEST_CASE("Two changes of one thing are two findings, each by its own id") {
  const Shop before;
  Shop after;
  v1::Field& email = after.Field("customer", "email");
  email.set_list(true);
  email.set_kind("full-name");
  email.add_pointers("/contact/mail");
  email.add_recipients("meadow-reviews");
  email.add_purposes("improve-shop");
  after.Field("customer", "number").set_subject(false);
  after.Field("customer", "password_hash").set_secret(false);
  const std::vector<Finding> findings = CheckLock(FactsOf(after.all), LockOf(before), "zweck.lock");
  std::vector<std::string> ids = IdsOf(findings);
  std::ranges::sort(ids);
  // Where nobody is named, nobody has to be erased.
  CHECK(ids == std::vector<std::string>{"lock-kind", "lock-narrower", "lock-purpose",
                                        "lock-recipient", "lock-secret", "lock-source",
                                        "lock-subject", "lock-type"});
  for (const Finding& finding : findings) {
    if (finding.id == "lock-narrower") continue;
    CHECK(finding.related.empty());
    CHECK(finding.compared.size() == 1);
    CHECK(finding.place.file() == after.Category("customer").declared_at().file());
  }
}

TEST_CASE("Where a new thing was approved, what it brings is found by its own id") {
  const Shop before;
  Shop after;
  v1::Field& phone = *after.Category("customer").add_fields();
  phone.set_name("phone");
  phone.set_kind("customer-number");
  phone.set_type(v1::VALUE_TYPE_STRING);
  phone.add_recipients("meadow-reviews");
  LockFile lock = LockOf(before);
  lock.approvals = {{.date = "2026-11-26",
                     .approver = "Ada Example",
                     .reason = "Customers asked for it",
                     .change = "+field customer.phone",
                     .line = 7}};
  std::vector<std::string> ids = IdsOf(CheckLock(FactsOf(after.all), lock, "zweck.lock"));
  std::ranges::sort(ids);
  CHECK(ids == std::vector<std::string>{"lock-kind", "lock-recipient", "lock-type"});
}

TEST_CASE("A field is read from fewer places, or again from the member of its name") {
  Shop before;
  before.Field("customer", "email").add_pointers("/mail");
  before.Field("customer", "email").add_pointers("/contact/mail");
  Shop fewer;
  fewer.Field("customer", "email").add_pointers("/mail");
  CHECK(Judge(Compare(FactsOf(before.all), FactsOf(fewer.all))) == Is::kNarrower);
  CHECK(Judge(Compare(FactsOf(fewer.all), FactsOf(before.all))) == Is::kWider);
  // Without a pointer it is read from /email, where it was not read from before.
  const Shop of_its_name;
  const std::vector<Finding> findings =
      CheckLock(FactsOf(of_its_name.all), LockOf(before), "zweck.lock");
  CHECK(IdsOf(findings) == std::vector<std::string>{"lock-source", "lock-source"});
  Shop elsewhere;
  elsewhere.Field("customer", "email").add_pointers("/other");
  CHECK(Judge(Compare(FactsOf(fewer.all), FactsOf(elsewhere.all))) == Is::kWider);
  // With its field, it is gone for good.
  Shop gone = before;
  RemoveIf(*gone.Category("customer").mutable_fields(),
           [](const v1::Field& field) { return field.name() == "email"; });
  CHECK(Judge(Compare(FactsOf(before.all), FactsOf(gone.all))) == Is::kNarrower);
}

TEST_CASE("Who stops erasing has one finding, and who never erased another") {
  const Shop before;
  Shop after;
  RemoveIf(*after.all.mutable_flows(),
           [](const v1::Flow& flow) { return flow.door() == v1::DOOR_ERASE; });
  std::vector<Finding> findings = CheckLock(FactsOf(after.all), LockOf(before), "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"lock-erase"});
  CHECK(findings[0].message == "erase customer account-store is gone");

  v1::Flow& flow = *after.all.add_flows();
  flow.set_door(v1::DOOR_PERSIST);
  flow.set_category("customer");
  flow.set_sink("order-store");
  flow.add_fields("email");
  findings = CheckLock(FactsOf(after.all), LockOf(after), "zweck.lock");
  CHECK(findings.empty());  // whoever reviewed the lock has read it there
  LockFile lock = LockOf(before);
  lock.approvals = {{.date = "2026-11-26",
                     .approver = "Ada Example",
                     .reason = "The nightly job erases",
                     .change = "-erase customer account-store",
                     .line = 7}};
  findings = CheckLock(FactsOf(after.all), lock, "zweck.lock");
  std::vector<std::string> ids = IdsOf(findings);
  std::ranges::sort(ids);
  REQUIRE(ids == std::vector<std::string>{"erase-missing", "lock-flow", "retention-endless"});
  const Finding& missing = *std::ranges::find(findings, "erase-missing", &Finding::id);
  CHECK(missing.message == "customer is stored in order-store, and nothing erases it there");
  CHECK(missing.place.file() == after.Category("customer").declared_at().file());
  CHECK(missing.place.line() == after.Category("customer").declared_at().line());
  CHECK(missing.remedy.find("zweck::Erase") != std::string::npos);
  lock.approvals.push_back({.date = "2026-11-26",
                            .approver = "Ada Example",
                            .reason = "Emptied by hand",
                            .change = "+persist customer order-store never-erased",
                            .line = 8});
  lock.approvals.push_back({.date = "2026-11-26",
                            .approver = "Ada Example",
                            .reason = "Emptied by hand",
                            .change = "+persist customer order-store endless",
                            .line = 9});
  CHECK(IdsOf(CheckLock(FactsOf(after.all), lock, "zweck.lock")) ==
        std::vector<std::string>{"lock-flow"});
}

TEST_CASE("What never ends, and who is never erased, are findings at the category") {
  const Shop before;
  Shop after;
  const auto add = [&after](v1::Door door) {
    v1::Flow& flow = *after.all.add_flows();
    flow.set_door(door);
    flow.set_category("customer");
    flow.set_sink("order-store");
    if (door == v1::DOOR_PERSIST) flow.add_fields("number");
  };
  const auto found = [&] {
    std::vector<Finding> findings = CheckLock(FactsOf(after.all), LockOf(before), "zweck.lock");
    std::erase_if(findings, [](const Finding& finding) {
      return finding.id == "lock-flow" || finding.id == "lock-narrower" ||
             finding.id == "tables-missing";
    });
    std::ranges::sort(findings, {}, &Finding::id);
    return findings;
  };
  add(v1::DOOR_PERSIST);
  CHECK(IdsOf(found()) ==
        std::vector<std::string>{"erase-missing", "erasure-missing", "retention-endless"});
  add(v1::DOOR_ERASE);
  std::vector<Finding> findings = found();
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"erasure-missing", "retention-endless"});
  CHECK(findings[0].message ==
        "customer says whom it is about, and nothing erases a person from order-store");
  CHECK(findings[1].message ==
        "customer is kept in order-store until an event of which nothing tells it");
  for (const Finding& finding : findings) {
    CHECK(finding.place.file() == after.Category("customer").declared_at().file());
    CHECK(finding.place.line() == after.Category("customer").declared_at().line());
    CHECK(finding.compared.size() == 1);
  }
  CHECK(findings[0].remedy.find("zweck::EraseSubject") != std::string::npos);
  CHECK(findings[1].remedy.find("zweck::End") != std::string::npos);
  // To remove what ended tells of no event, and erases nobody who asks.
  RemoveIf(*after.all.mutable_flows(), [](const v1::Flow& flow) {
    return flow.door() == v1::DOOR_ERASE && flow.category() == "customer" &&
           flow.sink() == "order-store";
  });
  add(v1::DOOR_PURGE);
  CHECK(IdsOf(found()) == std::vector<std::string>{"erasure-missing", "retention-endless"});
  add(v1::DOOR_ERASE);
  add(v1::DOOR_END);
  CHECK(IdsOf(found()) == std::vector<std::string>{"erasure-missing"});
  add(v1::DOOR_KEEP);
  CHECK(found().empty());

  // Whoever no longer tells the event has one finding about that.
  const Shop told = after;
  RemoveIf(*after.all.mutable_flows(),
           [](const v1::Flow& flow) { return flow.door() == v1::DOOR_END; });
  findings = CheckLock(FactsOf(after.all), LockOf(told), "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"lock-erase"});
  CHECK(findings[0].message == "end customer order-store is gone");
}

TEST_CASE("A category with another end than an event, or one that stays, is no such finding") {
  Shop shop;
  const auto has = [&](std::string_view category, std::string_view aspect) {
    return std::ranges::any_of(FactsOf(shop.all), [&](const Fact& fact) {
      return fact.name.starts_with(category) && fact.aspect == aspect;
    });
  };
  CHECK(has("customer ", "endless"));
  CHECK(has("customer ", "no-erasure"));
  CHECK(has("order ", "endless"));
  CHECK_FALSE(has("order ", "no-erasure"));  // it stays
  CHECK_FALSE(has("question ", "endless"));
  CHECK_FALSE(has("page-views ", "no-erasure"));
  v1::Retention& kept = *shop.Category("customer").mutable_retention();
  const v1::Retention until = kept;
  kept.Clear();
  *kept.add_first_of() = until;
  kept.add_first_of()->set_seconds(86400);
  CHECK_FALSE(has("customer ", "endless"));
}

TEST_CASE("Who may choose how long something is kept is wider, and a latest end is narrower") {
  Shop open;
  v1::Retention& kept = *open.Category("customer").mutable_retention();
  kept.Clear();
  kept.set_seconds(90 * 86400);
  kept.set_since("last_seen");
  Shop capped = open;
  const v1::Retention since = kept;
  v1::Retention& both = *capped.Category("customer").mutable_retention();
  both.Clear();
  *both.add_first_of() = since;
  both.add_first_of()->set_seconds(365 * 86400);
  const std::vector<Finding> wider = CheckLock(FactsOf(open.all), LockOf(capped), "zweck.lock");
  REQUIRE(IdsOf(wider) == std::vector<std::string>{"lock-retention", "lock-retention"});
  CHECK(std::ranges::any_of(wider, [](const Finding& finding) {
    return finding.message.find("what is written to last_seen decides how long it is kept") !=
           std::string::npos;
  }));
  for (const std::string& id : IdsOf(CheckLock(FactsOf(capped.all), LockOf(open), "zweck.lock"))) {
    CHECK(id == "lock-narrower");
  }
}

TEST_CASE("A table that the list of tables does not name is a finding, where there is a list") {
  const Shop before;
  CHECK(CheckLock(FactsOf(before.all), LockOf(before), "zweck.lock").empty());
  Shop after;
  after.List("account-store");
  std::vector<Finding> findings = CheckLock(FactsOf(after.all), LockOf(before), "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"tables-missing", "lock-narrower"});
  CHECK(findings[0].message ==
        "customer is stored in account-store, and the list of tables does not name it");
  CHECK(findings[0].place.line() == after.Category("customer").declared_at().line());
  CHECK(findings[0].remedy.find("zweck::Tables") != std::string::npos);

  // Whoever no longer names it has one finding about that.
  Shop listed;
  listed.List("");
  findings = CheckLock(FactsOf(after.all), LockOf(listed), "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"tables-missing"});
  CHECK(findings[0].message == "keep customer account-store is gone");
  CHECK(CheckLock(FactsOf(listed.all), LockOf(listed), "zweck.lock").empty());
}

TEST_CASE("What is anonymous is about nobody who could ask to be erased, until it is not") {
  Shop shop;
  const std::string stored = "persist page-views visit-store";
  const auto is_missed = [&](const v1::Inventory& inventory) {
    return std::ranges::any_of(FactsOf(inventory), [&](const Fact& fact) {
      return SubjectOf(fact) == stored && fact.aspect == "never-erased";
    });
  };
  REQUIRE(shop.Category("page-views").anonymous());
  CHECK_FALSE(is_missed(shop.all));
  const LockFile lock = LockOf(shop);
  shop.Category("page-views").set_anonymous(false);
  CHECK(is_missed(shop.all));
  std::vector<std::string> ids = IdsOf(CheckLock(FactsOf(shop.all), lock, "zweck.lock"));
  std::ranges::sort(ids);
  CHECK(ids == std::vector<std::string>{"erase-missing", "lock-kind", "lock-narrower"});
}

TEST_CASE(
    "A lock of version 1 says that there is more to review, and is compared in what it holds") {
  const Shop shop;
  LockFile lock = LockOf(shop);
  lock.version = 1;
  lock.facts = zweck::lock::KnownTo(1, lock.facts);
  CHECK(lock.facts.size() < FactsOf(shop.all).size());
  std::vector<Finding> findings = CheckLock(FactsOf(shop.all), lock, "zweck.lock");
  REQUIRE(IdsOf(findings) == std::vector<std::string>{"lock-version"});
  CHECK(zweck::findings::HasError(findings));
  CHECK(findings[0].place.file() == "zweck.lock");
  Shop after;
  after.Field("customer", "password_hash").set_secret(false);
  std::vector<std::string> ids = IdsOf(CheckLock(FactsOf(after.all), lock, "zweck.lock"));
  std::ranges::sort(ids);
  CHECK(ids == std::vector<std::string>{"lock-secret", "lock-version"});
}
