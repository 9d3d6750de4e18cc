// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: lets a route be called so many times a minute.
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <chrono>
#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class RateLimit {
 public:
  explicit RateLimit(int most) : most_(most) {}
  bool Allows(const std::string& route, std::chrono::steady_clock::time_point now) {
    Window& window = windows_[route];
    if (now - window.began > std::chrono::minutes(1)) window = Window{now, 0};
    return ++window.calls <= most_;
  }

 private:
  struct Window {
    std::chrono::steady_clock::time_point began;
    int calls = 0;
  };
  int most_;
  std::map<std::string, Window> windows_;
};

void Guard(httplib::Server& server, RateLimit& limit) {
  server.Get("/catalogue", [&limit](const httplib::Request&, httplib::Response& response) {
    if (!limit.Allows("/catalogue", std::chrono::steady_clock::now())) {
      response.status = 429;
      response.set_header("Retry-After", "60");
      return;
    }
    response.set_content("[]", "application/json");
  });
}

}  // namespace acme
