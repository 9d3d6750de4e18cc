// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: trims a value by Boost, and puts it back.
// Author: has not read the checks

#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/trim.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Tidy(Subscription& reader, zweck::SqliteStore& store) {
  std::string name = reader.given_name.Use<SendNewsletter>();
  boost::algorithm::trim(name);
  if (boost::algorithm::to_lower_copy(name) == "n/a") name.clear();
  reader.given_name = std::move(name);
  return zweck::Persist<ReaderTable>(reader, store);
}

}  // namespace acme
