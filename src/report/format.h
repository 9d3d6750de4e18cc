// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The forms in which an inventory can be written. A new one is a function of this signature, its
// declaration here, and a line in format.cc.

#ifndef ZWECK_SRC_REPORT_FORMAT_H_
#define ZWECK_SRC_REPORT_FORMAT_H_

#include <absl/status/statusor.h>

#include <span>
#include <string>

#include "src/report/page_options.h"
#include "src/text/format.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// The whole document, with a newline at its end. The company is empty where nobody named a file: a
// format that can't do without says in its error what it needs. Values of the inventory come from
// binaries, so each is escaped for where it stands. Equal inventories give equal bytes.
using Format =
    text::Format<absl::StatusOr<std::string> (*)(const v1::Inventory&, const v1::Company&)>;

// In the order in which --help lists them.
std::span<const Format> Formats();

// As protobuf's own JSON: members in the order of the schema, lists in the order of the inventory,
// so that the file can be committed and compared. The company file adds nothing to it.
absl::StatusOr<std::string> ToJson(const v1::Inventory& inventory, const v1::Company& company);

// As one web page that a customer or a privacy officer can read: a data map, a table for each
// category, filters. The page needs nothing beside itself: no network, and without scripts it is a
// plain page. Of the company, the name, whom to ask, owners, notes and what allows special data are
// said.
absl::StatusOr<std::string> ToHtml(const v1::Inventory& inventory, const v1::Company& company);
absl::StatusOr<std::string> ToHtml(const v1::Inventory& inventory, const v1::Company& company,
                                   const PageOptions& options);

// As a page of a repository: GitHub's Markdown, with a picture in Mermaid. Of the company, its name
// stands in the title. A picture that Mermaid would refuse as too large is one for each category
// instead.
absl::StatusOr<std::string> ToMarkdown(const v1::Inventory& inventory, const v1::Company& company);

// As one table for a spreadsheet (RFC 4180, UTF-8): a row for each field that passes a door for a
// purpose. The company file adds nothing to it.
absl::StatusOr<std::string> ToCsv(const v1::Inventory& inventory, const v1::Company& company);

// As a graph in the DOT language: `dot -Tsvg` draws it. The company file adds nothing to it.
absl::StatusOr<std::string> ToGraphviz(const v1::Inventory& inventory, const v1::Company& company);

// As manifests of Fides, in one YAML file: the organisation, a dataset for each store, a system for
// the programs and one for each place that they transmit to. Only keys of the taxonomy are written.
// What a declaration does not say in its terms, and what Fides takes for "no" where nothing is
// said, stands as an open question in the `meta` of its resource. Of the company, its name and
// `subject_terms`. InvalidArgument: one of those is not a data subject of the taxonomy.
absl::StatusOr<std::string> ToFides(const v1::Inventory& inventory, const v1::Company& company);

// In terms of the W3C Data Privacy Vocabulary 2.3, as JSON-LD with its context in it. Each category
// and purpose is a dpv:Process: its data, purpose, legal basis, operations, storage and recipients.
// Where a declaration has no term of DPV 2.3, the class above it stands there, and a
// skos:editorialNote says what a person has to add. Nothing is inferred from free text. Of the
// company, its name and `subject_terms`. InvalidArgument: one of those is no term of DPV 2.3.
absl::StatusOr<std::string> ToDpv(const v1::Inventory& inventory, const v1::Company& company);

// Atlassian's Privacy & Security form, as two documents: the draft for its PUT request, as JSON,
// which holds the answers and nothing else (an open question is left out, which the schema allows);
// and a page for the person who fills in the rest, as Markdown: first what is open, and how to
// answer it; then each answer, and where it comes from.
absl::StatusOr<std::string> ToAtlassianForm(const v1::Inventory& inventory,
                                            const v1::Company& company);
absl::StatusOr<std::string> ToAtlassianQuestions(const v1::Inventory& inventory,
                                                 const v1::Company& company);

// A privacy notice in plain sentences, as Markdown: for each category what is held, why, how long,
// who gets it, and which rights people have (GDPR Art. 12 to 14). What the programs do follows from
// their flows; what neither they nor the company file say is an open question, and the notice says
// that it is a draft until none is left.
absl::StatusOr<std::string> ToNotice(const v1::Inventory& inventory, const v1::Company& company);

// The record of processing activities that GDPR Art. 30 asks for, as Markdown: one as the
// controller (Art. 30(1)), for what we decide about, and one as a processor (Art. 30(2)), for what
// we do on behalf of others. They are two documents, since an authority and a client each get
// theirs.
//
// An activity is what is done for one purpose. What the programs do follows from their flows; who
// we are and how we protect data, from the company file; what neither says is an open question.
// Beside what Art. 30 asks for stands what the templates of supervisory authorities ask for, too:
// legal basis, source, impact assessment, contracts with processors, automated decisions.
absl::StatusOr<std::string> ToControllerRecord(const v1::Inventory& inventory,
                                               const v1::Company& company);
absl::StatusOr<std::string> ToProcessorRecord(const v1::Inventory& inventory,
                                              const v1::Company& company);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_FORMAT_H_
