// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads what stands in one line, such as a name, so that it can stand in the head of a message:
// white space, line ends and other control characters become one blank, and are dropped around the
// text. Nothing is absent.

#ifndef JODOCUS_ONE_LINE_H_
#define JODOCUS_ONE_LINE_H_

#include <zweck/declare/reader.h>

#include <string>

namespace jodocus {

struct OneLine {
  static zweck::Reading FromText(std::string& text);
};

}  // namespace jodocus

#endif  // JODOCUS_ONE_LINE_H_
