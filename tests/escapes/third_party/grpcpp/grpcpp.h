// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// gRPC, as far as the escapes need it: spelt like its own headers, and nothing behind them.

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace grpc {

enum StatusCode { OK = 0, INVALID_ARGUMENT = 3, NOT_FOUND = 5, INTERNAL = 13 };

class Status {
 public:
  Status() = default;
  Status(StatusCode code, const std::string& error_message);
  static const Status& OK;
  bool ok() const;
};

class ClientContext {
 public:
  ClientContext();
  ~ClientContext();
  void AddMetadata(const std::string& meta_key, const std::string& meta_value);
};

class ServerContext {
 public:
  const std::multimap<std::string_view, std::string_view>& client_metadata() const;
  std::string peer() const;
  void AddTrailingMetadata(const std::string& key, const std::string& value);
};

}  // namespace grpc
