// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for what protoc makes of a carrier's service: what the tests call of it.
#pragma once
#include <grpcpp/grpcpp.h>

#include <cstdint>
#include <memory>
#include <string>
namespace shipping::v1 {
class Parcel {
 public:
  void set_recipient(const std::string& value);
  void set_street(const std::string& value);
  void set_phone(const std::string& value);
  void set_weight_grams(std::int32_t value);
  std::string SerializeAsString() const;
};
class Label {
 public:
  const std::string& tracking_number() const;
};
class Carrier {
 public:
  class Stub {
   public:
    grpc::Status Announce(grpc::ClientContext* context, const Parcel& request, Label* response);
  };
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::Channel>& channel);
};
class Quote {
 public:
  void set_weight_grams(std::int32_t value);
  void set_country(const std::string& value);
};
}  // namespace shipping::v1
