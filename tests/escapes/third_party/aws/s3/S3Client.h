// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/s3/model/PutObjectRequest.h"

namespace Aws::S3 {

class S3Client {
 public:
  S3Client();
  virtual ~S3Client();
  virtual bool PutObject(const Model::PutObjectRequest& request) const;
};

}  // namespace Aws::S3
