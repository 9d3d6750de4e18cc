// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Something to look at: what a check found out, where, and the edit to make.

#ifndef ZWECK_SRC_FINDINGS_FINDING_H_
#define ZWECK_SRC_FINDINGS_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/v1/inventory.pb.h"

namespace zweck::findings {

enum class Severity : std::uint8_t {
  kNote,     // worth a thought; nothing fails
  kWarning,  // to be fixed, and nothing fails yet
  kError,    // the check fails
};
std::string_view SeverityName(Severity severity);  // "error"

// Something else that the finding is about: the nearest sentence, another flow, a second category.
struct Related {
  std::string what;      // in words, without a full stop
  v1::Place place = {};  // without a file: nowhere
};

// Lines of a lock file: what was reviewed, and what is.
struct Comparison {
  std::string before;  // empty: nothing
  std::string after;
};

// By whom it was let pass.
struct Approved {
  std::string date;  // 2026-11-26
  std::string approver;
  std::string reason;
  v1::Place place;  // the line that says so
};

struct Finding {
  std::string id;  // policy-purpose; see finding_ids.h
  Severity severity = Severity::kError;
  std::string message;                // what is wrong, as one sentence
  v1::Place place = {};               // where to look first; without a file: nowhere
  std::string subject = {};           // the flow or fact: "store support-ticket in support-store"
  std::vector<Related> related = {};  // the nearest first
  std::string remedy = {};            // what to do, as sentences
  std::vector<Comparison> compared = {};
  std::optional<Approved> approved = {};
};

bool HasError(const std::vector<Finding>& findings);

// By severity, the worst first, then by place, id, subject and message.
void Sort(std::vector<Finding>& findings);

// "2 errors and 1 note"; "" for none.
std::string CountsText(const std::vector<Finding>& findings);

// The lines of a lock file that would let what was compared pass, each to be copied as it is; the
// day, the person and the reason are to be filled in. Printable.
std::vector<std::string> ApprovalLines(const Finding& finding);

v1::Place PlaceAt(std::string_view file, std::uint32_t line = 0);

// "acme/customer.h:12"; "" without a file. As it was given: nothing is made printable yet.
std::string PlaceText(const v1::Place& place);

// "a, b and c"; of many, the first and how many more there are.
std::string ListText(const std::vector<std::string>& words);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_FINDING_H_
