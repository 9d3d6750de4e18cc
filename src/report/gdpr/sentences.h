// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Parts of sentences that people read about their data or their processing, as escaped Markdown.

#ifndef ZWECK_SRC_REPORT_GDPR_SENTENCES_H_
#define ZWECK_SRC_REPORT_GDPR_SENTENCES_H_

#include <set>
#include <string>
#include <string_view>

#include "src/inventory/lookup.h"
#include "src/report/gdpr/activity.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// "Bring an order" as it stands within a sentence: "bring an order". What begins with an
// abbreviation stays: "VAT number".
std::string WithinSentence(std::string_view text);

// When stored data goes: "1 year after it came in", "when the consent is withdrawn", "at most 30
// days after the app is uninstalled". Only for a category with a retention.
std::string ErasureWords(const v1::Category& category);

// What the fields are: "full name of a person; e-mail address". Each kind once.
std::string DataWords(const FieldList& fields, const inventory::Lookup& lookup);

// The name of a field as people read it: "street of ship to" of "ship_to.street".
std::string FieldWords(std::string_view path);

// What is done with data that passes these doors: "comes in, is stored and is used".
std::string DoorsWords(const std::set<v1::Door>& doors);

// What it is for, in the words of its declaration; its id, if it has none.
std::string PurposeWords(std::string_view id, const inventory::Lookup& lookup);

// Within a sentence: "to answer questions"; "for “Sending mail”", where the description is none
// that follows "to", and "for `answer`", where there is none.
std::string ForPurpose(std::string_view id, const inventory::Lookup& lookup);

// The name of a recipient; its id, if it has none.
std::string RecipientWords(std::string_view id, const inventory::Lookup& lookup);

// What a category is about, by its description; its id, if it has none.
std::string CategoryWords(const v1::Category& category);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_SENTENCES_H_
