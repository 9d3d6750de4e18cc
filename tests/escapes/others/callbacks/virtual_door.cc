// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a virtual call takes the whole record, and each of those behind it uses a door.
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

class Channel {
 public:
  virtual ~Channel() = default;
  virtual absl::Status Deliver(const Subscription& reader) = 0;
};

class ByMail final : public Channel {
 public:
  explicit ByMail(NewsletterHttp http) : http_(std::move(http)) {}
  absl::Status Deliver(const Subscription& reader) override {
    return zweck::Transmit<NewsletterMail>(reader, http_);
  }

 private:
  NewsletterHttp http_;
};

class OnPaper final : public Channel {
 public:
  explicit OnPaper(zweck::SqliteStore& store) : store_(store) {}
  absl::Status Deliver(const Subscription& reader) override {
    return zweck::Persist<ReaderTable>(reader, store_);
  }

 private:
  zweck::SqliteStore& store_;
};

}  // namespace acme
