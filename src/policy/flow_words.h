// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A flow in words.

#ifndef ZWECK_SRC_POLICY_FLOW_WORDS_H_
#define ZWECK_SRC_POLICY_FLOW_WORDS_H_

#include <string>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {

// "store support-ticket in support-store", "use support-ticket.summary for resolve-issue", "send
// website-statistic to google-analytics (google, US)". Without the fields, but of a use.
std::string FlowText(const v1::Flow& flow, const inventory::Lookup& lookup);

// What becomes of the data: "to be stored in support-store (jodocus, DE)", "to be used for
// resolve-issue".
std::string PassingText(const v1::Flow& flow, const inventory::Lookup& lookup);

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_FLOW_WORDS_H_
