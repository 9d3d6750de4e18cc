// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The record of processing activities that GDPR Art. 30 asks for, as Markdown: one as the
// controller (Art. 30(1)), for what we decide about, and one as a processor (Art. 30(2)), for what
// we do on behalf of others. They are two documents, since an authority and a client each get
// theirs.
//
// An activity is what is done for one purpose. What the programs do follows from their flows; who
// we are and how we protect data, from the company file; what neither says is an open question.
// Beside what Art. 30 asks for stands what the templates of supervisory authorities ask for, too:
// legal basis, source, impact assessment, contracts with processors, automated decisions.

#ifndef ZWECK_SRC_REPORT_GDPR_RECORD_H_
#define ZWECK_SRC_REPORT_GDPR_RECORD_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

absl::StatusOr<std::string> ToControllerRecord(const v1::Inventory& inventory,
                                               const v1::Company& company);

absl::StatusOr<std::string> ToProcessorRecord(const v1::Inventory& inventory,
                                              const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_RECORD_H_
