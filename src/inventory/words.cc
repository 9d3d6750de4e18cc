// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/words.h"

#include <absl/strings/ascii.h>
#include <absl/strings/str_join.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/retention_text.h"
#include "src/text/cat.h"
#include "src/text/duration.h"
#include "src/text/lists.h"
#include "src/text/take_word.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {
namespace {

bool IsLower(char c) { return 'a' <= c && c <= 'z'; }

bool IsOfIds(char c) { return IsLower(c) || ('0' <= c && c <= '9') || c == '-'; }

// As a company counts that writes days{365}; a year of std::chrono has some hours more.
constexpr std::int64_t kYearOfDays = 365 * text::kSecondsOfDay;

// What is an infinitive although it ends as other words do.
constexpr std::string_view kEndInIng[] = {"bring",  "cling", "ding",  "fling",  "ping",
                                          "ring",   "sing",  "sling", "spring", "sting",
                                          "string", "swing", "wing",  "wring",  "zing"};
constexpr std::string_view kEndInS[] = {"always", "bias", "bus",     "canvas",
                                        "focus",  "gas",  "refocus", "sometimes"};
constexpr std::string_view kEndInTion[] = {"auction",  "audition", "caution",   "condition",
                                           "function", "mention",  "partition", "petition",
                                           "position", "question", "ration",    "reposition",
                                           "sanction", "section",  "station",   "transition"};
constexpr std::string_view kEndInLy[] = {"ally",  "apply",    "bully",  "comply",  "fly",
                                         "imply", "multiply", "rally",  "reapply", "rely",
                                         "reply", "resupply", "supply", "tally"};
// What no infinitive begins with.
constexpr std::string_view kBeforeOthers[] = {
    "a",       "an",       "and",   "as",  "at",   "because", "by",    "for",   "from",
    "i",       "in",       "it",    "its", "my",   "of",      "on",    "or",    "our",
    "purpose", "purposes", "since", "so",  "that", "the",     "their", "these", "they",
    "this",    "those",    "to",    "we",  "when", "with",    "you",   "your"};
constexpr std::string_view kBeforeEvents[] = {"after", "as",   "before", "if",   "once",
                                              "since", "till", "until",  "when", "whenever"};

struct Basis {
  std::string_view words = {};
  std::string_view article = {};
};
constexpr std::pair<v1::LegalBasis, Basis> kBases[] = {
    {v1::LEGAL_BASIS_CONSENT, {"consent", "GDPR Art. 6(1)(a)"}},
    {v1::LEGAL_BASIS_CONTRACT, {"contract", "GDPR Art. 6(1)(b)"}},
    {v1::LEGAL_BASIS_LEGAL_OBLIGATION, {"legal obligation", "GDPR Art. 6(1)(c)"}},
    {v1::LEGAL_BASIS_VITAL_INTERESTS, {"vital interests", "GDPR Art. 6(1)(d)"}},
    {v1::LEGAL_BASIS_PUBLIC_TASK, {"public task", "GDPR Art. 6(1)(e)"}},
    {v1::LEGAL_BASIS_LEGITIMATE_INTERESTS, {"legitimate interests", "GDPR Art. 6(1)(f)"}},
    {v1::LEGAL_BASIS_NOT_PERSONAL, {"not personal data", "GDPR recital 26"}}};
constexpr std::pair<v1::Door, std::string_view> kDoors[] = {
    {v1::DOOR_INGEST, "ingest"},     {v1::DOOR_PERSIST, "persist"},   {v1::DOOR_READ, "read"},
    {v1::DOOR_ERASE, "erase"},       {v1::DOOR_TRANSMIT, "transmit"}, {v1::DOOR_USE, "use"},
    {v1::DOOR_DISCLOSE, "disclose"}, {v1::DOOR_ANSWER, "answer"},     {v1::DOOR_SELECT, "select"},
    {v1::DOOR_COUNT, "count"},       {v1::DOOR_TEST, "test"},         {v1::DOOR_KEEP, "keep"},
    {v1::DOOR_MIGRATE, "migrate"},   {v1::DOOR_END, "end"},           {v1::DOOR_PURGE, "purge"}};
constexpr std::pair<v1::Role, std::string_view> kRoles[] = {
    {v1::ROLE_CONTROLLER, "controller"},
    {v1::ROLE_PROCESSOR, "processor"},
    {v1::ROLE_THIRD_PARTY, "third party"},
    {v1::ROLE_DATA_SUBJECT, "data subject"}};
constexpr std::pair<v1::Identifies, std::string_view> kIdentifies[] = {
    {v1::IDENTIFIES_DIRECTLY, "a person"},
    {v1::IDENTIFIES_INDIRECTLY, "a person, with other data"},
    {v1::IDENTIFIES_ORGANISATION, "an organisation"},
    {v1::IDENTIFIES_NO, "nobody"}};

// On one line, without space around it and without a sign that ends or divides a sentence.
bool IsPartOfSentence(std::string_view text) {
  const auto is_space = [](char c) { return absl::ascii_isspace(static_cast<unsigned char>(c)); };
  constexpr std::string_view kEnds = ".!?:;,";
  return !text.empty() && !is_space(text.front()) && !is_space(text.back()) &&
         text.find_first_of("\r\n") == std::string_view::npos &&
         kEnds.find(text.back()) == std::string_view::npos;
}

// In small letters; of "re-sending", the last part.
std::string TakeLastPart(std::string_view& text) {
  std::string_view word = text::TakeWord(text);
  while (!word.empty() && !absl::ascii_isalnum(static_cast<unsigned char>(word.back()))) {
    if (static_cast<unsigned char>(word.back()) >= 0x80) break;
    word.remove_suffix(1);
  }
  const std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string_view::npos) word.remove_prefix(hyphen + 1);
  return absl::AsciiStrToLower(std::string(word));
}

bool EndsOnly(std::string_view word, std::string_view end,
              std::span<const std::string_view> allowed) {
  return word.ends_with(end) && !text::Contains(allowed, word);
}

bool IsNoun(std::string_view word) {
  return EndsOnly(word, "ing", kEndInIng) || EndsOnly(word, "tion", kEndInTion) ||
         (EndsOnly(word, "s", kEndInS) && !word.ends_with("ss"));
}

}  // namespace

bool FollowsTo(std::string_view description) {
  if (!IsPartOfSentence(description)) return false;
  // "2 reminders", "(internal)".
  const auto first = static_cast<unsigned char>(description.front());
  if (first < 0x80 && !absl::ascii_isalpha(first)) return false;
  const std::string word = TakeLastPart(description);
  if (text::Contains(kBeforeOthers, std::string_view(word)) || IsNoun(word)) return false;
  // "Automatically sending mail".
  return !EndsOnly(word, "ly", kEndInLy) || !EndsOnly(TakeLastPart(description), "ing", kEndInIng);
}

bool FollowsUntil(std::string_view event) {
  if (!IsPartOfSentence(event)) return false;
  const std::string word = TakeLastPart(event);
  return !text::Contains(kBeforeEvents, std::string_view(word));
}

std::string TitleOf(std::string_view id) {
  std::string title(id);
  if (id.empty() || !IsLower(id.front()) || !std::ranges::all_of(id, IsOfIds)) return title;
  std::ranges::replace(title, '-', ' ');
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

std::string Counted(std::size_t number, std::string_view one, std::string_view many) {
  return text::Cat({std::to_string(number), " ", number == 1 ? one : many});
}

std::string DurationWords(std::int64_t seconds) {
  if (seconds == 0 || seconds % kYearOfDays != 0) return text::DurationText(seconds);
  const std::int64_t years = seconds / kYearOfDays;
  return text::Cat({std::to_string(years), years == 1 ? " year" : " years"});
}

std::string EndWords(const v1::Retention& end) {
  const std::string time = DurationWords(end.seconds());
  std::string words = time;
  if (!end.until().empty()) {
    words = text::Cat({"until ", end.until()});
    if (end.seconds() != 0) words += text::Cat({", and at most ", time, " more"});
  } else if (!end.since().empty()) {
    words += text::Cat({" after what ", end.since(), " says"});
    if (end.when_absent() == std::numeric_limits<std::int64_t>::max()) {
      words += " (while that is absent, without an end)";
    } else if (end.when_absent() != 0) {
      words += text::Cat(
          {" (while that is absent, ", DurationWords(end.when_absent()), " after it came in)"});
    }
  }
  return end.end_of_year() ? words + ", counted from the end of the year" : words;
}

std::string LatestEndWords(const v1::Retention& retention) {
  const std::vector<std::string> fields = DecidingFields(retention);
  if (fields.empty()) return "";
  return text::Cat(
      {"; no latest end: it depends on what is written to ", absl::StrJoin(fields, " and ")});
}

std::string RetentionWords(const v1::Category& category) {
  if (!category.has_retention()) return "not stored";
  const std::vector<v1::Retention> ends = EndsOf(category.retention());
  const std::string latest = LatestEndWords(category.retention());
  if (ends.size() == 1) return EndWords(ends.front()) + latest;
  std::vector<std::string> words;
  words.reserve(ends.size());
  for (const v1::Retention& end : ends) words.push_back(EndWords(end));
  return text::Cat({absl::StrJoin(words, "; or "), "; whichever comes first", latest});
}

std::string EventWords(const v1::Category& category, const std::vector<const v1::Flow*>& flows) {
  const std::vector<v1::Retention> ends = EndsOf(category.retention());
  const auto waits = [](const v1::Retention& end) { return !end.until().empty(); };
  const auto is_kept = [](const v1::Flow* flow) { return IsKept(flow->door()); };
  if (std::ranges::none_of(ends, waits) || std::ranges::none_of(flows, is_kept)) return "";
  std::vector<std::string> told;
  for (const v1::Flow* flow : flows) {
    if (flow->door() == v1::DOOR_END) told.push_back(flow->sink());
  }
  if (told.empty()) return "nothing in these programs tells it";
  return text::Cat({"told in ", absl::StrJoin(told, ", ")});
}

std::string NotErasableWords(const v1::Category& category) {
  if (category.not_erasable().empty()) return "";
  return text::Cat({"It stays when a person asks for erasure: ", category.not_erasable()});
}

std::string_view LegalBasisWords(v1::LegalBasis basis) {
  return text::ValueOf(kBases, basis).value_or(Basis{"unknown"}).words;
}

std::string_view LegalBasisArticle(v1::LegalBasis basis) {
  return text::ValueOf(kBases, basis).value_or(Basis{}).article;
}

std::string_view DoorWord(v1::Door door) { return text::ValueOf(kDoors, door).value_or("unknown"); }

bool LeadsOut(v1::Door door) {
  return door == v1::DOOR_TRANSMIT || door == v1::DOOR_DISCLOSE || door == v1::DOOR_ANSWER;
}

std::string_view MethodWord(v1::HttpMethod method) {
  switch (method) {
    case v1::HTTP_METHOD_POST:
      return "POST";
    case v1::HTTP_METHOD_PUT:
      return "PUT";
    case v1::HTTP_METHOD_PATCH:
      return "PATCH";
    case v1::HTTP_METHOD_DELETE:
      return "DELETE";
    default:
      return "";
  }
}

std::string ReachedWords(const v1::Sink& sink) {
  std::string words = absl::StrJoin(sink.hosts(), ", ");
  const std::string_view method = MethodWord(sink.method());
  if (method.empty()) return words;
  return text::Cat({words, words.empty() ? "by " : ", by ", method, sink.path().empty() ? "" : " ",
                    sink.path()});
}

std::string_view RoleWords(v1::Role role) {
  return text::ValueOf(kRoles, role).value_or("unknown");
}

bool IsSomebodyElse(const v1::Recipient* recipient) {
  return recipient == nullptr ||
         (recipient->role() != v1::ROLE_CONTROLLER && !IsThePerson(recipient));
}

bool IsThePerson(const v1::Recipient* recipient) {
  return recipient != nullptr && recipient->role() == v1::ROLE_DATA_SUBJECT;
}

std::string_view IdentifiesWords(v1::Identifies identifies) {
  return text::ValueOf(kIdentifies, identifies).value_or("unknown");
}

}  // namespace zweck::inventory
