// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of LevelDB, to be compiled with.

#pragma once

#include <string>
#include <string_view>

namespace leveldb {

class Status {
 public:
  bool ok() const;
};
struct WriteOptions {
  bool sync = false;
};
class DB {
 public:
  virtual ~DB() = default;
  virtual Status Put(const WriteOptions& options, std::string_view key, std::string_view value) = 0;
};

}  // namespace leveldb
