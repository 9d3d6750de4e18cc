// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How flows go beyond a policy, in words. For check_policy.cc.

#ifndef ZWECK_SRC_POLICY_EXCESS_WORDS_H_
#define ZWECK_SRC_POLICY_EXCESS_WORDS_H_

#include <string>
#include <vector>

#include "src/findings/finding.h"
#include "src/policy/claim.h"
#include "src/policy/policy_file.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {

// The same excess of several fields and flows.
struct Beyond {
  Excess excess;
  const v1::Category* category;     // of the flow, or of the field that is used
  const v1::Sink* sink;             // null: none
  const v1::Recipient* recipient;   // null: none
  std::string purpose;              // of kPurpose
  const Claim* nearest;             // null: nothing is near
  std::vector<std::string> fields;  // "contact-person.email (email-address)"
  std::vector<std::string> flows;   // in words, each once
  std::string passing;              // of the first flow: "to be stored in support-store"
};

// An exclusion that several fields and flows disregard.
struct Disregarded {
  int sentence;
  const v1::Exclusion* exclusion;
  const v1::Category* category;
  std::vector<std::string> fields;
  std::vector<std::string> flows;
};

findings::Finding FindingOf(const Beyond& beyond, const PolicyFile& file);
findings::Finding FindingOf(const Disregarded& disregarded, const PolicyFile& file);

// sentence "tickets" of section 5: "We use that information [...]", cut where it is long.
std::string SentenceText(const v1::Sentence& sentence);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_EXCESS_WORDS_H_
