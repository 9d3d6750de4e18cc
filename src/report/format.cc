// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/format.h"

namespace zweck::report {
namespace {

constexpr Format kFormats[] = {
    {"json", "protobuf's JSON of zweck.v1.Inventory, to commit and compare", ToJson},
    {"html", "a web page for customers and privacy officers, in one file", ToHtml},
#ifdef ZWECK_ALL_REPORTS
    {"markdown", "a page for a repository, with a picture in Mermaid", ToMarkdown},
#endif
    {"csv", "one table for a spreadsheet: a row for each field, door and purpose", ToCsv},
#ifdef ZWECK_ALL_REPORTS
    {"graphviz", "the picture in the DOT language, for dot -Tsvg", ToGraphviz},
    {"fides", "manifests of Fides, as YAML", ToFides},
    {"dpv", "W3C Data Privacy Vocabulary 2.3, as JSON-LD", ToDpv},
    {"atlassian-form", "draft of Atlassian's Privacy & Security form, as JSON", ToAtlassianForm},
    {"atlassian-questions", "what is open in that form, and why the rest is answered so",
     ToAtlassianQuestions},
    {"record-controller", "record of processing activities, GDPR Art. 30(1)", ToControllerRecord},
    {"record-processor", "record of what is done on behalf of others, GDPR Art. 30(2)",
     ToProcessorRecord},
    {"notice", "a privacy notice in plain sentences, for the people concerned", ToNotice},
#endif
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

}  // namespace zweck::report
