// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for glog: what the tests call of it.
#pragma once
#include <ostream>
namespace google {
enum LogSeverity { GLOG_INFO, GLOG_WARNING, GLOG_ERROR, GLOG_FATAL };
class LogMessage {
 public:
  LogMessage(const char* file, int line, LogSeverity severity);
  ~LogMessage();
  std::ostream& stream();
};
void InitGoogleLogging(const char* argv0);
}  // namespace google
#define LOG(severity) ::google::LogMessage(__FILE__, __LINE__, ::google::GLOG_##severity).stream()
#define CHECK(condition) \
  while (!(condition)) LOG(FATAL) << "Check failed: " #condition " "
