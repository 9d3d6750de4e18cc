// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

struct ToTheCustomer : Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-customer", .description = "What they see"};
};
struct Response {
  void set_content(const std::string& content, const std::string& type);
};

absl::Status Run(const Customer& customer, Response& response) {
#include "block/1"
  return absl::OkStatus();
}
