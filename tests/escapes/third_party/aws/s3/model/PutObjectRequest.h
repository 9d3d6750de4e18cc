// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An object store, as far as the escapes need it: spelt like the AWS SDK's own headers, and nothing
// behind them.

#pragma once

#include <iostream>
#include <memory>
#include <string>

namespace Aws::S3::Model {

class PutObjectRequest {
 public:
  void SetBucket(const std::string& value);
  void SetKey(const std::string& value);
  void SetBody(const std::shared_ptr<std::iostream>& body);
  PutObjectRequest& WithKey(const std::string& value);
  PutObjectRequest& AddMetadata(const std::string& key, const std::string& value);
};

}  // namespace Aws::S3::Model
