// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Holds what programs do against what a policy says.

#ifndef ZWECK_SRC_POLICY_CHECK_POLICY_H_
#define ZWECK_SRC_POLICY_CHECK_POLICY_H_

#include <absl/status/statusor.h>

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

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_CHECK_POLICY_H_
