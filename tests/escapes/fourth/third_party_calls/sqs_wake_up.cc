// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: wakes the job of the night by a queue, with what is to be done and nothing of whom.
// Author: has not read the checks, and came fourth

#include <aws/sqs/SQSClient.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

enum class Job { kPurge, kRemind, kCount };

const char* NameOf(Job job) {
  switch (job) {
    case Job::kPurge:
      return "purge";
    case Job::kRemind:
      return "remind";
    case Job::kCount:
      return "count";
  }
  return "";
}

bool Wake(const Aws::SQS::SQSClient& queue, Job job) {
  return queue.SendMessage(Aws::SQS::Model::SendMessageRequest()
                               .WithQueueUrl("https://sqs.example/night")
                               .WithMessageBody(NameOf(job))
                               .WithDelaySeconds(5));
}

}  // namespace acme
