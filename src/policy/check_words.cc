// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/check_words.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/policy/finding.h"
#include "src/policy/finding_ids.h"
#include "src/report/words.h"
#include "src/text/cat.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

Finding Of(std::string_view id, std::string message, std::string subject, std::string remedy) {
  return {.id = std::string(id),
          .severity = Severity::kWarning,
          .message = std::move(message),
          .subject = std::move(subject),
          .remedy = std::move(remedy)};
}

}  // namespace

std::vector<Finding> CheckWords(const v1::Inventory& inventory) {
  std::vector<Finding> findings;
  for (const v1::Purpose& purpose : inventory.purposes()) {
    if (report::FollowsTo(purpose.description())) continue;
    findings.push_back(Of(
        kWordsPurpose, Cat({R"(a description can't follow "to": ")", purpose.description(), "\""}),
        Cat({"purpose ", purpose.id()}),
        "Describe the purpose by what is done, in the infinitive, without \"to\" before it and "
        "without a full stop: \"Answer questions\"."));
  }
  for (const v1::Category& category : inventory.categories()) {
    const std::string& event = category.retention().until();
    if (event.empty() || report::FollowsUntil(event)) continue;
    findings.push_back(
        Of(kWordsEvent, Cat({R"(an event can't follow "until": ")", event, "\""}),
           Cat({"category ", category.id()}),
           "Say in KeepUntil what happens, without \"until\" or \"when\" before it and without a "
           "full stop: \"the app is uninstalled\"."));
    findings.back().place = category.declared_at();
  }
  Sort(findings);
  return findings;
}

}  // namespace zweck::policy
