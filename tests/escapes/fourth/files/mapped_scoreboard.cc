// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies a name into a file that is mapped into memory.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <sys/mman.h>

#include <cstring>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Board {
  char next[64];
  int desk;
};

void ShowNext(Board* board, const Borrower& borrower, int desk) {
  const std::string& name = borrower.name.Use<Lend>();
  std::strncpy(board->next, name.c_str(), sizeof(board->next) - 1);
  board->desk = desk;
  msync(board, sizeof(*board), MS_SYNC);
}

Board* OpenBoard(int file) {
  void* memory = mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  return memory == MAP_FAILED ? nullptr : static_cast<Board*>(memory);
}

}  // namespace acme
