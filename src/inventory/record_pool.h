// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The records of all files, each parsed once: a thousand programs of one company say much the same.

#ifndef ZWECK_SRC_INVENTORY_RECORD_POOL_H_
#define ZWECK_SRC_INVENTORY_RECORD_POOL_H_

#include <absl/status/statusor.h>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

class RecordPool {
 public:
  // The record that these bytes are, checked as by ParseRecord. It lives as long as the pool; equal
  // bytes give the same pointer.
  absl::StatusOr<const v1::Record*> Get(std::string_view message);

 private:
  std::map<std::string, std::unique_ptr<v1::Record>, std::less<>> records_;
  std::size_t bytes_ = 0;
};

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_RECORD_POOL_H_
