// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a tired developer writes. It compiles without the forbidden line, and with
// -DFORBIDDEN_LINE it does not: demo.py shows what each compiler says.

#include <jodocus/policy.h>
#include <zweck/transport/http_transport.h>
#include <zweck/zweck.h>

absl::Status CountVisit(const jodocus::WebsiteStatistic& visit,
                        zweck::HttpTransport<jodocus::GoogleAnalytics>& google) {
  return zweck::Transmit<jodocus::GoogleAnalytics>(visit, google);
}

#ifdef FORBIDDEN_LINE
absl::Status CountCustomer(const jodocus::MarketplaceContact& customer,
                           zweck::HttpTransport<jodocus::GoogleAnalytics>& google) {
  return zweck::Transmit<jodocus::GoogleAnalytics>(customer, google);
}
#endif
