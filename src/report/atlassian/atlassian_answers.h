// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the programs and the company file answer in Atlassian's Privacy & Security form.
//
// The form asks about End-User Data: what the people who use Atlassian's products put there, or
// what is about them. Which categories hold some is no matter of code, so the company file says it.
// A "yes" needs one flow. A "no" needs that every category is told apart and that the programs are
// the whole app; without both the question stays open.

#ifndef ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_ANSWERS_H_
#define ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_ANSWERS_H_

#include <absl/status/statusor.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "src/report/atlassian/atlassian_questions.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

struct AnsweredQuestion {
  const Question* question;
  nlohmann::ordered_json answer;  // null: open
  std::string why;                // where the answer comes from, or what there is to think of
  bool by_hand = false;           // from the company file
  bool asked = true;              // false: what it depends on was answered with no
};

// Is the form about these programs? So it is where the company file has an `atlassian`, also an
// empty one, or where anything that they declare is called after Atlassian or a product of it.
bool IsAtlassianApp(const v1::Inventory& inventory, const v1::Company& company);

// One for each question. InvalidArgument: the company file names a category, sink, recipient or
// question that is not there, answers in the wrong type, or denies what the programs can do.
absl::StatusOr<std::vector<AnsweredQuestion>> AnswerAtlassianQuestions(
    const v1::Inventory& inventory, const v1::Company& company);

// Ids of the categories with flows of which the company file does not say whether they hold
// End-User Data.
std::vector<std::string> UntoldCategories(const v1::Inventory& inventory,
                                          const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_ANSWERS_H_
