// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A section for each category: what it is, about whom, why, how long and who gets it; what the
// programs can do with it; and a table of its fields.

#ifndef ZWECK_SRC_REPORT_HTML_CATEGORIES_H_
#define ZWECK_SRC_REPORT_HTML_CATEGORIES_H_

#include "src/report/html/markup.h"
#include "src/report/html/model.h"

namespace zweck::report::html {

// Facts, doors and fields are written at once, or as data from which the script makes them later;
// then the names of the fields stand there until it does.
void WriteCategory(const Model& model, const CategoryView& category, bool later, Markup& out);

// Choices of purpose, recipient, kind and country, and a search. The script shows it.
void WriteFilter(const Model& model, Markup& out);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_CATEGORIES_H_
