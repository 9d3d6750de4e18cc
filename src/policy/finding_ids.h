// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The ids of findings. Each has an entry in docs/errors.md; tests/refusals/errors_page.py reads
// them here.

#ifndef ZWECK_SRC_POLICY_FINDING_IDS_H_
#define ZWECK_SRC_POLICY_FINDING_IDS_H_

#include <string_view>

namespace zweck::policy {

// zweck policy check: what the programs do and the policy does not say.
inline constexpr std::string_view kPolicyUncovered = "policy-uncovered";
inline constexpr std::string_view kPolicyField = "policy-field";
inline constexpr std::string_view kPolicyPurpose = "policy-purpose";
inline constexpr std::string_view kPolicyRecipient = "policy-recipient";
inline constexpr std::string_view kPolicyCountry = "policy-country";
inline constexpr std::string_view kPolicyStorage = "policy-storage";
inline constexpr std::string_view kPolicyRetention = "policy-retention";
inline constexpr std::string_view kPolicyAnonymous = "policy-anonymous";
inline constexpr std::string_view kPolicyExcluded = "policy-excluded";
// What the policy file says and nothing bears out.
inline constexpr std::string_view kPolicyQuotation = "policy-quotation";
inline constexpr std::string_view kPolicyUnneeded = "policy-unneeded";

// zweck policy minimise: what the programs have and do not need.
inline constexpr std::string_view kMinimiseField = "minimise-field";
inline constexpr std::string_view kMinimisePurpose = "minimise-purpose";
inline constexpr std::string_view kMinimiseRetention = "minimise-retention";
inline constexpr std::string_view kMinimiseCopies = "minimise-copies";

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_FINDING_IDS_H_
