// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What programs have and do not need (data minimisation and storage limitation, GDPR Art. 5(1)(c)
// and (e)).

#ifndef ZWECK_SRC_POLICY_MINIMISE_H_
#define ZWECK_SRC_POLICY_MINIMISE_H_

#include <absl/status/statusor.h>

#include <vector>

#include "src/findings/finding.h"
#include "src/policy/policy_file.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {

// Notes, all of them:
// - fields that are stored and never used or sent. Not the key, which finds the record, nor the
//   subject, which finds the person's data when they ask for it (Art. 15 to 17).
// - purposes that a field or a sink declares and nothing needs. Of a field that is used for
//   nothing, the note above says enough.
// - retentions longer than any purpose needs, as the policy's `needs` state it. Without a policy,
//   nobody knows that.
// - data that points at a person by itself and is stored in several categories.
//
// Errors as of CheckPolicy.
absl::StatusOr<std::vector<findings::Finding>> Minimise(const v1::Inventory& inventory,
                                                        const PolicyFile* policy);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_MINIMISE_H_
