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
      {"a", {"class", "href", "data-column", "data-members"}},
      {"b", {}},
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
      {"option", {"value", "data-country", "data-outside", "data-third"}},
      {"p", {"class", "id", "role", "hidden"}},
      {"path", {"class", "data-c", "data-p", "data-r", "d"}},
      {"rect", {"x", "y", "width", "height", "rx"}},
      {"script", {}},
      {"section", {"class", "id", "aria-labelledby"}},
      {"select", {"id"}},
      {"span", {"class"}},
      {"strong", {}},
      {"style", {}},
      {"summary", {}},
      {"svg", {"class", "viewBox", "width", "height", "role", "aria-label"}},
      {"table", {"class"}},
      {"tbody", {}},
      {"td", {"class"}},
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
  const Page page(Html(inventory));
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
  const Page page(Html(inventory));
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
  CHECK(Contains(summary, "30 fields: 6 point at a person, 17 together with other data."));
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
