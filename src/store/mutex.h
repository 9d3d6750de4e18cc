// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A mutex that Clang's analysis knows. Abseil's, as Debian builds it, looks for deadlocks each time
// that it is locked: 15 % of what finding a row takes beside SQLite itself.

#ifndef ZWECK_SRC_STORE_MUTEX_H_
#define ZWECK_SRC_STORE_MUTEX_H_

#include <absl/base/thread_annotations.h>

#include <mutex>

namespace zweck::store {

class ABSL_LOCKABLE Mutex {
 public:
  void Lock() ABSL_EXCLUSIVE_LOCK_FUNCTION() { mutex_.lock(); }
  void Unlock() ABSL_UNLOCK_FUNCTION() { mutex_.unlock(); }

 private:
  std::mutex mutex_;
};

class ABSL_SCOPED_LOCKABLE MutexLock {
 public:
  explicit MutexLock(Mutex* mutex) ABSL_EXCLUSIVE_LOCK_FUNCTION(mutex) : mutex_(mutex) {
    mutex_->Lock();
  }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;
  ~MutexLock() ABSL_UNLOCK_FUNCTION() { mutex_->Unlock(); }

 private:
  Mutex* const mutex_;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_MUTEX_H_
