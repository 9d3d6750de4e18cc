// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: puts the opening hours, as a file of text, into a bucket of S3.
// Author: has not read the checks, and came fourth

#include <aws/s3/S3Client.h>

#include <array>
#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Hours {
  const char* day;
  int opens;
  int closes;
};
constexpr std::array<Hours, 3> kHours{
    {{"Tuesday", 10, 18}, {"Thursday", 10, 20}, {"Saturday", 9, 13}}};

bool PublishHours(const Aws::S3::S3Client& s3) {
  auto body = std::make_shared<Aws::StringStream>();
  for (const Hours& hours : kHours) {
    *body << hours.day << ": " << hours.opens << " to " << hours.closes << '\n';
  }
  Aws::S3::Model::PutObjectRequest request;
  request.SetBucket("fichtenau-public");
  request.SetKey("hours.txt");
  request.SetContentType("text/plain");
  request.AddMetadata("season", "winter");
  request.SetBody(body);
  return s3.PutObject(request).IsSuccess();
}

}  // namespace acme
