// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the texts of suggestions into a bucket of S3.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <aws/s3/S3Client.h>

#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool Archive(const Aws::S3::S3Client& s3, const std::vector<Suggestion>& suggestions) {
  auto body = std::make_shared<Aws::StringStream>();
  for (const Suggestion& suggestion : suggestions) {
    *body << suggestion.id.Use<AnswerSuggestion>() << '\t'
          << suggestion.text.Use<AnswerSuggestion>() << '\n';
  }
  Aws::S3::Model::PutObjectRequest request;
  request.SetBucket("fichtenau-archive");
  request.SetKey("suggestions.tsv");
  request.SetBody(body);
  return s3.PutObject(request).IsSuccess();
}

}  // namespace acme
