// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies names into a mapped file, for a fast search.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "tests/escapes/others/policy.h"

namespace acme {

class NameFile {
 public:
  static constexpr std::size_t kSize = 1 << 20;

  explicit NameFile(const char* path) : fd_(::open(path, O_RDWR | O_CREAT, 0600)) {
    if (::ftruncate(fd_, kSize) != 0) return;
    at_ = static_cast<char*>(::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd_, 0));
  }
  void Append(const Buyer& buyer) {
    const std::string& name = buyer.name.Use<DeliverOrder>();
    std::memcpy(at_ + used_, name.data(), name.size());
    used_ += name.size() + 1;
  }

 private:
  int fd_;
  char* at_ = nullptr;
  std::size_t used_ = 0;
};

}  // namespace acme
