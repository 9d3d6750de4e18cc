// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: one sink whose purposes are all there are, so that everything may be kept in it.
// Stopped by: clang-tidy
// Finding: zweck-broad-purpose
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct DataLake {
  static constexpr zweck::SinkInfo kInfo{.id = "data-lake", .description = "Everything"};
  using Purposes =
      zweck::For<DeliverOrder, AnswerQuestion, SendNewsletter, ProtectAccount, ImproveShop>;
  using Recipient = AcmeBikes;
};

absl::Status Ingest(const Buyer& buyer, const Question& question, const Subscription& reader,
                    zweck::SqliteStore& lake) {
  if (auto s = zweck::Persist<DataLake>(buyer, lake); !s.ok()) return s;
  if (auto s = zweck::Persist<DataLake>(question, lake); !s.ok()) return s;
  return zweck::Persist<DataLake>(reader, lake);
}

}  // namespace acme
