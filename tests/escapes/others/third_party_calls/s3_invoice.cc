// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts an invoice into an object store, with the buyer's name in it.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <aws/s3/S3Client.h>

#include <memory>
#include <sstream>

#include "tests/escapes/others/policy.h"

namespace acme {

bool Archive(const Aws::S3::S3Client& s3, const Buyer& buyer, const std::string& order) {
  auto body = std::make_shared<std::stringstream>();
  *body << "Invoice " << order << "\n\nTo: " << buyer.name.Use<DeliverOrder>() << '\n';

  Aws::S3::Model::PutObjectRequest request;
  request.WithBucket("acme-invoices").WithKey("2026/" + order + ".txt");
  request.SetBody(body);
  return s3.PutObject(request).IsSuccess();
}

}  // namespace acme
