// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of the AWS SDK, to be compiled with.

#pragma once

#include <iostream>
#include <memory>
#include <sstream>
#include <string>

namespace Aws {

using String = std::string;
using IOStream = std::iostream;
using StringStream = std::stringstream;

namespace S3 {
namespace Model {

class PutObjectRequest {
 public:
  void SetBucket(String bucket);
  void SetKey(String key);
  void SetBody(const std::shared_ptr<IOStream>& body);
  void SetContentType(String type);
  void AddMetadata(String key, String value);
};
class HeadBucketRequest {
 public:
  void SetBucket(String bucket);
};
class Outcome {
 public:
  bool IsSuccess() const;
  int GetResponseCode() const;
};

}  // namespace Model

class S3Client {
 public:
  S3Client();
  Model::Outcome PutObject(const Model::PutObjectRequest& request) const;
  Model::Outcome HeadBucket(const Model::HeadBucketRequest& request) const;
};

}  // namespace S3
}  // namespace Aws
