// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The privacy policy of Jodocus GmbH as code: why data is held, who gets it, where it ends up, and
// one header for each category, with the section that allows it. docs/reference/jodocus-policy.md
// is the same as a table.

#ifndef JODOCUS_POLICY_H_
#define JODOCUS_POLICY_H_

#include "jodocus/anonymous_usage_event.h"  // IWYU pragma: export
#include "jodocus/client_installation.h"    // IWYU pragma: export
#include "jodocus/customer_data.h"          // IWYU pragma: export
#include "jodocus/marketplace_contact.h"    // IWYU pragma: export
#include "jodocus/purposes.h"               // IWYU pragma: export
#include "jodocus/recipients.h"             // IWYU pragma: export
#include "jodocus/sinks.h"                  // IWYU pragma: export
#include "jodocus/subject_request.h"        // IWYU pragma: export
#include "jodocus/support_reply.h"          // IWYU pragma: export
#include "jodocus/support_ticket.h"         // IWYU pragma: export
#include "jodocus/ticket_tombstone.h"       // IWYU pragma: export
#include "jodocus/usage_summary.h"          // IWYU pragma: export
#include "jodocus/website_form.h"           // IWYU pragma: export
#include "jodocus/website_statistic.h"      // IWYU pragma: export
#include "jodocus/wish_to_be_forgotten.h"   // IWYU pragma: export

#endif  // JODOCUS_POLICY_H_
