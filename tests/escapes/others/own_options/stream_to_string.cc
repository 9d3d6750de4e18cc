// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a record written into a string, which is logged.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <spdlog/spdlog.h>

#include <sstream>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string ToJson(const Subscription& reader) {
  std::ostringstream out;
  zweck::JsonLinesStream lines(out);
  if (!zweck::Transmit<NewsletterMail>(reader, lines).ok()) return "{}";
  return out.str();
}

void Debug(const Subscription& reader) { spdlog::debug("reader: {}", ToJson(reader)); }

}  // namespace acme
