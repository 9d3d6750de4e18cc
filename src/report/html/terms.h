// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the categories refer to: purposes and recipients, and what the words of the page mean.

#ifndef ZWECK_SRC_REPORT_HTML_TERMS_H_
#define ZWECK_SRC_REPORT_HTML_TERMS_H_

#include "src/report/html/markup.h"
#include "src/report/html/model.h"

namespace zweck::report::html {

void WritePurposes(const Model& model, Markup& out);
void WriteRecipients(const Model& model, Markup& out);
void WriteReadingHelp(Markup& out);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_TERMS_H_
