// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the library was built without PostgreSQL.

#include "open_store.h"

namespace connect_backend {

OpenedStore OpenPostgres(const std::string& /*connection*/, Sealing /*sealing*/,
                         StoreClock /*clock*/) {
  return absl::UnimplementedError("this program was built without PostgreSQL");
}

}  // namespace connect_backend
