// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The ids of findings. Each has an entry in docs/errors.md; tests/refusals/errors_page.py reads
// them here.

#ifndef ZWECK_SRC_FINDINGS_FINDING_IDS_H_
#define ZWECK_SRC_FINDINGS_FINDING_IDS_H_

#include <string_view>

namespace zweck::findings {

// zweck policy check: what the programs do and the policy does not say.
inline constexpr std::string_view kPolicyUncovered = "policy-uncovered";
inline constexpr std::string_view kPolicyField = "policy-field";
inline constexpr std::string_view kPolicyPurpose = "policy-purpose";
inline constexpr std::string_view kPolicyRecipient = "policy-recipient";
inline constexpr std::string_view kPolicyCountry = "policy-country";
inline constexpr std::string_view kPolicyStorage = "policy-storage";
inline constexpr std::string_view kPolicyRetention = "policy-retention";
inline constexpr std::string_view kPolicyErasure = "policy-erasure";
inline constexpr std::string_view kPolicySealed = "policy-sealed";
inline constexpr std::string_view kPolicyAnonymous = "policy-anonymous";
inline constexpr std::string_view kPolicyBits = "policy-bits";
inline constexpr std::string_view kPolicyExcluded = "policy-excluded";
// What the policy file says and nothing bears out.
inline constexpr std::string_view kPolicyQuotation = "policy-quotation";
inline constexpr std::string_view kPolicyUnneeded = "policy-unneeded";

// zweck policy minimise: what the programs have and do not need.
inline constexpr std::string_view kMinimiseField = "minimise-field";
inline constexpr std::string_view kMinimisePurpose = "minimise-purpose";
inline constexpr std::string_view kMinimiseRetention = "minimise-retention";
inline constexpr std::string_view kMinimiseCopies = "minimise-copies";

// zweck check: what is wider than the lock file.
inline constexpr std::string_view kLockCategory = "lock-category";
inline constexpr std::string_view kLockField = "lock-field";
inline constexpr std::string_view kLockKind = "lock-kind";
inline constexpr std::string_view kLockPurpose = "lock-purpose";
inline constexpr std::string_view kLockRecipient = "lock-recipient";
inline constexpr std::string_view kLockTransfer = "lock-transfer";
inline constexpr std::string_view kLockRetention = "lock-retention";
inline constexpr std::string_view kLockSecret = "lock-secret";
inline constexpr std::string_view kLockErase = "lock-erase";
inline constexpr std::string_view kLockSubject = "lock-subject";
inline constexpr std::string_view kLockSource = "lock-source";
inline constexpr std::string_view kLockType = "lock-type";
inline constexpr std::string_view kLockSink = "lock-sink";
inline constexpr std::string_view kLockFlow = "lock-flow";
// What the lock file says and nothing bears out.
inline constexpr std::string_view kLockApproval = "lock-approval";
inline constexpr std::string_view kLockNarrower = "lock-narrower";
inline constexpr std::string_view kLockVersion = "lock-version";
// What the programs never do, whatever the lock file says.
inline constexpr std::string_view kEraseMissing = "erase-missing";
inline constexpr std::string_view kTablesMissing = "tables-missing";
inline constexpr std::string_view kRetentionEndless = "retention-endless";
inline constexpr std::string_view kErasureMissing = "erasure-missing";

// zweck check and zweck policy check: texts that don't fit into the sentences of a report.
inline constexpr std::string_view kWordsPurpose = "words-purpose";
inline constexpr std::string_view kWordsEvent = "words-event";

// zweck grants --check: how a database differs from what the programs declare.
inline constexpr std::string_view kGrantsRead = "grants-read";
inline constexpr std::string_view kGrantsWrite = "grants-write";
inline constexpr std::string_view kGrantsMissing = "grants-missing";
inline constexpr std::string_view kGrantsColumn = "grants-column";
inline constexpr std::string_view kGrantsView = "grants-view";
inline constexpr std::string_view kGrantsFunction = "grants-function";
inline constexpr std::string_view kGrantsDefault = "grants-default";
inline constexpr std::string_view kGrantsOwner = "grants-owner";
inline constexpr std::string_view kGrantsRole = "grants-role";
inline constexpr std::string_view kGrantsStatistics = "grants-statistics";
inline constexpr std::string_view kGrantsComment = "grants-comment";

// zweck audit: how a trail is not as it was written.
inline constexpr std::string_view kAuditChanged = "audit-changed";
inline constexpr std::string_view kAuditMissing = "audit-missing";
inline constexpr std::string_view kAuditTorn = "audit-torn";
inline constexpr std::string_view kAuditLost = "audit-lost";
inline constexpr std::string_view kAuditOpen = "audit-open";

// What each command looks for.
inline constexpr std::string_view kPolicyIds[] = {
    kPolicyUncovered, kPolicyField,     kPolicyPurpose,   kPolicyRecipient, kPolicyCountry,
    kPolicyStorage,   kPolicyRetention, kPolicyErasure,   kPolicySealed,    kPolicyAnonymous,
    kPolicyBits,      kPolicyExcluded,  kPolicyQuotation, kPolicyUnneeded,
};
inline constexpr std::string_view kMinimiseIds[] = {
    kMinimiseField,
    kMinimisePurpose,
    kMinimiseRetention,
    kMinimiseCopies,
};
inline constexpr std::string_view kLockIds[] = {
    kLockCategory,   kLockField,     kLockKind,     kLockPurpose,   kLockRecipient,
    kLockTransfer,   kLockRetention, kLockSecret,   kLockErase,     kLockSubject,
    kLockSource,     kLockType,      kLockSink,     kLockFlow,      kLockApproval,
    kLockNarrower,   kLockVersion,   kEraseMissing, kTablesMissing, kRetentionEndless,
    kErasureMissing,
};

inline constexpr std::string_view kWordsIds[] = {kWordsPurpose, kWordsEvent};

inline constexpr std::string_view kGrantsIds[] = {
    kGrantsRead, kGrantsWrite,      kGrantsMissing, kGrantsColumn,
    kGrantsView, kGrantsFunction,   kGrantsDefault, kGrantsOwner,
    kGrantsRole, kGrantsStatistics, kGrantsComment,
};
inline constexpr std::string_view kAuditIds[] = {
    kAuditChanged, kAuditMissing, kAuditTorn, kAuditLost, kAuditOpen,
};

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_FINDING_IDS_H_
