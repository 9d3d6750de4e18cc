// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/status.h>

#include <cstddef>
#include <string>

#include "src/text/cat.h"
#include "zweck/store/transaction.h"

namespace zweck::store {

absl::Status AtRecord(std::size_t place, const absl::Status& status) {
  const std::string_view message(status.message().data(), status.message().size());
  return absl::Status(status.code(),
                      text::Cat({"record ", std::to_string(place + 1), ": ", message}));
}

}  // namespace zweck::store
