// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tells observers which state a job is in.
// Author: has not read the checks, and came fourth

#include <functional>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

enum class JobState { kWaiting, kRunning, kDone, kFailed };

class JobRunner {
 public:
  using Observer = std::function<void(JobState from, JobState to)>;
  void Observe(Observer observer) { observers_.push_back(std::move(observer)); }

  absl::Status Run(const std::function<absl::Status()>& job) {
    Change(JobState::kRunning);
    absl::Status done = job();
    Change(done.ok() ? JobState::kDone : JobState::kFailed);
    return done;
  }

 private:
  void Change(JobState to) {
    for (const Observer& observer : observers_) observer(state_, to);
    state_ = to;
  }
  JobState state_ = JobState::kWaiting;
  std::vector<Observer> observers_;
};

absl::Status KeepObserved(const Suggestion& suggestion, zweck::SqliteStore& store) {
  JobRunner runner;
  runner.Observe([](JobState from, JobState to) {
    std::clog << "job: " << static_cast<int>(from) << " -> " << static_cast<int>(to) << '\n';
  });
  return runner.Run([&] { return zweck::Persist<SuggestionTable>(suggestion, store); });
}

}  // namespace acme
