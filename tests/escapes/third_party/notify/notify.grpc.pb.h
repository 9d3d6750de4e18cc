// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What protoc would make of a small service.

#pragma once

#include <memory>
#include <string>

#include "grpcpp/grpcpp.h"

namespace notify {

class Message {
 public:
  void set_to(const std::string& value);
  void set_text(const std::string& value);
  std::string* mutable_to();
};
class Receipt {};

class Notifier {
 public:
  class StubInterface {
   public:
    virtual ~StubInterface() = default;
    virtual grpc::Status Send(grpc::ClientContext* context, const Message& request,
                              Receipt* response) = 0;
  };
};

}  // namespace notify
