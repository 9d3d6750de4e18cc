// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What somebody who reads no further should know.

#ifndef ZWECK_SRC_REPORT_HTML_SUMMARY_H_
#define ZWECK_SRC_REPORT_HTML_SUMMARY_H_

#include "src/report/html/markup.h"
#include "src/report/html/model.h"

namespace zweck::report::html {

// How much there is, what goes to third parties, what leaves the EEA, what is kept longest.
void WriteSummary(const Model& model, Markup& out);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_SUMMARY_H_
