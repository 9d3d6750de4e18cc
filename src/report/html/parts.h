// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The parts of the page that are sources of their own.

#ifndef ZWECK_SRC_REPORT_HTML_PARTS_H_
#define ZWECK_SRC_REPORT_HTML_PARTS_H_

#include "src/report/html/markup.h"
#include "src/report/html/model.h"

namespace zweck::report::html {

// What somebody who reads no further should know: how much there is, what goes to third parties,
// what leaves the EEA, what is kept longest.
void WriteSummary(const Model& model, Markup& out);

// The data map: bands from categories over purposes to recipients, as wide as the fields that go
// there are many. Two SVG pictures, for a wide and for a narrow page, of which the style sheet
// shows one. Nodes are links to what they stand for. What is small stands together where there is
// much, but what leads to a third party or out of the EEA comes first.
void WriteMap(const Model& model, Markup& out);
bool HasMap(const Model& model);  // true, if there is anything to draw
// The same in words: a row for each category, purpose and recipient.
void WriteMapTable(const Model& model, Markup& out);

// A section for a category: what it is, about whom, why, how long and who gets it; what the
// programs can do with it; and a table of its fields. Facts, doors and fields are written at once,
// or as data from which the script makes them later; then the names of the fields stand there until
// it does.
void WriteCategory(const Model& model, const CategoryView& category, bool later, Markup& out);

// Choices of purpose, recipient, kind and country, and a search. The script shows it.
void WriteFilter(const Model& model, Markup& out);

// What the categories refer to: purposes and recipients, and what the words of the page mean.
void WritePurposes(const Model& model, Markup& out);
void WriteRecipients(const Model& model, Markup& out);
void WriteReadingHelp(Markup& out);

// The sentences of the policy, if one is given, and the data that each allows.
void WritePolicy(const Model& model, Markup& out);

// Of several programs, what each can do with each category, side by side.
void WritePrograms(const Model& model, Markup& out);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_PARTS_H_
