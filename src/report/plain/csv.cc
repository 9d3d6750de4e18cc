// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/strings/str_join.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/bits_text.h"
#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/report/format.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/take_word.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::Cat;

constexpr std::string_view kColumns =
    "category,category_description,subjects,our_role,anonymous,record_bits,budget_bits,"
    "policy_section,kept,event,not_erasable,field,kind,kind_description,amount,points_at,secret,"
    "sealed_at_rest,"
    "bits,"
    "door,minimized,sealed,"
    "purpose,purpose_description,legal_basis,sink,sink_description,sink_hosts,sink_method,"
    "sink_path,recipient,recipient_name,"
    "recipient_role,country,outside_eea,safeguards,declared_at";

std::string_view YesOrNo(bool yes) { return yes ? "yes" : "no"; }

using Row = std::map<std::string_view, std::string>;

std::string LineOf(const Row& row) {
  std::string line;
  for (std::string_view rest = kColumns; !rest.empty();) {
    const auto cell = row.find(text::TakeUntil(',', rest));
    if (cell != row.end()) line += text::CsvCell(cell->second);
    if (!rest.empty()) line += ',';
  }
  return line + "\r\n";
}

// For what a field passes a door; one empty id, if for nothing. What comes in serves whatever it is
// declared for.
std::vector<std::string> PurposesOf(const v1::Flow& flow, const v1::Field* field,
                                    const v1::Sink* sink) {
  std::vector<std::string> purposes;
  if (inventory::HasPurpose(flow.door())) {
    purposes.push_back(flow.purpose());
  } else if (field != nullptr) {
    for (const std::string& purpose : field->purposes()) {
      if (flow.door() == v1::DOOR_INGEST ||
          (sink != nullptr && std::ranges::count(sink->purposes(), purpose) != 0)) {
        purposes.push_back(purpose);
      }
    }
  }
  if (purposes.empty()) purposes.emplace_back();
  return purposes;
}

class CsvTable {
 public:
  explicit CsvTable(const v1::Inventory& inventory) : lookup_(inventory) {}

  void Add(const v1::Flow& flow) {
    Row row = {{"category", flow.category()},
               {"door", std::string(inventory::DoorWord(flow.door()))},
               {"minimized", std::string(YesOrNo(flow.minimized()))},
               {"sealed", std::string(YesOrNo(flow.sealed()))},
               {"sink", flow.sink()}};
    const v1::Category* category = lookup_.Category(flow.category());
    const v1::Sink* sink = lookup_.Sink(flow.sink());
    if (category != nullptr) AddCategory(*category, row);
    if (sink != nullptr) AddSink(*sink, row);
    const std::vector<FieldAt> fields =
        category != nullptr ? lookup_.Fields(*category) : std::vector<FieldAt>();
    for (const std::string& path : flow.fields()) {
      const auto at =
          std::ranges::find_if(fields, [&](const FieldAt& f) { return f.path == path; });
      row["amount"] = at != fields.end() ? inventory::AmountWords(*at) : "";
      row["sealed_at_rest"] = at != fields.end() ? YesOrNo(at->sealed) : "";
      AddRows(flow, path, at != fields.end() ? at->field : nullptr, sink, row);
    }
    if (flow.fields().empty()) AddRows(flow, "", nullptr, sink, row);
  }

  std::string Text() const { return text_; }

 private:
  void AddCategory(const v1::Category& category, Row& row) const {
    row["category_description"] = category.description();
    row["subjects"] = category.subjects();
    row["our_role"] = inventory::RoleWords(category.role());
    row["anonymous"] = YesOrNo(category.anonymous());
    if (category.budget_hundredths() != 0) {
      row["record_bits"] = inventory::BitsText(category.bits_hundredths());
      row["budget_bits"] = inventory::BitsText(category.budget_hundredths());
    }
    row["policy_section"] = category.policy_section();
    row["kept"] = inventory::RetentionWords(category);
    row["event"] = inventory::EventWords(category, lookup_.FlowsOf(category.id()));
    row["not_erasable"] = category.not_erasable();
    if (category.has_declared_at()) {
      row["declared_at"] =
          Cat({category.declared_at().file(), ":", std::to_string(category.declared_at().line())});
    }
  }

  void AddSink(const v1::Sink& sink, Row& row) const {
    row["sink_description"] = sink.description();
    row["sink_hosts"] = absl::StrJoin(sink.hosts(), " ");
    row["sink_method"] = inventory::MethodWord(sink.method());
    row["sink_path"] = sink.path();
    row["recipient"] = sink.recipient();
    const v1::Recipient* recipient = lookup_.Recipient(sink.recipient());
    if (recipient == nullptr) return;
    row["recipient_name"] = recipient->name();
    row["recipient_role"] = inventory::RoleWords(recipient->role());
    row["country"] = recipient->country();
    row["outside_eea"] =
        YesOrNo(!inventory::IsThePerson(recipient) && !IsInEea(recipient->country()));
    row["safeguards"] = recipient->safeguards();
  }

  void AddRows(const v1::Flow& flow, std::string_view path, const v1::Field* field,
               const v1::Sink* sink, Row& row) {
    row["field"] = path;
    const v1::Kind* kind = field != nullptr ? lookup_.Kind(field->kind()) : nullptr;
    row["kind"] = field != nullptr ? field->kind() : "";
    row["secret"] = field != nullptr ? YesOrNo(field->secret()) : "";
    const std::uint32_t bits = field != nullptr ? field->bits_hundredths() : 0;
    row["bits"] = bits != 0 ? inventory::BitsText(bits) : "";
    row["kind_description"] = kind != nullptr ? kind->description() : "";
    row["points_at"] = kind != nullptr ? inventory::IdentifiesWords(kind->identifies()) : "";
    for (const std::string& id : PurposesOf(flow, field, sink)) {
      const v1::Purpose* purpose = lookup_.Purpose(id);
      row["purpose"] = id;
      row["purpose_description"] = purpose != nullptr ? purpose->description() : "";
      row["legal_basis"] =
          purpose != nullptr ? inventory::LegalBasisWords(purpose->legal_basis()) : "";
      text_ += LineOf(row);
    }
  }

  Lookup lookup_;
  std::string text_;
};

}  // namespace

absl::StatusOr<std::string> ToCsv(const v1::Inventory& inventory, const v1::Company& /*company*/) {
  CsvTable table(inventory);
  for (const v1::Flow& flow : inventory.flows()) table.Add(flow);
  return Cat({kColumns, "\r\n", table.Text()});
}

}  // namespace zweck::report
