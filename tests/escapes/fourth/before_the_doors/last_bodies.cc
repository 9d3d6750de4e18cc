// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds the last bodies that came in, for a page on which developers look at them.
// Stopped by: clang-tidy
// Finding: zweck-raw-value|zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <deque>
#include <mutex>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Recorder {
 public:
  void Keep(const std::string& body) {
    std::lock_guard lock(mutex_);
    bodies_.push_back(body);
    if (bodies_.size() > 50) bodies_.pop_front();
  }
  void Show(httplib::Response& response) {
    std::lock_guard lock(mutex_);
    std::string page;
    for (const std::string& body : bodies_) page += body + "\n\n";
    response.set_content(page, "text/plain");
  }

 private:
  std::mutex mutex_;
  std::deque<std::string> bodies_;
};

absl::StatusOr<Borrower> Read(const httplib::Request& request, Recorder& recorder) {
  recorder.Keep(request.body);
  return zweck::FromJson<Borrower>(zweck::Body::CopyOf(request.body));
}

}  // namespace acme
