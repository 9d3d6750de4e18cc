// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A request says POST unless it says otherwise. What each method sends: http_client_test.cc.

#include "zweck/transport/http_request.h"

#include <type_traits>

namespace zweck {
namespace {

static_assert(HttpMethod{} == HttpMethod::kPost);
static_assert(sizeof(HttpMethod) == 1 && !std::is_convertible_v<HttpMethod, int>);

}  // namespace
}  // namespace zweck
