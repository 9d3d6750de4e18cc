// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/policy/checks.h"
#include "src/text/cat.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

findings::Finding Of(std::string_view id, std::string message, std::string subject,
                     std::string remedy) {
  return {.id = std::string(id),
          .severity = findings::Severity::kWarning,
          .message = std::move(message),
          .subject = std::move(subject),
          .remedy = std::move(remedy)};
}

}  // namespace

std::vector<findings::Finding> CheckWords(const v1::Inventory& inventory) {
  std::vector<findings::Finding> findings;
  for (const v1::Purpose& purpose : inventory.purposes()) {
    if (inventory::FollowsTo(purpose.description())) continue;
    findings.push_back(
        Of(findings::kWordsPurpose,
           Cat({R"(a description can't follow "to": ")", purpose.description(), "\""}),
           Cat({"purpose ", purpose.id()}),
           "Describe the purpose by what is done, in the infinitive, without \"to\" before it and "
           "without a full stop: \"Answer questions\"."));
  }
  for (const v1::Category& category : inventory.categories()) {
    for (const v1::Retention& end : inventory::EndsOf(category.retention())) {
      const std::string& event = end.until();
      if (event.empty() || inventory::FollowsUntil(event)) continue;
      findings.push_back(
          Of(findings::kWordsEvent, Cat({R"(an event can't follow "until": ")", event, "\""}),
             Cat({"category ", category.id()}),
             "Say in KeepUntil what happens, without \"until\" or \"when\" before it and without a "
             "full stop: \"the app is uninstalled\"."));
      findings.back().place = category.declared_at();
    }
  }
  findings::Sort(findings);
  return findings;
}

}  // namespace zweck::policy
