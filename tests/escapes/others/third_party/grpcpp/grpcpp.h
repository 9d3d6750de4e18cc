// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for gRPC: what the tests call of it.
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <string>
namespace grpc {
enum StatusCode { OK = 0, INVALID_ARGUMENT = 3, NOT_FOUND = 5, INTERNAL = 13 };
class Status {
 public:
  Status();
  Status(StatusCode code, const std::string& message);
  Status(StatusCode code, const std::string& message, const std::string& details);
  bool ok() const;
  StatusCode error_code() const;
  std::string error_message() const;
  static const Status& OK;
};
class ClientContext {
 public:
  void AddMetadata(const std::string& key, const std::string& value);
  template <class T>
  void set_deadline(const T& deadline);
};
class ServerContext {
 public:
  void AddInitialMetadata(const std::string& key, const std::string& value);
  void AddTrailingMetadata(const std::string& key, const std::string& value);
  std::string peer() const;
};
class Channel {};
class ChannelCredentials {};
std::shared_ptr<ChannelCredentials> SslCredentials();
std::shared_ptr<Channel> CreateChannel(const std::string& target,
                                       const std::shared_ptr<ChannelCredentials>& creds);
}  // namespace grpc
