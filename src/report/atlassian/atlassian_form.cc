// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/status.h>

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/report/atlassian/atlassian_answers.h"
#include "src/report/atlassian/atlassian_questions.h"
#include "src/report/format.h"
#include "src/text/cat.h"
#include "src/text/escape.h"

namespace zweck::report {
namespace {

using text::Cat;
using Json = nlohmann::ordered_json;

constexpr std::string_view kNoApp =
    "# Atlassian's Privacy & Security form\n\n"
    "**There is nothing to fill in.** The form is for apps on the Atlassian Marketplace, and "
    "nothing "
    "says that these programs are one: nothing in them is called after Atlassian, Jira or "
    "Confluence, and no company file says that they are.\n\n"
    "If they are one, say so in the company file, and ask again:\n\n```textproto\natlassian { "
    "}\n```\n";

// The member at "a.b.c", made on the way.
Json& MemberAt(Json& object, std::string_view path) {
  Json* at = &object;
  while (true) {
    const std::size_t dot = path.find('.');
    at = &(*at)[std::string(path.substr(0, dot))];
    if (dot == std::string_view::npos) return *at;
    path.remove_prefix(dot + 1);
  }
}

// As a person reads it, on one line.
std::string AnswerText(const Json& answer) {
  if (answer.is_boolean()) return answer.get<bool>() ? "yes" : "no";
  if (answer == Json("TRUE")) return "yes";
  if (answer == Json("FALSE")) return "no";
  if (answer.is_string()) return answer.get<std::string>();
  if (!answer.is_array()) return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (answer.empty()) return "none";
  std::string text;
  for (const Json& one : answer) {
    text += text.empty() ? "" : "; ";
    text += one.is_object() ? one.value("name", "") : one.get<std::string>();
  }
  return text;
}

bool IsOpen(const AnsweredQuestion& question) {
  return question.asked && question.answer.is_null();
}

// By the path of the question that it depends on, if that is open too.
bool StandsBelow(const AnsweredQuestion& question, const std::vector<AnsweredQuestion>& all) {
  return std::ranges::any_of(all, [&](const AnsweredQuestion& other) {
    return other.question->path == question.question->after && IsOpen(other);
  });
}

// Before anything else: the categories of which nobody has said what they are.
void AddUntold(const v1::Inventory& inventory, const v1::Company& company, std::string& page) {
  const std::vector<std::string> untold = UntoldCategories(inventory, company);
  if (untold.empty()) return;
  const inventory::Lookup lookup(inventory);
  page +=
      "\n## First\n\nThe form asks about End-User Data alone: what the users of Atlassian's "
      "products "
      "put there, and what is about them. Which of these categories hold some?\n\n"
      "| category | what it is | about whom |\n| --- | --- | --- |\n";
  for (const std::string& id : untold) {
    const v1::Category* category = lookup.Category(id);
    page += Cat({"| ", text::MarkdownText(id), " | ",
                 category ? text::MarkdownText(category->description()) : "", " | ",
                 category ? text::MarkdownText(category->subjects()) : "", " |\n"});
  }
  page +=
      "\nSay it in the company file, with the line of each:\n\n```textproto\natlassian {\n"
      "  end_user_data: \"...\"\n  other_data: \"...\"\n"
      "  whole_app: true  # if the programs that were read are all that the app consists of\n}\n"
      "```\n";
}

void AddOpen(const std::vector<AnsweredQuestion>& questions, std::string& page) {
  page += "\n## Open\n\n";
  if (std::ranges::none_of(questions, IsOpen)) {
    page += "Nothing. Read the answers below once more, and send the draft.\n";
    return;
  }
  for (const AnsweredQuestion& question : questions) {
    if (!IsOpen(question)) continue;
    page += Cat({StandsBelow(question, questions) ? "  " : "", "- [ ] ", question.question->text,
                 " `", question.question->path, "`"});
    if (!question.why.empty()) page += Cat({"<br>", text::MarkdownText(question.why)});
    page += '\n';
  }
  page +=
      "\nAn answer goes into the company file, and is in every later draft. Take the lines that "
      "you "
      "can answer:\n\n```textproto\natlassian {\n";
  for (const AnsweredQuestion& question : questions) {
    const std::string_view blank = InfoOf(question.question->type).blank;
    if (!IsOpen(question) || blank.empty()) continue;
    page += Cat({"  # answers { question: \"", question.question->path, "\" ", blank, " }\n"});
  }
  page += "}\n```\n";
}

void AddAnswered(const std::vector<AnsweredQuestion>& questions, std::string& page) {
  if (std::ranges::all_of(questions, [](const auto& q) { return q.answer.is_null(); })) return;
  page += "\n## Answered\n\n| question | answer | from |\n| --- | --- | --- |\n";
  for (const AnsweredQuestion& question : questions) {
    if (!question.asked || question.answer.is_null()) continue;
    page += Cat({"| ", question.question->text, "<br>`", question.question->path, "` | ",
                 text::MarkdownText(AnswerText(question.answer)), " | ",
                 text::MarkdownText(question.why), " |\n"});
  }
}

}  // namespace

absl::StatusOr<std::string> ToAtlassianForm(const v1::Inventory& inventory,
                                            const v1::Company& company) {
  if (!IsAtlassianApp(inventory, company)) {
    return absl::FailedPreconditionError(
        "the form is for apps on the Atlassian Marketplace, and nothing says that these programs "
        "are "
        "one: nothing in them is called after Atlassian, Jira or Confluence, and no company file "
        "has "
        "atlassian { }, which says that they are");
  }
  const auto questions = AnswerAtlassianQuestions(inventory, company);
  if (!questions.ok()) return questions.status();
  Json document = {{"commonCloud", Json::object()}};
  for (const AnsweredQuestion& question : *questions) {
    if (!question.asked || question.answer.is_null()) continue;
    MemberAt(document["commonCloud"], question.question->path) = question.answer;
  }
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

absl::StatusOr<std::string> ToAtlassianQuestions(const v1::Inventory& inventory,
                                                 const v1::Company& company) {
  if (!IsAtlassianApp(inventory, company)) return std::string(kNoApp);
  const auto questions = AnswerAtlassianQuestions(inventory, company);
  if (!questions.ok()) return questions.status();
  const std::size_t open = std::ranges::count_if(*questions, IsOpen);
  const std::size_t asked =
      std::ranges::count_if(*questions, [](const AnsweredQuestion& q) { return q.asked; });
  std::string page = Cat({"# Atlassian's Privacy & Security form\n\n",
                          inventory::Counted(open, "question is", "questions are"), " open, of ",
                          std::to_string(asked),
                          ". What is open is not in the draft. A \"no\" is there only where the "
                          "programs are said to be the whole app.\n"});
  AddUntold(inventory, company, page);
  AddOpen(*questions, page);
  AddAnswered(*questions, page);
  return page;
}

}  // namespace zweck::report
