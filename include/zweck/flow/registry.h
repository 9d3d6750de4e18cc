// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Flow records at run time, for systems without ELF files, and for programs that are compiled with
// ZWECK_FLOW_REGISTRY throughout: write them to a file, and `zweck inventory` reads it like a
// binary.
//
//   std::ofstream("acme.flows", std::ios::binary) << zweck::FlowRecords();

#ifndef ZWECK_FLOW_REGISTRY_H_
#define ZWECK_FLOW_REGISTRY_H_

#include <string>

#include "zweck/internal/language.h"

namespace zweck {

// The records of this program, each once, in an order that does not change from run to run; those
// of a shared library only once it is loaded. Empty in a program that has its records in the
// binary.
std::string FlowRecords();

}  // namespace zweck

#endif  // ZWECK_FLOW_REGISTRY_H_
