// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: finds the handler of a request by its method and its path.
// Author: writes the checks

#include <absl/strings/match.h>
#include <crow.h>

#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

using Handler = std::function<crow::response(const crow::request&)>;

class Router {
 public:
  crow::response Route(const crow::request& request) const {
    if (request.method != "GET") return crow::response(405);
    if (absl::StartsWith(request.url, "/internal/")) return crow::response(403);
    const auto handler = handlers_.find(request.url);
    const crow::response answer =
        handler == handlers_.end() ? crow::response(404) : handler->second(request);
    std::cout << request.method << ' ' << answer.code << '\n';
    return answer;
  }

 private:
  std::map<std::string, Handler> handlers_;
};

}  // namespace acme
