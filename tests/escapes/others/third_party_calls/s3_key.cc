// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names an object of an object store after the buyer's address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <aws/s3/S3Client.h>

#include "tests/escapes/others/policy.h"

namespace acme {

Aws::S3::Model::PutObjectRequest PictureOf(const Buyer& buyer,
                                           std::shared_ptr<Aws::IOStream> picture) {
  Aws::S3::Model::PutObjectRequest put;
  put.SetBucket("acme-warranty-photos");
  put.SetKey(buyer.email.Use<AnswerQuestion>() + "/frame.jpg");
  put.AddMetadata("owner", buyer.name.Use<AnswerQuestion>());
  put.SetBody(std::move(picture));
  return put;
}

}  // namespace acme
