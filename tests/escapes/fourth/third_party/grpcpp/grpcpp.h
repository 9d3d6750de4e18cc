// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of gRPC, to be compiled with.

#pragma once

#include <chrono>
#include <string>

namespace grpc {

enum StatusCode {
  OK = 0,
  INVALID_ARGUMENT = 3,
  DEADLINE_EXCEEDED = 4,
  NOT_FOUND = 5,
  INTERNAL = 13,
  UNAVAILABLE = 14
};

class Status {
 public:
  Status();
  Status(StatusCode code, const std::string& message);
  Status(StatusCode code, const std::string& message, const std::string& details);
  bool ok() const;
  StatusCode error_code() const;
  static const Status& OK;
};
class ServerContext {
 public:
  void AddInitialMetadata(const std::string& key, const std::string& value);
  void AddTrailingMetadata(const std::string& key, const std::string& value);
  bool IsCancelled() const;
};
class ClientContext {
 public:
  void AddMetadata(const std::string& key, const std::string& value);
  template <class T>
  void set_deadline(const T& deadline);
};

}  // namespace grpc
