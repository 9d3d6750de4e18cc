// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Everything that an application declares and calls. Stores and transports have their own headers:
// zweck/store/sqlite_store.h, zweck/transport/http_transport.h, zweck/transport/json_lines.h.

#ifndef ZWECK_ZWECK_H_
#define ZWECK_ZWECK_H_

// First, and what is made of others last, so that a compiler says in fewer lines how it came to a
// refusal.
// clang-format off
#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/check/transport_rules.h"
#include "zweck/internal/check/use_rules.h"
#include "zweck/internal/check/answer_rules.h"
#include "zweck/internal/check/disclose_rules.h"
// clang-format on

#include "zweck/check/answer.h"       // IWYU pragma: export
#include "zweck/check/disclose.h"     // IWYU pragma: export
#include "zweck/check/persist.h"      // IWYU pragma: export
#include "zweck/check/transmit.h"     // IWYU pragma: export
#include "zweck/check/use.h"          // IWYU pragma: export
#include "zweck/declare/anonymous.h"  // IWYU pragma: export
#include "zweck/declare/category.h"   // IWYU pragma: export
#include "zweck/declare/decimal.h"    // IWYU pragma: export
#include "zweck/declare/kinds.h"      // IWYU pragma: export
#include "zweck/declare/sink.h"       // IWYU pragma: export
#include "zweck/flow/answer.h"        // IWYU pragma: export
#include "zweck/flow/disclose.h"      // IWYU pragma: export
#include "zweck/flow/exchange.h"      // IWYU pragma: export
#include "zweck/flow/ingest.h"        // IWYU pragma: export
#include "zweck/flow/minimize.h"      // IWYU pragma: export
#include "zweck/flow/persist.h"       // IWYU pragma: export
#include "zweck/flow/transmit.h"      // IWYU pragma: export
#include "zweck/flow/use.h"           // IWYU pragma: export

#endif  // ZWECK_ZWECK_H_
