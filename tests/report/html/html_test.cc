// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "src/report/format.h"
#include "src/text/escape.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"
#include "tests/report/html/large_inventory.h"
#include "tests/report/html/page.h"
#include "tests/report/shop_company.h"
#include "tests/support/refused.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {
namespace {

using testing::CheckApproved;
using testing::Hostile;
using testing::LargeInventory;
using testing::Page;
using testing::PageElement;
using testing::RequireOk;
using testing::Shop;

std::string Html(const v1::Inventory& inventory) {
  return RequireOk(ToHtml(inventory, v1::Company()));
}

// Whoever means ill wrote the company file, the policy, the version and what programs say of
// themselves, too.
constexpr std::string_view kIll =
    "</style></script><script>alert(1)</script> \"><img src=x onerror=alert(1)> \u202egpj.exe "
    "{{7}}";

PageOptions AllOptions(const v1::Inventory& inventory) {
  PageOptions options{.version_text = std::string(kIll), .source_links = {}, .policy = {}};
  for (const v1::Category& category : inventory.categories()) {
    options.source_links[category.id()] = "https://git.example/a?b='&c=%22#L1";
  }
  PolicyWords& policy = options.policy.emplace();
  policy.title = kIll;
  for (const char* const id : {"one", "two"}) {
    policy.sentences.push_back({.id = id,
                                .section = std::string(kIll),
                                .words = {std::string(kIll), std::string(2000, 'w')},
                                .reading = std::string(kIll)});
  }
  for (int i = 0; i < inventory.flows_size(); ++i) {
    PolicyOfFlow& flow = policy.flows.emplace_back();
    if (i % 3 != 0) flow.allowed_by = {0, 1};
    if (i % 4 == 0) flow.excluded_by = {1};
    if (i % 3 == 0) flow.uncovered = {std::string(kIll)};
  }
  return options;
}

std::string HtmlWithAll(v1::Inventory inventory) {
  v1::Company company = testing::HostileCompany();
  if (inventory.categories_size() > 0) {
    company.mutable_categories(0)->set_category(inventory.categories(0).id());
    company.mutable_categories(0)->set_owner(std::string(kIll));
    company.mutable_categories(0)->set_notes(std::string(3000, 'n'));
  }
  inventory.add_binaries(std::string(kIll));
  inventory.add_binaries(std::string(500, 'b'));
  for (const std::string& name : inventory.binaries()) {
    v1::Program& program = *inventory.add_programs();
    program.set_name(name);
    program.set_version(std::string(kIll));
    program.set_commit(std::string(400, 'c'));
  }
  return RequireOk(ToHtml(inventory, company, AllOptions(inventory)));
}

// The style sheet and the script have files of their own, so they are not approved once more.
std::string WithoutOurs(std::string html) {
  const auto cut = [&](std::string_view from, std::string_view to) {
    const std::size_t begin = html.find(from) + from.size();
    html.erase(begin, html.find(to, begin) - begin);
  };
  cut("<style>", "</style>");
  cut("<script>", "</script>");
  cut("style-src &#39;sha256-", "&#39;");
  cut("script-src &#39;sha256-", "&#39;");
  return html;
}

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

TEST_CASE("The page of the shop is as approved", "[report][html]") {
  CheckApproved("shop.html", WithoutOurs(Html(Shop())));
}

TEST_CASE("The page of a hostile inventory is as approved", "[report][html]") {
  CheckApproved("hostile.html", WithoutOurs(Html(Hostile())));
}

TEST_CASE("A page is well-formed, and made of nothing but what we write", "[report][html]") {
  static const std::map<std::string_view, std::set<std::string_view>> kElements = {
      {"a", {"class", "href", "rel", "data-column", "data-members"}},
      {"b", {}},
      {"blockquote", {}},
      {"body", {}},
      {"br", {}},
      {"button", {"type", "id", "hidden"}},
      {"caption", {"class"}},
      {"code", {}},
      {"dd", {"class"}},
      {"details", {}},
      {"div", {"class"}},
      {"dl", {"class"}},
      {"dt", {}},
      {"figcaption", {}},
      {"figure", {}},
      {"footer", {}},
      {"form", {"id", "class", "role", "aria-label", "hidden"}},
      {"g", {"class", "aria-hidden"}},
      {"h1", {}},
      {"h2", {"id"}},
      {"h3", {"id"}},
      {"h4", {}},
      {"head", {}},
      {"header", {"class"}},
      {"html", {"lang"}},
      {"i", {"class"}},
      {"input", {"id", "type", "autocomplete"}},
      {"label", {"class"}},
      {"li", {"class"}},
      {"link", {"rel", "href"}},
      {"main", {}},
      {"meta", {"charset", "http-equiv", "content", "name"}},
      {"nav", {"aria-label"}},
      {"option", {"value", "data-country", "data-outside", "data-third", "data-special"}},
      {"p", {"class", "id", "role", "hidden"}},
      {"path", {"class", "data-c", "data-p", "data-r", "d"}},
      {"rect", {"x", "y", "width", "height", "rx"}},
      {"script", {}},
      {"section", {"class", "id", "aria-labelledby", "data-special"}},
      {"select", {"id"}},
      {"span", {"class"}},
      {"strong", {}},
      {"style", {}},
      {"summary", {}},
      {"svg", {"class", "viewBox", "width", "height", "role", "aria-label"}},
      {"table", {"class"}},
      {"tbody", {}},
      {"td", {"class", "data-program"}},
      {"text", {"class", "x", "y"}},
      {"th", {"scope"}},
      {"thead", {}},
      {"title", {}},
      {"tr", {"id", "data-w", "data-k"}},
      {"tspan", {"class", "x", "dy"}},
      {"ul", {"class"}},
  };
  const v1::Inventory inventory =
      GENERATE(Shop(), Hostile(), LargeInventory(), v1::Inventory::default_instance());
  const Page page(GENERATE(true, false) ? HtmlWithAll(inventory) : Html(inventory));
  for (const PageElement& element : page.elements()) {
    const auto known = kElements.find(element.tag);
    if (known == kElements.end()) FAIL("<" << element.tag << ">");
    for (const auto& [name, value] : element.attributes) {
      if (!known->second.contains(name)) FAIL_CHECK(element.tag << " " << name << "=" << value);
    }
  }
  CHECK(page.All("script").size() == 1);
  CHECK(page.All("style").size() == 1);
}

TEST_CASE("Every id is there once, and every link leads to one", "[report][html]") {
  const v1::Inventory inventory =
      GENERATE(Shop(), Hostile(), LargeInventory(), v1::Inventory::default_instance());
  const Page page(GENERATE(true, false) ? HtmlWithAll(inventory) : Html(inventory));
  std::set<std::string> ids;
  for (const PageElement& element : page.elements()) {
    const auto id = element.attributes.find("id");
    if (id == element.attributes.end()) continue;
    INFO(id->second);
    CHECK(ids.insert(id->second).second);
  }
  for (const PageElement& element : page.elements()) {
    for (const char* const name : {"href", "aria-labelledby"}) {
      const auto at = element.attributes.find(name);
      if (at == element.attributes.end() || element.tag == "link") continue;
      const bool is_link = at->first == "href";
      INFO(at->second);
      // Out of the page leads only what a template made.
      if (is_link && element.attributes.contains("rel")) {
        CHECK(at->second.starts_with("https://git.example/"));
        CHECK(element.attributes.at("rel") == "noopener noreferrer");
        continue;
      }
      if (is_link) CHECK(at->second.front() == '#');
      CHECK(ids.contains(at->second.substr(is_link ? 1 : 0)));
    }
  }
}

TEST_CASE("A page forbids itself to load, to send and to run anything else", "[report][html]") {
  const Page page(Html(Shop()));
  const PageElement policy = page.All("meta").at(1);
  CHECK(policy.attributes.at("http-equiv") == "Content-Security-Policy");
  const std::string& content = policy.attributes.at("content");
  CHECK(Contains(content, "default-src 'none'"));
  CHECK(Contains(content, "script-src 'sha256-"));
  CHECK(Contains(content, "style-src 'sha256-"));
  CHECK(Contains(content, "form-action 'none'"));
  CHECK_FALSE(Contains(content, "unsafe"));
  for (const PageElement& ours : {page.All("style").front(), page.All("script").front()}) {
    CHECK_FALSE(Contains(ours.text, "</"));
    CHECK_FALSE(Contains(ours.text, "<!--"));
    CHECK_FALSE(Contains(ours.text, "url("));
    CHECK_FALSE(Contains(ours.text, "@import"));
    CHECK_FALSE(Contains(ours.text, "://"));
  }
}

TEST_CASE("The opening says what the page is and what it is not", "[report][html]") {
  const Page page(Html(Shop()));
  CHECK(page.All("title").front().text == "Data inventory of Tannenhof Tee GmbH");
  const std::string lede = page.OfClass("lede").front().text;
  CHECK(Contains(lede, "What the programs libshop_vouchers.so and tea-shop can do with data"));
  CHECK(Contains(lede, "It was read from the compiled programs"));
  CHECK(Contains(lede, "not a privacy policy"));
}

TEST_CASE("The summary counts", "[report][html]") {
  const Page page(Html(Shop()));
  const std::string summary = page.OfClass("summary").front().text;
  CHECK(Contains(summary, "6 categories of data"));
  CHECK(Contains(summary, "31 fields: 6 point at a person, 18 together with other data."));
  CHECK(Contains(summary, "2 are secret."));
  CHECK(Contains(summary, "2 go to third parties"));
  CHECK(Contains(summary, "Blitz Paket AG, Germany: Order"));
  CHECK(Contains(summary, "3 leave the EEA"));
  CHECK(Contains(summary, "Letterbird, Inc., United States: Newsletter subscriber, Voucher"));
  CHECK(Contains(summary, "10 years is the longest storage"));
  CHECK(Contains(summary, "Order: until the year of the sale ends, and at most 10 years more."));
}

TEST_CASE("The summary says so when there is nothing to tell", "[report][html]") {
  v1::Inventory inventory = Shop();
  inventory.clear_flows();
  const std::string summary = Page(Html(inventory)).OfClass("summary").front().text;
  CHECK(Contains(summary, "None go to third parties"));
  CHECK(Contains(summary, "None leave the EEA"));
  const std::string empty = Page(Html(v1::Inventory())).OfClass("summary").front().text;
  CHECK(Contains(empty, "0 categories of data"));
  CHECK(Contains(empty, "Nothing is kept"));
}

TEST_CASE("A recipient whose country is not stated is counted", "[report][html]") {
  v1::Inventory inventory = Shop();
  inventory.mutable_recipients(0)->clear_country();
  const std::string summary = Page(Html(inventory)).OfClass("summary").front().text;
  CHECK(Contains(summary, "Of 1 recipient the country is not stated."));
}

TEST_CASE("A category says what, about whom, why, how long and who", "[report][html]") {
  const std::string order = Page(Html(Shop())).Id("category-order").text;
  CHECK(Contains(order, "What somebody bought, and where it goes"));
  CHECK(Contains(order, "About whomcustomers"));
  CHECK(Contains(order, "Deliver order contract"));
  CHECK(Contains(order, "Keep accounts legal obligation"));
  CHECK(Contains(order, "How longuntil the year of the sale ends, and at most 10 years more"));
  CHECK(Contains(order, "Blitz Paket AG third party, Germany"));
  CHECK(Contains(order, "Section 3"));
  CHECK(Contains(order, "shop/order.h:40"));
}

TEST_CASE("A category says which doors there are", "[report][html]") {
  const Page page(Html(Shop()));
  const std::string customer = page.Id("category-customer").text;
  CHECK(Contains(customer, "Take it in: all 9 fields"));
  CHECK(Contains(customer,
                 "Store it in Account store (The customers and their accounts): "
                 "all fields but note; what is secret is sealed"));
  CHECK(Contains(customer, "Erase it from Account store"));
  CHECK(Contains(customer, "Use it to Open account: email, password_hash"));
  CHECK(Contains(page.Id("category-voucher").text,
                 "Send it to Voucher letter at Letterbird, Inc. processor, United States: "
                 "buyer_email"));
  CHECK(Contains(page.Id("category-voucher").text, "on behalf of others"));
  CHECK(Contains(page.Id("category-page-views").text, "anonymous"));
}

TEST_CASE("A field says what it is, whom it points at, why, who gets it, and secrets",
          "[report][html]") {
  const Page page(Html(Shop()));
  std::map<std::string, std::string> rows;
  for (const PageElement& row : page.All("tr")) {
    if (row.attributes.contains("data-w")) rows[row.text.substr(0, row.text.find(' '))] = row.text;
  }
  CHECK(rows.at("password_hash") ==
        "password_hash secretPassword of a person, hasheda person, with other dataOpen account"
        "Tannenhof Tee GmbH");
  CHECK(Contains(page.Id("category-customer").text,
                 "full_nameFull name of a persona personDeliver orderOpen account"
                 "Tannenhof Tee GmbHBlitz Paket AG, allowed only"));
  CHECK(Contains(page.Id("category-customer").text, "nothing: it stays in memorynobody"));
}

TEST_CASE("Purposes have their legal basis, and recipients their country and safeguard",
          "[report][html]") {
  const Page page(Html(Shop()));
  CHECK(page.Id("purpose-keep-accounts").text ==
        "Keep accountsKeep the books that tax law asks forlegal obligation GDPR Art. 6(1)(c)Order");
  CHECK(page.Id("recipient-letterbird").text ==
        "Letterbird, Inc.processorUnited States, outside the EEA"
        "Standard contractual clauses (GDPR Art. 46(2)(c))Newsletter subscriber, Voucher");
}

TEST_CASE("A transfer without a safeguard is pointed out", "[report][html]") {
  v1::Inventory inventory = Shop();
  inventory.mutable_recipients(1)->clear_safeguards();
  CHECK(Contains(Page(Html(inventory)).Id("recipient-letterbird").text, "no safeguard is named"));
}

TEST_CASE("The company file says whom to ask", "[report][html]") {
  v1::Company company;
  company.set_name("Acme <GmbH>");
  company.mutable_contact()->set_email("privacy@acme.example");
  company.mutable_data_protection_officer()->set_name("A. Person");
  const Page page(RequireOk(ToHtml(Shop(), company)));
  CHECK(page.OfClass("company").front().text == "Acme <GmbH>");
  const std::string footer = page.All("footer").front().text;
  CHECK(Contains(footer, "Contact: privacy@acme.example"));
  CHECK(Contains(footer, "Data protection officer: A. Person"));
}

TEST_CASE("What a hostile binary says is text, and all of it is there", "[report][html]") {
  const v1::Inventory hostile = Hostile();
  const Page page(Html(hostile));
  const std::string body = page.All("body").front().text;
  for (const v1::Purpose& purpose : hostile.purposes()) {
    CHECK(Contains(body, text::OneLine(purpose.id())));
    CHECK(Contains(body, text::OneLine(purpose.description())));
  }
  for (const v1::Category& category : hostile.categories()) {
    CHECK(Contains(body, text::OneLine(category.subjects())));
    for (const v1::Field& field : category.fields())
      CHECK(Contains(body, text::OneLine(field.name())));
  }
  for (const std::string& binary : hostile.binaries()) CHECK(Contains(body, text::OneLine(binary)));
  CHECK(Contains(body, "no such category"));
  CHECK(Contains(body, "no.such.field"));
}

// The shop, whose customers' notes are about their health.
v1::Inventory ShopOfHealth() {
  v1::Inventory shop = Shop();
  v1::Kind& kind = *shop.add_kinds();
  kind.set_id("health-data");
  kind.set_description("What says something about somebody's health");
  kind.set_identifies(v1::IDENTIFIES_INDIRECTLY);
  kind.set_dpv("pd:Health");
  for (v1::Category& category : *shop.mutable_categories()) {
    if (category.id() != "question") continue;
    for (v1::Field& field : *category.mutable_fields()) {
      if (field.name() == "text") field.set_kind("health-data");
    }
  }
  return shop;
}

TEST_CASE("Special data is marked, counted and can be filtered for", "[report][html]") {
  const Page page(Html(ShopOfHealth()));
  const std::string summary = page.OfClass("summary").front().text;
  CHECK(Contains(summary, "1 holds special data"));
  CHECK(Contains(summary, "Question: text (Art. 9)"));
  const std::string question = page.Id("category-question").text;
  CHECK(Contains(question, "Question question Art. 9"));
  CHECK(Contains(question, "Special datatext GDPR Art. 9What allows it is not said here."));
  CHECK(Contains(question, "somebody's health Art. 9"));
  std::size_t special = 0;
  for (const PageElement& option : page.All("option")) {
    const auto at = option.attributes.find("data-special");
    if (at != option.attributes.end() && at->second == "yes") ++special;
  }
  CHECK(special == 1);
  CHECK(page.Id("by-special").attributes.at("type") == "checkbox");
  // The company says what allows it.
  v1::Company company;
  v1::CategoryFacts& facts = *company.add_categories();
  facts.set_category("question");
  facts.set_special_data("What you tell us by yourself, Art. 9(2)(a)");
  CHECK(Contains(Page(RequireOk(ToHtml(ShopOfHealth(), company))).Id("category-question").text,
                 "What you tell us by yourself, Art. 9(2)(a)"));
  // What no kind tells, such as of what people type, the company may.
  facts.set_category("customer");
  const Page by_word(RequireOk(ToHtml(Shop(), company)));
  CHECK(by_word.Id("category-customer").attributes.at("data-special") == "yes");
  CHECK(Contains(by_word.Id("category-customer").text, "special data"));
  CHECK(Contains(by_word.OfClass("summary").front().text, "1 holds special dataCustomer"));
  facts.set_special_data("none");
  CHECK(Contains(Page(RequireOk(ToHtml(Shop(), company))).OfClass("summary").front().text,
                 "None hold special data"));
  // None is said to be none.
  CHECK(Contains(Page(Html(Shop())).OfClass("summary").front().text, "None hold special data"));
}

TEST_CASE("Owner and notes of the company file stand where they belong", "[report][html]") {
  v1::Company company;
  v1::CategoryFacts& facts = *company.add_categories();
  facts.set_category("order");
  facts.set_owner("Bookkeeping, books@tannenhof-tee.example");
  facts.set_notes("Moves to the new system in May.");
  company.add_purposes()->set_purpose("keep-accounts");
  company.mutable_purposes(0)->set_notes("Asked for by the tax office.");
  company.add_recipients()->set_recipient("letterbird");
  company.mutable_recipients(0)->set_notes("Contract ends in 2027.");
  const Page page(RequireOk(ToHtml(Shop(), company)));
  const std::string order = page.Id("category-order").text;
  CHECK(Contains(order, "OwnerBookkeeping, books@tannenhof-tee.example"));
  CHECK(Contains(order, "NotesMoves to the new system in May."));
  CHECK(Contains(page.Id("purpose-keep-accounts").text, "Asked for by the tax office."));
  CHECK(Contains(page.Id("recipient-letterbird").text, "Contract ends in 2027."));
  CHECK_FALSE(Contains(page.Id("category-customer").text, "Owner"));
}

TEST_CASE("The policy's words stand beside what they allow", "[report][html]") {
  const v1::Inventory shop = Shop();
  PageOptions options;
  PolicyWords& policy = options.policy.emplace();
  policy.title = "Our policy of May";
  policy.sentences = {
      {.id = "orders",
       .section = "3",
       .words = {"We keep orders.", "We send them."},
       .reading = ""},
      {.id = "unused", .section = "", .words = {"We like tea."}, .reading = "Of no flow."}};
  for (const v1::Flow& flow : shop.flows()) {
    PolicyOfFlow& said = policy.flows.emplace_back();
    if (flow.door() == v1::DOOR_ERASE) continue;
    if (flow.category() == "order") said.allowed_by = {0};
    if (flow.category() != "order") said.uncovered.emplace_back("email");
    if (flow.category() == "voucher") said.excluded_by = {1};
  }
  const Page page(RequireOk(ToHtml(shop, v1::Company(), options)));
  const std::string order = page.Id("category-order").text;
  CHECK(Contains(order, "“We keep orders.”“We send them.”The policy on this: Section 3 orders"));
  CHECK_FALSE(Contains(order, "No sentence"));
  const std::string voucher = page.Id("category-voucher").text;
  CHECK(Contains(voucher, "No sentence of the policy allows this: email"));
  CHECK(Contains(
      voucher,
      "The policy rules some of this out:\n“We like tea.”The policy on this: Unused unused"));
  const std::string part = page.Id("policy").text;
  CHECK(Contains(part, "Our policy of May"));
  CHECK(Contains(part, "Beyond what these sentences allow goes data of Customer"));
  CHECK(Contains(page.Id("sentence-orders").text, "Section 3 orders“We keep orders.”"));
  CHECK(Contains(page.Id("sentence-unused").text, "Of no flow.none"));
  // All of it allowed is said, too; and without a policy nothing is.
  for (PolicyOfFlow& flow : policy.flows)
    flow = {.allowed_by = {0}, .excluded_by = {}, .uncovered = {}};
  CHECK(Contains(Page(RequireOk(ToHtml(shop, v1::Company(), options))).Id("policy").text,
                 "All that the programs can do is allowed by one of these sentences."));
  CHECK_FALSE(Contains(Html(shop), "id=\"policy\""));
  CHECK_FALSE(Contains(Html(shop), "blockquote>"));
}

TEST_CASE("Several programs stand side by side, each with its version", "[report][html]") {
  v1::Inventory shop = Shop();
  for (v1::Flow& flow : *shop.mutable_flows()) {
    if (flow.category() == "voucher") flow.add_binaries("libshop_vouchers.so");
  }
  for (const v1::Door door : {v1::DOOR_SELECT, v1::DOOR_COUNT, v1::DOOR_TEST}) {
    v1::Flow& question = *shop.add_flows();
    question.set_door(door);
    question.set_category("order");
    question.set_sink("order-store");
    question.set_purpose("deliver-order");
    question.add_fields("id");
  }
  const Page page(Html(shop));
  CHECK(Contains(page.Id("programs").text, "asks for it in "));
  CHECK(Contains(page.Id("programs").text, "counts it in "));
  CHECK(Contains(page.Id("programs").text, "tests for it in "));
  CHECK(Contains(page.Id("programs").text, "tea-shop 2.3.1-1, commit 1a2b3c4, 2026-03-02"));
  const std::string programs = page.Id("programs").text;
  const std::size_t begin = programs.find("\nVoucher") + 1;
  const std::string voucher = programs.substr(begin, programs.find('\n', begin) - begin);
  CHECK(Contains(voucher, "takes it in"));
  CHECK(Contains(voucher, "sends it to Letterbird, Inc."));
  CHECK(voucher.ends_with("nothing"));
  CHECK(Contains(page.Id("category-voucher").text, "in libshop_vouchers.so"));
  CHECK_FALSE(Contains(page.Id("category-order").text, "in tea-shop"));
  // One alone needs no table, and says its version at the top.
  shop.mutable_binaries()->DeleteSubrange(0, 1);
  for (v1::Flow& flow : *shop.mutable_flows()) flow.clear_binaries();
  const Page alone(Html(shop));
  CHECK(alone.OfClass("programs").empty());
  CHECK(alone.OfClass("version").front().text == "tea-shop 2.3.1-1, commit 1a2b3c4, 2026-03-02");
}

TEST_CASE("Nine programs are three tables", "[report][html]") {
  v1::Inventory shop = Shop();
  for (int i = 0; i < 7; ++i) shop.add_binaries("program-" + std::to_string(i));
  const Page page(Html(shop));
  CHECK(page.OfClass("programs").size() == 3);
  CHECK(Contains(page.Id("programs").text, "What the programs can do, 9 to 9 of 9"));
}

TEST_CASE("A version is said, and a source is linked to", "[report][html]") {
  PageOptions options;
  options.version_text = "2.3.1 of 2 March 2026";
  options.source_links["order"] = "https://git.example/shop/order.h#L40";
  const Page page(RequireOk(ToHtml(Shop(), v1::Company(), options)));
  CHECK(page.OfClass("version").front().text == "Version: 2.3.1 of 2 March 2026");
  std::size_t out = 0;
  for (const PageElement& link : page.All("a")) {
    if (!link.attributes.contains("rel")) continue;
    ++out;
    CHECK(link.attributes.at("href") == "https://git.example/shop/order.h#L40");
    CHECK(link.text == "shop/order.h:40");
  }
  CHECK(out == 1);
}

TEST_CASE("What the other files of a page say is text, too", "[report][html]") {
  const Page page(HtmlWithAll(Shop()));
  const std::string body = page.All("body").front().text;
  CHECK(Contains(body, "Version: </style></script><script>alert(1)</script> \"><img src=x"));
  CHECK(Contains(body, "[U+202E]gpj.exe"));
  CHECK(page.All("script").size() == 1);
  CHECK(page.All("img").empty());
}

TEST_CASE("A large inventory makes a page of less than 2 MB", "[report][html]") {
  const std::string html = Html(LargeInventory());
  CHECK(html.size() < 2'000'000);
  const Page page(html);
  CHECK(page.OfClass("category").size() == 100);
  std::size_t rows = 0;
  for (const PageElement& row : page.All("tr")) rows += row.attributes.contains("data-w") ? 1U : 0U;
  CHECK(rows == 1000);
}

TEST_CASE("Equal inventories make equal pages", "[report][html]") {
  CHECK(Html(Shop()) == Html(Shop()));
  CHECK(Html(Hostile()) == Html(Hostile()));
}

}  // namespace
}  // namespace zweck::report
