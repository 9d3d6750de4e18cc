// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for the AWS SDK for C++: what the tests call of it.
#pragma once
#include <iosfwd>
#include <memory>
#include <sstream>
#include <string>
namespace Aws {
using String = std::string;
using StringStream = std::stringstream;
using IOStream = std::iostream;
template <class T, class... Args>
std::shared_ptr<T> MakeShared(const char*, Args&&... args) {
  return std::make_shared<T>(static_cast<Args&&>(args)...);
}
namespace S3 {
namespace Model {
class PutObjectRequest {
 public:
  PutObjectRequest& WithBucket(const Aws::String& value);
  PutObjectRequest& WithKey(const Aws::String& value);
  void SetBucket(const Aws::String& value);
  void SetKey(const Aws::String& value);
  void SetBody(const std::shared_ptr<Aws::IOStream>& body);
  void AddMetadata(const Aws::String& key, const Aws::String& value);
};
class PutObjectOutcome {
 public:
  bool IsSuccess() const;
};
}  // namespace Model
class S3Client {
 public:
  Model::PutObjectOutcome PutObject(const Model::PutObjectRequest& request) const;
};
}  // namespace S3
}  // namespace Aws
