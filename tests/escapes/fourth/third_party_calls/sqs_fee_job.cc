// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands a job to a queue of AWS that says where a borrower lives.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <absl/strings/str_cat.h>
#include <aws/sqs/SQSClient.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool QueueFeeLetter(const Aws::SQS::SQSClient& queue, const Borrower& borrower) {
  const std::optional<Address>& home = borrower.address.Use<CollectFees>();
  if (!home.has_value()) return false;
  const std::string job =
      absl::StrCat("{\"to\":\"", home->street.Use<CollectFees>(), ", ",
                   home->postal_code.Use<CollectFees>(), " ", home->city.Use<CollectFees>(), "\"}");
  return queue.SendMessage(Aws::SQS::Model::SendMessageRequest()
                               .WithQueueUrl("https://sqs.example/letters")
                               .WithMessageBody(job)
                               .WithDelaySeconds(60));
}

}  // namespace acme
