// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: looks up what is private by its linker's name.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include <dlfcn.h>

#include "tests/escapes/policy.h"

namespace acme {

void* Find() { return dlsym(nullptr, "_ZN5zweck4flow5Doors4SendE"); }

}  // namespace acme
