// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names an object in a bucket by the customer.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <aws/s3/S3Client.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Upload(const Customer& customer, const Aws::S3::S3Client& bucket) {
  Aws::S3::Model::PutObjectRequest request;
  request.SetBucket("invoices");
  request.SetKey("invoices/" + customer.number.Use<SendInvoice>() + ".pdf");
  return bucket.PutObject(request);
}

}  // namespace acme
