// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory as manifests of Fides, in one YAML file: the organisation, a dataset for each
// store, a system for the programs and one for each place that they transmit to.
//
// Only keys of the taxonomy are written. What a declaration does not say in its terms, and what
// Fides takes for "no" where nothing is said, stands as an open question in the `meta` of its
// resource.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_FIDES_H_
#define ZWECK_SRC_REPORT_VOCABULARY_FIDES_H_

#include <absl/status/statusor.h>

#include <string>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// Of the company, its name and `subject_terms`. InvalidArgument: one of those is no data subject of
// the taxonomy.
absl::StatusOr<std::string> ToFides(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_VOCABULARY_FIDES_H_
