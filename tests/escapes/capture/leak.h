// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What somebody might add to the booking service, inside of Disclose where no check sees it: the
// variable LEAK says which. The capture must hold it.

#ifndef ZWECK_TESTS_ESCAPES_CAPTURE_LEAK_H_
#define ZWECK_TESTS_ESCAPES_CAPTURE_LEAK_H_

#include <cpr/cpr.h>
#include <prometheus/registry.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace acme::booking {

inline void Leak(const std::string& url, const std::optional<std::string>& phone) {
  const char* const set = std::getenv("LEAK");
  const std::string_view leak = set == nullptr ? "" : set;
  if (leak == "log") spdlog::info("a message goes to {}", phone.value_or(""));
  if (leak == "file") std::ofstream("messages.csv", std::ios::app) << phone.value_or("") << '\n';
  if (leak == "host") {
    cpr::Post(cpr::Url{url + "/statistics"}, cpr::Header{},
              cpr::Payload{{"to", phone.value_or("")}});
  }
  if (leak == "elsewhere") {
    cpr::Post(cpr::Url{"http://statistics.invalid/"}, cpr::Header{}, cpr::Payload{});
  }
  if (leak == "metric") {
    prometheus::Registry registry;
    prometheus::BuildCounter()
        .Name("messages")
        .Register(registry)
        .Add({{"to", *phone}})
        .Increment();
  }
}

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_CAPTURE_LEAK_H_
