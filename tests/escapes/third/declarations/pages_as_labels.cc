// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts requests by page for the monitoring, by names from a list, for nobody.
// Author: has not read the checks, and came third

#include <prometheus/counter.h>
#include <prometheus/registry.h>

#include <array>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr std::array<const char*, 5> kPageNames = {"none", "home", "catalogue", "basket",
                                                   "checkout"};

const char* Label(Page page) {
  const auto index = static_cast<std::size_t>(page);
  return index < kPageNames.size() ? kPageNames[index] : "none";
}

class PageCounters {
 public:
  explicit PageCounters(prometheus::Registry& registry)
      : family_(prometheus::BuildCounter()
                    .Name("pages_total")
                    .Help("Pages that were shown")
                    .Register(registry)) {}

  void Shown(Page page) { family_.Add({{"page", Label(page)}}).Increment(); }

 private:
  prometheus::Family<prometheus::Counter>& family_;
};

Page PageOf(std::string_view path) {
  if (path == "/") return Page::kHome;
  if (path.starts_with("/bicycles")) return Page::kCatalogue;
  return path == "/basket" ? Page::kBasket : Page::kUnspecified;
}

void Served(PageCounters& counters, std::string_view path) { counters.Shown(PageOf(path)); }

}  // namespace acme
