// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for LevelDB: what the tests call of it.
#pragma once
#include <string>
namespace leveldb {
class Slice {
 public:
  Slice(const char* data);
  Slice(const std::string& data);
};
class Status {
 public:
  bool ok() const;
  std::string ToString() const;
};
struct Options {
  bool create_if_missing = false;
};
struct ReadOptions {};
struct WriteOptions {
  bool sync = false;
};
class DB {
 public:
  static Status Open(const Options& options, const std::string& name, DB** db);
  virtual ~DB() = default;
  virtual Status Put(const WriteOptions& options, const Slice& key, const Slice& value) = 0;
  virtual Status Get(const ReadOptions& options, const Slice& key, std::string* value) = 0;
};
}  // namespace leveldb
