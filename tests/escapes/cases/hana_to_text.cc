// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: walks over the members by Boost.Hana and makes a text of one.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include <zweck/hana.h>

#include <boost/hana/at_key.hpp>
#include <boost/hana/string.hpp>

#include "tests/escapes/policy.h"

namespace acme {

std::string Take(const Customer& customer) {
  return boost::hana::at_key(customer, BOOST_HANA_STRING("email"));
}

}  // namespace acme
