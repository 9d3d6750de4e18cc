// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"
#include "zweck/v1/company.pb.h"

namespace zweck::report {
namespace {

using nlohmann::json;

json Document(const v1::Inventory& inventory, const v1::Company& company = {}) {
  const absl::StatusOr<std::string> text = ToDpv(inventory, company);
  REQUIRE(text.ok());
  CHECK(text->back() == '\n');
  return json::parse(*text);
}

json NodeOf(const json& document, const std::string& id) {
  for (const json& node : document["@graph"]) {
    if (node["@id"] == id) return node;
  }
  FAIL("no node " << id);
  return {};
}

TEST_CASE("The shop in terms of DPV") {
  const absl::StatusOr<std::string> text = ToDpv(testing::Shop(), testing::StandardsCompany());
  REQUIRE(text.ok());
  testing::CheckApproved("shop.dpv.jsonld", *text);
}

TEST_CASE("A hostile inventory in terms of DPV") {
  const absl::StatusOr<std::string> text = ToDpv(testing::Hostile(), v1::Company());
  REQUIRE(text.ok());
  testing::CheckApproved("hostile.dpv.jsonld", *text);
  // Nothing that it says is a term, and no id of it is two nodes or ends another's.
  const json document = json::parse(*text);
  std::set<std::string> ids;
  for (const json& node : document["@graph"]) {
    const std::string id = node["@id"];
    INFO(id);
    CHECK(ids.insert(id).second);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                               "#/%-._~") == std::string::npos);
  }
}

TEST_CASE("A process says at which hosts its sinks are reached, and how") {
  const json document = Document(testing::Shop());
  CHECK(NodeOf(document, "#process/newsletter-subscriber/send-newsletter")["skos:note"] ==
        "newsletter-service is reached at api.letterbird.example, eu.letterbird.example, by PUT "
        "/readers/{email}");
  CHECK(NodeOf(document, "#process/order/deliver-order")["skos:note"] ==
        "parcel-label is reached at labels.blitz-paket.example, by POST");
  CHECK_FALSE(NodeOf(document, "#process/question/answer-question").contains("skos:note"));
}

TEST_CASE("A process says its legal basis, and none where nobody's data needs one") {
  const json document = Document(testing::Shop());
  CHECK(NodeOf(document, "#process/order/keep-accounts")["dpv:hasLegalBasis"] == "eu-gdpr:A6-1-c");
  const json views = NodeOf(document, "#process/page-views/improve-shop");
  CHECK(views["@type"] == "dpv:NonPersonalDataProcess");
  CHECK_FALSE(views.contains("dpv:hasLegalBasis"));
  CHECK_FALSE(views.contains("dpv:hasDataSubject"));

  // A cookie's consent is no legal basis of the GDPR.
  v1::Inventory shop = testing::Shop();
  for (v1::Purpose& purpose : *shop.mutable_purposes()) {
    if (purpose.id() == "improve-shop") purpose.set_legal_basis(v1::LEGAL_BASIS_CONSENT);
    if (purpose.id() == "answer-question") purpose.set_legal_basis(v1::LEGAL_BASIS_NOT_PERSONAL);
    if (purpose.id() == "open-account") purpose.set_legal_basis(v1::LEGAL_BASIS_UNSPECIFIED);
  }
  const json changed = Document(shop);
  CHECK(NodeOf(changed, "#process/page-views/improve-shop")["dpv:hasLegalBasis"] == "dpv:Consent");
  // Declared as nobody's, and about people: that is asked, not decided.
  const json question = NodeOf(changed, "#process/question/answer-question");
  CHECK(question["@type"] == "dpv:PersonalDataProcess");
  CHECK_FALSE(question.contains("dpv:hasLegalBasis"));
  CHECK(question.contains("skos:editorialNote"));
  CHECK(NodeOf(changed, "#process/customer/open-account").contains("skos:editorialNote"));
}

TEST_CASE("What is harmless by itself is personal data in a record about a person") {
  const json document = Document(testing::Shop());
  CHECK(NodeOf(document, "#data/voucher/cents_left")["@type"] == "dpv:PersonalData");
  CHECK(NodeOf(document, "#data/page-views/views")["@type"] == "dpv:NonPersonalData");
  CHECK(NodeOf(document, "#data/voucher/buyer_email")["@type"] == "pd:EmailAddress");
}

TEST_CASE("Without a term, or with one that does not exist, the class above stands there") {
  v1::Inventory shop = testing::Shop();
  for (v1::Purpose& purpose : *shop.mutable_purposes()) {
    if (purpose.id() == "deliver-order") purpose.set_dpv("dpv:Delivery");
  }
  for (v1::Kind& kind : *shop.mutable_kinds()) {
    if (kind.id() == "email-address") kind.set_dpv("pd:EMail");
  }
  const json document = Document(shop);
  const json delivery = NodeOf(document, "#purpose/deliver-order");
  CHECK(delivery["@type"] == "dpv:Purpose");
  CHECK(delivery["skos:editorialNote"] ==
        "The purpose declares dpv:Delivery, which is not a purpose in DPV 2.3.");
  CHECK(NodeOf(document, "#purpose/redeem-voucher")["skos:editorialNote"] ==
        "The purpose declares no term of DPV.");
  const json email = NodeOf(document, "#data/question/email");
  CHECK(email["@type"] == "dpv:PersonalData");
  CHECK(email["skos:editorialNote"] ==
        "The kind email-address declares pd:EMail, which is not a kind of data in DPV 2.3.");
}

TEST_CASE("Encryption is claimed for what every flow seals, and for nothing else") {
  v1::Inventory shop = testing::Shop();
  CHECK(NodeOf(Document(shop), "#data/voucher/code")["dpv:hasTechnicalMeasure"] ==
        "dpv:EncryptionAtRest");
  // Sealed with its whole category where it is stored, and not on its way.
  CHECK(NodeOf(Document(shop), "#data/voucher/buyer_email")["dpv:hasTechnicalMeasure"] ==
        "dpv:EncryptionAtRest");
  CHECK_FALSE(NodeOf(Document(shop), "#data/question/email").contains("dpv:hasTechnicalMeasure"));
  for (v1::Flow& flow : *shop.mutable_flows()) {
    if (flow.sink() == "voucher-store") flow.set_sealed(false);
  }
  CHECK_FALSE(NodeOf(Document(shop), "#data/voucher/code").contains("dpv:hasTechnicalMeasure"));
}

TEST_CASE("What goes to somebody else is transmitted, what stays with us is moved") {
  v1::Inventory shop = testing::Shop();
  const auto operations = [&](const std::string& process) {
    const json value = NodeOf(Document(shop), process)["dpv:hasProcessing"];
    return std::set<std::string>(value.begin(), value.end());
  };
  CHECK(operations("#process/order/keep-accounts").contains("dpv:Transmit"));
  CHECK_FALSE(operations("#process/order/keep-accounts").contains("dpv:Transfer"));
  for (v1::Recipient& recipient : *shop.mutable_recipients()) {
    if (recipient.id() == "rechenwerk") recipient.set_role(v1::ROLE_CONTROLLER);
  }
  CHECK(operations("#process/order/keep-accounts").contains("dpv:Transfer"));
  CHECK_FALSE(operations("#process/order/keep-accounts").contains("dpv:Transmit"));
}

TEST_CASE("A transfer that nothing protects is a question") {
  v1::Inventory shop = testing::Shop();
  for (v1::Recipient& recipient : *shop.mutable_recipients()) recipient.clear_safeguards();
  const json process = NodeOf(Document(shop), "#process/newsletter-subscriber/send-newsletter");
  CHECK(process["dpv:hasThirdCountry"] == "loc:US");
  CHECK_FALSE(process.contains("dpv:hasOrganisationalMeasure"));
  CHECK(process["skos:editorialNote"] == "What protects the transfer to Letterbird, Inc.?");
}

TEST_CASE("A country that is no code, a role and a retention that nobody declared are questions") {
  v1::Inventory shop = testing::Shop();
  for (v1::Recipient& recipient : *shop.mutable_recipients()) {
    if (recipient.id() == "tannenhof") recipient.set_country("UK");
  }
  for (v1::Category& category : *shop.mutable_categories()) {
    if (category.id() != "question") continue;
    category.clear_retention();
    category.clear_role();
  }
  const json document = Document(shop);
  CHECK(NodeOf(document, "#recipient/tannenhof")["skos:editorialNote"] ==
        "Its country is UK. Which code of ISO 3166-1 is it?");
  const json process = NodeOf(document, "#process/question/answer-question");
  CHECK_FALSE(process.contains("dpv:hasStorageCondition"));
  CHECK_FALSE(process.contains("dpv:hasDataController"));
  CHECK(process["skos:editorialNote"].size() == 3);
}

TEST_CASE("A subject of the company file is a data subject of DPV") {
  const json document = Document(testing::Shop(), testing::StandardsCompany());
  CHECK(NodeOf(document, "#subjects/customers")["@type"] ==
        json({"dpv:DataSubject", "dpv:Customer"}));
  CHECK(NodeOf(document, "#subjects/people%20who%20write%20to%20us")["@type"] == "dpv:DataSubject");

  v1::Company company;
  v1::SubjectTerms& terms = *company.add_subject_terms();
  terms.set_subjects("customers");
  terms.set_dpv("dpv:Buyer");
  const absl::StatusOr<std::string> refused = ToDpv(testing::Shop(), company);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.status().message() ==
        "company file, subject_terms of \"customers\": dpv:Buyer is not a data subject of DPV 2.3, "
        "such "
        "as dpv:Customer");
}

TEST_CASE("Where no recipient is ourselves, the company file says who we are") {
  v1::Inventory shop = testing::Shop();
  for (v1::Recipient& recipient : *shop.mutable_recipients()) {
    if (recipient.id() == "tannenhof") recipient.set_role(v1::ROLE_PROCESSOR);
  }
  CHECK(NodeOf(Document(shop), "#process/order/keep-accounts")["skos:editorialNote"] ==
        "Who runs the programs? The company file can say it.");
  const json document = Document(shop, testing::StandardsCompany());
  CHECK(NodeOf(document, "#process/order/keep-accounts")["dpv:hasDataController"] == "#company");
  CHECK(NodeOf(document, "#company")["dpv:hasName"] == "Tannenhof Tee GmbH");
}

}  // namespace
}  // namespace zweck::report
