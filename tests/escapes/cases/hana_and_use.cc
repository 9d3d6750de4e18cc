// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects what Boost.Hana walks over.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <zweck/hana.h>

#include <boost/hana/for_each.hpp>
#include <boost/hana/second.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Collect(const Lead& lead, std::vector<std::string>& out) {
  boost::hana::for_each(boost::hana::accessors<Lead>(), [&](auto member) {
    const auto& field = boost::hana::second(member)(lead);
    if constexpr (requires {
                    requires zweck::Usable<std::remove_cvref_t<decltype(field)>, ContactCustomer>;
                  })
      out.push_back(field.template Use<ContactCustomer>());
  });
}

}  // namespace acme
