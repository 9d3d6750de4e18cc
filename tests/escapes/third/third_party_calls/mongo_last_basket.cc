// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the name and the street in a second database, to fill in the form next time.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <mongocxx/collection.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

void RememberForm(mongocxx::collection& forms, const Buyer& buyer) {
  const Address& address = buyer.address.Use<DeliverOrder>();
  const mongocxx::document filter{{"_id", buyer.number.Use<DeliverOrder>()}};
  const mongocxx::document form{{"name", buyer.name.Use<DeliverOrder>()},
                                {"street", address.street.Use<DeliverOrder>()},
                                {"city", address.city.Use<DeliverOrder>()}};
  if (forms.count_documents(filter) == 0) {
    forms.insert_one(form);
  } else {
    forms.update_one(filter, form);
  }
}

}  // namespace acme
