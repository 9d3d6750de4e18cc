// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A privacy notice in plain sentences, as Markdown: for each category what is held, why, how long,
// who gets it, and which rights people have (GDPR Art. 12 to 14). What the programs do follows from
// their flows; what neither they nor the company file say is an open question, and the notice says
// that it is a draft until none is left.

#ifndef ZWECK_SRC_REPORT_GDPR_NOTICE_H_
#define ZWECK_SRC_REPORT_GDPR_NOTICE_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

absl::StatusOr<std::string> ToNotice(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_NOTICE_H_
