// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for gzstream: what the tests call of it.
#pragma once
#include <ostream>
class ogzstream : public std::ostream {
 public:
  explicit ogzstream(const char* name);
  void close();
};
