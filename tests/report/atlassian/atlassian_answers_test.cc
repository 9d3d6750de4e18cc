// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/atlassian/atlassian_answers.h"

#include <google/protobuf/text_format.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/report/fixture.h"
#include "zweck/v1/company.pb.h"

namespace zweck::report {
namespace {

using Json = nlohmann::ordered_json;

v1::Company Company(const std::string& atlassian) {
  v1::Company company;
  REQUIRE(google::protobuf::TextFormat::ParseFromString("atlassian {" + atlassian + "}", &company));
  return company;
}

std::vector<AnsweredQuestion> Answered(const v1::Inventory& inventory,
                                       const std::string& atlassian) {
  auto answers = AnswerAtlassianQuestions(inventory, Company(atlassian));
  INFO(answers.status().message());
  REQUIRE(answers.ok());
  return *answers;
}

const AnsweredQuestion& At(const std::vector<AnsweredQuestion>& answers, std::string_view path) {
  for (const AnsweredQuestion& answer : answers) {
    if (answer.question->path == path) return answer;
  }
  FAIL("no question " << path);
  return answers.front();
}

std::string Refused(const v1::Inventory& inventory, const std::string& atlassian) {
  const auto answers = AnswerAtlassianQuestions(inventory, Company(atlassian));
  REQUIRE_FALSE(answers.ok());
  CHECK(answers.status().code() == absl::StatusCode::kInvalidArgument);
  return std::string(answers.status().message());
}

// Everything that the shop has, told apart.
constexpr const char* kTold = R"(
  end_user_data: "page-views" end_user_data: "question" end_user_data: "voucher"
  other_data: "customer" other_data: "newsletter-subscriber" other_data: "order" )";
constexpr const char* kTheQuestions = R"(
  end_user_data: "question"
  other_data: "page-views" other_data: "voucher"
  other_data: "customer" other_data: "newsletter-subscriber" other_data: "order" )";
constexpr const char* kNothing = R"(
  other_data: "question" other_data: "page-views" other_data: "voucher"
  other_data: "customer" other_data: "newsletter-subscriber" other_data: "order" )";

TEST_CASE("While nobody says which data is meant, nothing is answered") {
  for (const AnsweredQuestion& answer : Answered(testing::Shop(), "")) {
    INFO(answer.question->path);
    CHECK(answer.answer.is_null());
    CHECK(answer.asked);
  }
  CHECK(UntoldCategories(testing::Shop(), v1::Company()) ==
        std::vector<std::string>{"customer", "newsletter-subscriber", "order", "page-views",
                                 "question", "voucher"});
  CHECK(UntoldCategories(testing::Shop(), Company(kTold)).empty());
}

TEST_CASE("A yes needs one flow") {
  const auto answers = Answered(testing::Shop(), R"(end_user_data: "voucher")");
  CHECK(At(answers, atlassian::kStoresOutside).answer == true);
  CHECK(At(answers, atlassian::kStoresOutside).why == "voucher to voucher-store");
  CHECK(At(answers, atlassian::kProcessesOutside).answer == true);
  CHECK(At(answers, atlassian::kShares).answer == true);
  CHECK(At(answers, atlassian::kIsStored).answer == true);
  CHECK(At(answers, atlassian::kTransfers).answer == true);
  CHECK(
      At(answers, atlassian::kTypesStored).answer ==
      Json({"Code that opens a gift voucher", "E-mail address", "Price or other amount of money"}));
  CHECK(At(answers, atlassian::kCountries).answer == Json({"DE"}));
  CHECK(At(answers, atlassian::kProcessor).answer == "TRUE");
  CHECK(At(answers, atlassian::kTechniques).answer == Json({"encryption"}));
}

TEST_CASE("Whatever the programs can't do, a no is not theirs to say") {
  for (const char* told :
       {kTheQuestions, kNothing, R"(end_user_data: "question" whole_app: true)"}) {
    for (const AnsweredQuestion& answer : Answered(testing::Shop(), told)) {
      INFO(told << answer.question->path);
      CHECK(answer.answer != false);
      CHECK(answer.answer != "FALSE");
    }
  }
}

TEST_CASE("Once all is told apart and the programs are the whole app, silence is a no") {
  const std::string whole = std::string(kTheQuestions) + "whole_app: true";
  const auto answers = Answered(testing::Shop(), whole);
  CHECK(At(answers, atlassian::kShares).answer == false);
  CHECK(At(answers, atlassian::kTransfers).answer == false);
  CHECK(At(answers, atlassian::kProcessor).answer == "FALSE");
  CHECK(At(answers, atlassian::kController).answer == "TRUE");
  CHECK(At(answers, atlassian::kIndefinite).answer == false);
  CHECK(At(answers, atlassian::kMinDays).answer == 365);
  CHECK(At(answers, atlassian::kMaxDays).answer == 365);
  CHECK(At(answers, atlassian::kProcesses).answer == true);
  // What is logged by hand, whether techniques are used that nobody declared: never.
  CHECK(At(answers, atlassian::kLogs).answer.is_null());
  CHECK(At(answers, atlassian::kTechniquesUsed).answer.is_null());
  CHECK(At(answers, atlassian::kDiskEncryption).answer.is_null());
  // What depends on a no is not asked.
  CHECK_FALSE(At(answers, atlassian::kThirdParties).asked);
  CHECK_FALSE(At(answers, atlassian::kTransferMechanism).asked);
  CHECK_FALSE(At(answers, atlassian::kProcessorData).asked);
  CHECK(At(answers, atlassian::kControllerData).asked);

  const auto none = Answered(testing::Shop(), std::string(kNothing) + "whole_app: true");
  CHECK(At(none, atlassian::kProcesses).answer == false);
  CHECK(At(none, atlassian::kStoresOutside).answer == false);
  CHECK(At(none, atlassian::kIsStored).answer == false);
  CHECK_FALSE(At(none, atlassian::kMaxDays).asked);
  CHECK(At(none, atlassian::kController).answer.is_null());
}

TEST_CASE("A retention that waits for an event has no number of days, and may have no end") {
  const std::string told =
      R"(end_user_data: "customer" other_data: "question" other_data: "page-views"
         other_data: "voucher" other_data: "newsletter-subscriber" other_data: "order"
         whole_app: true)";
  const auto answers = Answered(testing::Shop(), told);
  for (const std::string_view path :
       {atlassian::kMinDays, atlassian::kMaxDays, atlassian::kIndefinite}) {
    CHECK(At(answers, path).answer.is_null());
    CHECK(At(answers, path).why ==
          "Declared: customer: until the customer closes the account, and at most 30 days more.");
  }
}

TEST_CASE("Days that were begun count") {
  v1::Inventory shop = testing::Shop();
  for (v1::Category& category : *shop.mutable_categories()) {
    if (category.id() == "question") category.mutable_retention()->set_seconds(86401);
  }
  const auto answers = Answered(shop, std::string(kTheQuestions) + "whole_app: true");
  CHECK(At(answers, atlassian::kMaxDays).answer == 2);
}

TEST_CASE("What is accessed and what is stored are compared") {
  v1::Inventory shop = testing::Shop();
  for (v1::Flow& flow : *shop.mutable_flows()) {
    while (flow.sink() == "question-store" && flow.fields_size() > 1) {
      flow.mutable_fields()->RemoveLast();
    }
  }
  const auto answers = Answered(shop, std::string(kTheQuestions) + "whole_app: true");
  const AnsweredQuestion& same = At(answers, atlassian::kProcesses);
  CHECK(same.answer.is_null());
  CHECK(same.why.find("by the two lists of types, no.") != std::string::npos);
}

TEST_CASE("Third parties, with what is still lacking") {
  const AnsweredQuestion with =
      At(Answered(testing::Shop(),
                  std::string(kTold) +
                      R"(links { recipient: "letterbird" url: "https://letterbird.example" })"),
         atlassian::kThirdParties);
  REQUIRE(with.answer.size() == 2);
  CHECK(with.answer[0] == Json({{"name", "Letterbird, Inc."},
                                {"link", "https://letterbird.example"},
                                {"purpose", "Redeem a gift voucher that another shop sold"},
                                {"thirdPartyCountries", {"US"}}}));
  CHECK_FALSE(with.answer[1].contains("link"));
  CHECK(with.why.find("Still lacking: the address of the website of meadow-reviews") !=
        std::string::npos);
}

TEST_CASE("A mechanism for transfers is there only if each recipient declares one") {
  const std::string whole = std::string(kTold) + "whole_app: true";
  const auto answers = Answered(testing::Shop(), whole);
  CHECK(At(answers, atlassian::kTransfersProtected).answer == true);
  CHECK(At(answers, atlassian::kTransferMechanism).answer ==
        "Letterbird, Inc.: Standard contractual clauses (GDPR Art. 46(2)(c))");
  v1::Inventory shop = testing::Shop();
  for (v1::Recipient& recipient : *shop.mutable_recipients()) {
    if (recipient.id() == "letterbird") recipient.clear_safeguards();
  }
  const auto lacking = Answered(shop, whole);
  CHECK(At(lacking, atlassian::kTransfersProtected).answer.is_null());
  CHECK(At(lacking, atlassian::kTransferMechanism).answer.is_null());
}

TEST_CASE("Nobody's data has no controller, and is transferred without the GDPR") {
  const std::string views = R"(
    end_user_data: "page-views"
    other_data: "question" other_data: "voucher"
    other_data: "customer" other_data: "newsletter-subscriber" other_data: "order"
    whole_app: true)";
  const auto answers = Answered(testing::Shop(), views);
  CHECK(At(answers, atlassian::kShares).answer == true);
  for (const std::string_view path : {atlassian::kController, atlassian::kProcessor}) {
    CHECK(At(answers, path).answer.is_null());
    CHECK(At(answers, path).why ==
          "By its declarations, none of the End-User Data is about people.");
  }
  CHECK(At(answers, atlassian::kTransfers).answer.is_null());
  CHECK(At(answers, atlassian::kTransfers).why ==
        "By its declarations, what leaves is not about people: page-views to review-site.");
}

TEST_CASE("A country that is not a country may be anywhere") {
  v1::Inventory shop = testing::Shop();
  for (v1::Recipient& recipient : *shop.mutable_recipients()) {
    if (recipient.id() == "tannenhof") recipient.set_country("EU");
  }
  const auto answers = Answered(shop, std::string(kTheQuestions) + "whole_app: true");
  CHECK(At(answers, atlassian::kTransfers).answer.is_null());
  CHECK(At(answers, atlassian::kCountries).answer.is_null());
}

TEST_CASE("Sinks within Atlassian are not outside, and logs are named by hand") {
  const auto inside = Answered(testing::Shop(), std::string(kTheQuestions) +
                                                    R"(atlassian_sinks: "question-store"
                                                       whole_app: true)");
  CHECK(At(inside, atlassian::kStoresOutside).answer == false);
  // The programs may run anywhere.
  CHECK(At(inside, atlassian::kProcessesOutside).answer.is_null());

  const auto logged = Answered(testing::Shop(), std::string(kTold) + R"(log_sinks: "review-site")");
  CHECK(At(logged, atlassian::kLogs).answer == true);
  CHECK(At(logged, atlassian::kLogsOutside).answer == true);
  CHECK(At(logged, atlassian::kLogsShared).answer == true);
}

TEST_CASE("The company file answers the rest, in the right type") {
  const auto answers = Answered(testing::Shop(), R"(
      answers { question: "security.securityContact" text: "security@shop.example" }
      answers { question: "privacy.dataProcessingAgreement.isDPASupported" yes: true }
      answers { question: "privacy.dataProcessingAgreement.link" text: "https://shop.example/dpa" }
      answers { question: "privacy.ccpa.business.isAppBusiness" not_applicable: true }
      answers { question: "dataRetention.retentionDurationInDays.max" number: 30 }
      answers { question: "llmModels" texts {} })");
  CHECK(At(answers, "security.securityContact").answer == "security@shop.example");
  CHECK(At(answers, "security.securityContact").by_hand);
  CHECK(At(answers, "privacy.dataProcessingAgreement.isDPASupported").answer == "TRUE");
  CHECK(At(answers, "privacy.ccpa.business.isAppBusiness").answer == "NOT_APPLICABLE");
  CHECK_FALSE(At(answers, "privacy.ccpa.business.endUserDataTypes").asked);
  CHECK(At(answers, "dataRetention.retentionDurationInDays.max").answer == 30);
  CHECK(At(answers, "llmModels").answer == Json::array());
}

TEST_CASE("What the company file gets wrong is said") {
  const v1::Inventory shop = testing::Shop();
  CHECK(Refused(shop, R"(end_user_data: "customers")") ==
        "company file, atlassian: no program has a category customers");
  CHECK(Refused(shop, R"(end_user_data: "order" other_data: "order")") ==
        "company file, atlassian: order stands under end_user_data and other_data; it is one of "
        "them");
  CHECK(Refused(shop, R"(log_sinks: "log")") ==
        "company file, atlassian: no program has a sink log");
  CHECK(Refused(shop, R"(links { recipient: "bird" })") ==
        "company file, atlassian: links: no program has a recipient bird");
  CHECK(Refused(shop, R"(links { recipient: "letterbird" url: "letterbird.example" })") ==
        "company file, atlassian: links: of letterbird, no https:// address");
  CHECK(Refused(shop, R"(answers { question: "security" yes: true })") ==
        "company file, atlassian: the form has no question security");
  CHECK(Refused(shop, R"(answers { question: "hasRestAPIExtension" text: "no" })") ==
        "company file, atlassian: hasRestAPIExtension is answered in the wrong type: yes: true or "
        "false");
  CHECK(Refused(shop, R"(answers { question: "hasRestAPIExtension" })").find("wrong type") !=
        std::string::npos);
  CHECK(Refused(shop, R"(answers { question: "security.caiq.CAIQLiteLink" text: "javascript:x" })")
            .find("text: an https:// address") != std::string::npos);
  CHECK(Refused(shop,
                R"(answers { question: "dataRetention.retentionDurationInDays.min" number: -1 })")
            .find("number: days, 0 or more") != std::string::npos);
  CHECK(
      Refused(shop, R"(answers { question: "dataResidency.isDataResidencySupported" text: "YES" })")
          .find("STORED_EXTERNAL_TO_ATLASSIAN") != std::string::npos);
  CHECK(Refused(shop, R"(answers { question: "llmModels" texts {} }
                         answers { question: "llmModels" texts {} })") ==
        "company file, atlassian: llmModels is answered twice");
}

TEST_CASE("The company file can't deny what the programs can do") {
  CHECK(
      Refused(testing::Shop(), R"(end_user_data: "voucher"
            answers { question: "thirdPartyInformation.isEndUserDataShared" yes: false })") ==
      "company file, atlassian: thirdPartyInformation.isEndUserDataShared: the programs say true. "
      "voucher to voucher-letter");
  // Better words for what they hold are welcome.
  const auto answers = Answered(testing::Shop(), R"(end_user_data: "voucher"
      answers { question: "dataAccessAndStorage.typesOfDataStored" texts { text: "Vouchers" } })");
  CHECK(At(answers, atlassian::kTypesStored).answer == Json({"Vouchers"}));
}

}  // namespace
}  // namespace zweck::report
