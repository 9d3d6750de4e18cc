// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory in terms of the W3C Data Privacy Vocabulary 2.3, as JSON-LD with its context in it.
//
// Each category and purpose is a dpv:Process: its data, purpose, legal basis, operations, storage
// and recipients. Where a declaration has no term of DPV 2.3, the class above it stands there, and
// a skos:editorialNote says what a person has to add. Nothing is inferred from free text.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_DPV_H_
#define ZWECK_SRC_REPORT_VOCABULARY_DPV_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// Of the company, its name and `subject_terms`. InvalidArgument: one of those is no term of
// DPV 2.3.
absl::StatusOr<std::string> ToDpv(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_VOCABULARY_DPV_H_
