// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes anonymous records to a file of JSON lines.
// Author: has not read the checks

#include <absl/time/clock.h>

#include "tests/escapes/others/policy.h"

namespace acme {

struct ViewLines {
  static constexpr zweck::SinkInfo kInfo{.id = "view-lines", .description = "Pages seen, by day"};
  using Purposes = zweck::For<ImproveShop>;
  using Recipient = AcmeBikes;
};

class Views {
 public:
  static absl::StatusOr<Views> Open(const std::string& path) {
    auto file = zweck::JsonLinesFile<ViewLines>::Open(path);
    if (!file.ok()) return file.status();
    return Views(*std::move(file));
  }
  absl::Status Seen(Page page) {
    PageView view;
    view.day = absl::ToCivilDay(absl::Now(), absl::UTCTimeZone());
    view.page = page;
    return zweck::Transmit<ViewLines>(view, file_);
  }

 private:
  explicit Views(zweck::JsonLinesFile<ViewLines> file) : file_(std::move(file)) {}
  zweck::JsonLinesFile<ViewLines> file_;
};

}  // namespace acme
