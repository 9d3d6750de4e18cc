// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"
#include "zweck/v1/company.pb.h"

namespace zweck::report {
namespace {

YAML::Node Manifest(const v1::Inventory& inventory, const v1::Company& company = {}) {
  const absl::StatusOr<std::string> text = ToFides(inventory, company);
  REQUIRE(text.ok());
  CHECK(text->back() == '\n');
  return YAML::Load(*text);
}

YAML::Node Named(const YAML::Node& list, const std::string& name) {
  for (const YAML::Node& entry : list) {
    if (entry["name"].as<std::string>() == name) return entry;
  }
  FAIL("nothing is called " << name);
  return {};
}

std::set<std::string> Questions(const YAML::Node& resource) {
  std::set<std::string> questions;
  for (const YAML::Node& question : resource["meta"]["open_questions"]) {
    questions.insert(question.as<std::string>());
  }
  return questions;
}

TEST_CASE("The shop as manifests of Fides") {
  const absl::StatusOr<std::string> text = ToFides(testing::Shop(), testing::StandardsCompany());
  REQUIRE(text.ok());
  testing::CheckApproved("shop.fides.yaml", *text);
}

TEST_CASE("A hostile inventory as manifests of Fides") {
  const absl::StatusOr<std::string> text = ToFides(testing::Hostile(), v1::Company());
  REQUIRE(text.ok());
  testing::CheckApproved("hostile.fides.yaml", *text);
}

TEST_CASE("A declaration holds the categories that pass for its purpose, and no others") {
  const YAML::Node programs = Manifest(testing::Shop())["system"][0];
  const YAML::Node delivery = Named(programs["privacy_declarations"], "customer, deliver-order");
  const auto categories = delivery["data_categories"].as<std::vector<std::string>>();
  CHECK(categories ==
        std::vector<std::string>{"user.contact.address.city", "user.contact.address.country",
                                 "user.contact.address.postal_code", "user.contact.address.street",
                                 "user.name", "user.unique_id"});
  CHECK(delivery["legal_basis_for_processing"].as<std::string>() == "Contract");
  const YAML::Node books = Named(programs["privacy_declarations"], "order, keep-accounts");
  CHECK(books["third_parties"].as<std::string>() == "Rechenwerk Steuerberatung (DE)");
  CHECK_FALSE(delivery["third_parties"]);
}

TEST_CASE("What has no term of the taxonomy is a question, and no other word") {
  v1::Inventory shop = testing::Shop();
  for (v1::Purpose& purpose : *shop.mutable_purposes()) {
    if (purpose.id() == "answer-question") purpose.set_fides("essential.support");
  }
  for (v1::Kind& kind : *shop.mutable_kinds()) {
    if (kind.id() == "email-address") kind.set_fides("user.email");
  }
  const YAML::Node manifest = Manifest(shop);
  const std::set<std::string> questions = Questions(manifest["system"][0]);
  CHECK(questions.contains(
      "question, answer-question: left out. Which data use is it? The purpose declares "
      "essential.support, which is not in the taxonomy."));
  CHECK(questions.contains(
      "voucher, redeem-voucher: left out. Which data use is it? The purpose declares none."));
  CHECK(
      questions.contains("customer.email: which data category is it? The kind email-address "
                         "declares user.email, which "
                         "is not in the taxonomy."));
  CHECK(
      questions.contains("customer.note: held in memory for no purpose, so there is no data use to "
                         "declare."));
  for (const YAML::Node& declaration : manifest["system"][0]["privacy_declarations"]) {
    CHECK(declaration["name"].as<std::string>() != "question, answer-question");
    for (const YAML::Node& category : declaration["data_categories"]) {
      CHECK(category.as<std::string>() != "user.email");
    }
  }
}

TEST_CASE("Data subjects come from the company file, or are asked for") {
  const YAML::Node without = Manifest(testing::Shop())["system"][0];
  CHECK(Named(without["privacy_declarations"], "customer, open-account")["data_subjects"].size() ==
        0);
  CHECK(Questions(without).contains(
      "customer: which data subjects are \"customers\"? The company file can say it."));
  CHECK(Named(without["privacy_declarations"], "page-views, improve-shop")["data_subjects"][0]
            .as<std::string>() == "anonymous_user");
  const YAML::Node with = Manifest(testing::Shop(), testing::StandardsCompany())["system"][0];
  CHECK(Named(with["privacy_declarations"], "customer, open-account")["data_subjects"][0]
            .as<std::string>() == "customer");

  v1::Company company;
  v1::SubjectTerms& terms = *company.add_subject_terms();
  terms.set_subjects("customers");
  terms.set_fides("customers");
  const absl::StatusOr<std::string> refused = ToFides(testing::Shop(), company);
  REQUIRE_FALSE(refused.ok());
  CHECK(
      refused.status().message() ==
      "company file, subject_terms of \"customers\": customers is not a data subject of the Fides "
      "taxonomy, such as customer");
}

TEST_CASE("The key of a person is an identity that Fides knows") {
  v1::Inventory shop = testing::Shop();
  for (v1::Category& category : *shop.mutable_categories()) {
    if (category.id() == "question") category.mutable_fields(0)->set_subject(true);
  }
  const YAML::Node store = Named(Manifest(shop)["dataset"], "question-store");
  CHECK(store["collections"][0]["fields"][0]["fides_meta"]["identity"].as<std::string>() ==
        "email");
}

TEST_CASE("Two ids never share a key, and none is the user's") {
  v1::Inventory inventory;
  const std::vector<std::string> ids = {"user", "user_", "a b", "a_20b", "a.b",
                                        "a_b",  "A",     "",    "_"};
  for (const std::string& id : ids) {
    v1::Sink& sink = *inventory.add_sinks();
    sink.set_id(id);
    v1::Flow& flow = *inventory.add_flows();
    flow.set_door(v1::DOOR_PERSIST);
    flow.set_category("c");
    flow.set_sink(id);
  }
  inventory.add_categories()->set_id("c");
  std::set<std::string> keys;
  const YAML::Node manifest = Manifest(inventory);
  for (const YAML::Node& dataset : manifest["dataset"]) {
    const auto key = dataset["fides_key"].as<std::string>();
    INFO(key);
    CHECK(keys.insert(key).second);
    CHECK(key != "user");
    CHECK(
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
        std::string::npos);
  }
  CHECK(keys.size() == ids.size());
}

TEST_CASE("An empty inventory is an organisation and a system that does nothing") {
  const YAML::Node manifest = Manifest(v1::Inventory());
  CHECK(manifest["dataset"].IsSequence());
  CHECK(manifest["dataset"].size() == 0);
  REQUIRE(manifest["system"].size() == 1);
  CHECK(manifest["system"][0]["privacy_declarations"].IsSequence());
}

}  // namespace
}  // namespace zweck::report
