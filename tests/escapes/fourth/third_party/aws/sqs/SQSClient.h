// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of the AWS SDK, to be compiled with.

#pragma once

#include <string>

namespace Aws::SQS {
namespace Model {

class SendMessageRequest {
 public:
  SendMessageRequest& WithQueueUrl(std::string url);
  SendMessageRequest& WithMessageBody(std::string body);
  SendMessageRequest& WithDelaySeconds(int seconds);
};

}  // namespace Model

class SQSClient {
 public:
  SQSClient();
  bool SendMessage(const Model::SendMessageRequest& request) const;
};

}  // namespace Aws::SQS
