// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The data map: bands from categories over purposes to recipients, as wide as the fields that go
// there are many.

#ifndef ZWECK_SRC_REPORT_HTML_MAP_H_
#define ZWECK_SRC_REPORT_HTML_MAP_H_

#include "src/report/html/markup.h"
#include "src/report/html/model.h"

namespace zweck::report::html {

// True, if there is anything to draw.
bool HasMap(const Model& model);

// Two SVG pictures, for a wide and for a narrow page, of which the style sheet shows one. Nodes are
// links to what they stand for. What is small stands together where there is much, but what leads
// to a third party or out of the EEA comes first.
void WriteMap(const Model& model, Markup& out);

// The same in words: a row for each category, purpose and recipient.
void WriteMapTable(const Model& model, Markup& out);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_MAP_H_
