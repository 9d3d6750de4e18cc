// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_SRC_FINDINGS_SARIF_H_
#define ZWECK_SRC_FINDINGS_SARIF_H_

#include <string>

#include "src/findings/format.h"

namespace zweck::findings {

// SARIF 2.1.0 (OASIS). Paths are relative to the root of the sources; what was approved is
// suppressed.
std::string ToSarif(const Outcome& outcome);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_SARIF_H_
