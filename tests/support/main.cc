// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The one `main` of all test executables, compiled once.

#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
