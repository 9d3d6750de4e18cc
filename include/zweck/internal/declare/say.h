// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The grammar of a refusal: what is wrong, what to do, where to read.

#ifndef ZWECK_INTERNAL_DECLARE_SAY_H_
#define ZWECK_INTERNAL_DECLARE_SAY_H_

#include "zweck/internal/language.h"

#define ZWECK_INTERNAL_SAY(id, text) "zweck[" id "]: " text " Run: zweck explain " id

#endif  // ZWECK_INTERNAL_DECLARE_SAY_H_
