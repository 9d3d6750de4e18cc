// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: uploads a price list.
// Author: has not read the checks

#include <aws/s3/S3Client.h>

#include <map>
#include <sstream>

#include "tests/escapes/others/policy.h"

namespace acme {

bool UploadPrices(const Aws::S3::S3Client& s3, const std::map<Model, int>& cents) {
  auto body = Aws::MakeShared<Aws::StringStream>("prices");
  for (const auto& [model, price] : cents) *body << static_cast<int>(model) << ';' << price << '\n';
  Aws::S3::Model::PutObjectRequest request;
  request.SetBucket("acme-public");
  request.SetKey("prices.csv");
  request.SetBody(body);
  return s3.PutObject(request).IsSuccess();
}

}  // namespace acme
