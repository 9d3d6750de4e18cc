// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of glog, to be compiled with.

#pragma once

#include <ostream>

namespace google {

enum Severity { INFO, WARNING, ERROR, FATAL };
class LogMessage {
 public:
  LogMessage(const char* file, int line, Severity severity);
  ~LogMessage();
  std::ostream& stream();
};

}  // namespace google

#define LOG(severity) ::google::LogMessage(__FILE__, __LINE__, ::google::severity).stream()
