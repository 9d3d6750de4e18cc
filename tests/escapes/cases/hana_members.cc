// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: walks over the members by Boost.Hana and takes each for advertising.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include <zweck/hana.h>

#include <boost/hana/for_each.hpp>
#include <boost/hana/second.hpp>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Take(const Customer& customer) {
  std::size_t size = 0;
  boost::hana::for_each(boost::hana::accessors<Customer>(), [&](auto member) {
    (void)boost::hana::second(member)(customer).template Use<Advertise>();
    ++size;
  });
  return size;
}

}  // namespace acme
