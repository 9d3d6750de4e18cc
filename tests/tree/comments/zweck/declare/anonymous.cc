// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

#include "zweck/internal/declare/anonymous_rules.h"

struct ImproveService {
  static constexpr zweck::PurposeInfo kInfo{.id = "improve-service",
                                            .description = "See what is used",
                                            .legal_basis = zweck::LegalBasis::kNotPersonal};
};
enum class Feature : std::int32_t { kUnspecified, kEditor, kSearch };
ZWECK_ENUM(Feature, kUnspecified, kEditor, kSearch);
#include "block/1"

// What the comment says that each field tells.
static_assert(zweck::internal::kTells<Usage>.bits == 676 + 159 + 200 + 200 + 259);

void Set(Usage& usage) {
#include "block/2"
}
