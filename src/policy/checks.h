// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Holds what programs do against what a policy says.

#ifndef ZWECK_SRC_POLICY_CHECKS_H_
#define ZWECK_SRC_POLICY_CHECKS_H_

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/policy/policy_file.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {

// An error for each way in which flows go beyond the policy, with the nearest sentence; a note for
// each sentence that none of them needs, unless all that it speaks of is elsewhere. Erasing needs
// no sentence: there is less afterwards.
//
// InvalidArgument, if the policy names what nobody has (PolicyFile::CheckNames);
// FailedPrecondition, if there is no flow: what saw nothing must not pass.
absl::StatusOr<std::vector<findings::Finding>> CheckPolicy(const v1::Inventory& inventory,
                                                           const PolicyFile& file);

// What a policy says of one flow. Sentences are their indices, each once, in the policy's order.
struct Cover {
  std::vector<int> allowed_by;         // that allow it; of several that do, as few as are needed
  std::vector<int> excluded_by;        // that rule some of it out
  std::vector<std::string> uncovered;  // names of fields that none allows as they pass
};

// One for each flow of the inventory, of which erasing needs no sentence. InvalidArgument as of
// CheckPolicy.
absl::StatusOr<std::vector<Cover>> CoverFlows(const v1::Inventory& inventory,
                                              const PolicyFile& file);

// What programs have and do not need (data minimisation and storage limitation, GDPR Art. 5(1)(c)
// and (e)). Notes, all of them:
// - fields that are stored and never used or sent. Not the key, which finds the record, nor the
//   subject, which finds the person's data when they ask for it (Art. 15 to 17).
// - purposes that a field or a sink declares and nothing needs. Of a field that is used for
//   nothing, the note above says enough.
// - retentions longer than any purpose needs, as the policy's `needs` state it. Without a policy,
//   nobody knows that.
// - data that points at a person by itself and is stored in several categories, unless the policy
//   says why they are apart; and what it says so of in vain.
//
// Errors as of CheckPolicy.
absl::StatusOr<std::vector<findings::Finding>> Minimise(const v1::Inventory& inventory,
                                                        const PolicyFile* policy);

// Do the words that a policy file cites stand in the policy? A policy changes, and its file is
// written by hand. An error for each quotation that the text lacks. Spaces and line ends do not
// count; what is left out, as [...], may be anything. `name` is the text's file.
std::vector<findings::Finding> CheckQuotations(const PolicyFile& file, const std::string& name,
                                               std::string_view text);

// Texts of declarations that can't stand where a report puts them, in the middle of a sentence: a
// warning for each description of a purpose that can't follow "to", and for each event of a
// retention that can't follow "until". Sorted.
std::vector<findings::Finding> CheckWords(const v1::Inventory& inventory);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_CHECKS_H_
