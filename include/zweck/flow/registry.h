// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Flow records at run time, for systems whose binaries are no ELF files, and wherever
// ZWECK_FLOW_REGISTRY is defined for a whole program: write what this gives into a file, and
// `zweck inventory` reads it like a binary.
//
//   std::ofstream("acme.flows", std::ios::binary) << zweck::FlowRecords();

#ifndef ZWECK_FLOW_REGISTRY_H_
#define ZWECK_FLOW_REGISTRY_H_

#include <string>

#include "zweck/internal/language.h"

namespace zweck {

// The records of this program, each once, in an order that does not change from run to run. Empty
// in a program that leaves its records in its binary. Of a library that is loaded later: once it is
// loaded.
std::string FlowRecords();

}  // namespace zweck

#endif  // ZWECK_FLOW_REGISTRY_H_
