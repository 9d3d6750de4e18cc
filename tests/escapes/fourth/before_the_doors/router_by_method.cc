// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: finds who handles a request by its method and path.
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <functional>
#include <map>
#include <utility>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Router {
 public:
  using Handle = std::function<int(const zweck::Body& body)>;
  void On(const std::string& method, const std::string& path, Handle handle) {
    handlers_[{method, path}] = std::move(handle);
  }
  void Route(const httplib::Request& request, httplib::Response& response) const {
    const auto at = handlers_.find({request.method, request.path});
    response.status = at == handlers_.end() ? 404 : at->second(zweck::Body::CopyOf(request.body));
  }

 private:
  std::map<std::pair<std::string, std::string>, Handle> handlers_;
};

void Routes(Router& router, zweck::SqliteStore& store) {
  router.On("POST", "/sign-ups", [&store](const zweck::Body& body) {
    const auto sign_up = zweck::FromJson<SignUp>(body);
    if (!sign_up.ok()) return 400;
    return zweck::Persist<SignUpTable>(*sign_up, store).ok() ? 201 : 503;
  });
  router.On("GET", "/health", [](const zweck::Body&) { return 204; });
}

}  // namespace acme
