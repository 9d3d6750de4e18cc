// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Holds what a database allows against what programs declare.

#ifndef ZWECK_SRC_GRANTS_CHECK_GRANTS_H_
#define ZWECK_SRC_GRANTS_CHECK_GRANTS_H_

#include <absl/status/statusor.h>

#include <span>
#include <string>
#include <vector>

#include "src/findings/finding.h"
#include "src/grants/catalog.h"
#include "src/store/grants_sql.h"

namespace zweck::grants {

// An error for each difference, one sentence each; a note for a table that is not there yet. Nobody
// asks superusers, who may do anything, nor the owners of tables, the application and the
// `administrators`. Any other role that may read counts. Errors as of RolesOf, and
// InvalidArgument for a catalog of another schema or other roles than the options name.
absl::StatusOr<std::vector<findings::Finding>> CheckGrants(
    std::span<const Table> tables, const Options& options, const Catalog& catalog,
    std::span<const std::string> administrators);

}  // namespace zweck::grants

#endif  // ZWECK_SRC_GRANTS_CHECK_GRANTS_H_
