// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <string>
#include <vector>

#include "src/inventory/bits_text.h"
#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/words.h"
#include "src/report/format.h"
#include "src/report/picture/picture.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::Cat;

template <class List>
std::string Codes(const List& ids) {
  std::vector<std::string> codes;
  codes.reserve(ids.size());
  for (const std::string& id : ids) codes.push_back(text::MarkdownCode(id));
  return text::Joined(codes, ", ");
}

std::string OrDash(const std::string& text) { return text.empty() ? "–" : text; }

class Page {
 public:
  Page(const v1::Inventory& inventory, const v1::Company& company)
      : inventory_(inventory), company_(company), lookup_(inventory) {}

  std::string Text() {
    Head();
    Overview();
    const Picture picture = PictureOf(inventory_);
    const bool fits = FitsMermaid(picture);
    if (fits && !picture.arrows.empty()) {
      AddPicture(picture);
      out_ +=
          "Thin arrows lead to where data is stored, thick ones to where it is sent, dotted ones "
          "to "
          "what the programs use it for. A frame is a recipient; a dashed one is outside of the "
          "European Economic Area.\n\n";
    }
    if (!inventory_.categories().empty()) out_ += "## Categories\n\n";
    for (const v1::Category& category : inventory_.categories()) AddCategory(category, !fits);
    Sinks();
    Recipients();
    Purposes();
    while (out_.ends_with("\n\n")) out_.pop_back();
    return out_;
  }

 private:
  void Head() {
    const std::string of =
        company_.name().empty() ? "" : Cat({" of ", text::MarkdownText(company_.name())});
    out_ += Cat({"# Data inventory", of, "\n\n"});
    out_ += Cat({"What ", inventory_.binaries().empty() ? "these programs" : Binaries(),
                 " can do with the data of each category, read from the flow records that the "
                 "compiler left in them. `zweck inventory` wrote this page; don't edit it.\n\n"});
    if (inventory_.flows().empty()) out_ += "There is no flow record in them.\n\n";
  }

  std::string Binaries() const {
    std::vector<std::string> names;
    names.reserve(inventory_.binaries().size());
    for (const std::string& name : inventory_.binaries()) names.push_back(text::MarkdownCode(name));
    return text::Enumerated(names);
  }

  // The flows of a category through one door, as the sinks' ids.
  std::string SinksOf(const v1::Category& category, v1::Door door) const {
    std::vector<std::string> sinks;
    for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
      if (flow->door() == door) sinks.push_back(text::MarkdownCode(flow->sink()));
    }
    return text::Joined(sinks, ", ");
  }

  // The other categories whose fields leave in the same calls.
  std::string BesideOf(const v1::Category& category) const {
    std::vector<std::string> beside;
    for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
      for (const std::string& other : flow->beside()) beside.push_back(text::MarkdownCode(other));
    }
    return text::Joined(beside, ", ");
  }

  // With the recipients, since that is what people look for.
  std::string ReceiversOf(const v1::Category& category) const {
    std::vector<std::string> receivers;
    for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
      if (!inventory::LeadsOut(flow->door())) continue;
      const v1::Sink* sink = lookup_.Sink(flow->sink());
      receivers.push_back(RecipientName(sink != nullptr ? sink->recipient() : flow->sink()));
    }
    return text::Joined(receivers, ", ");
  }

  std::string RecipientName(const std::string& id) const {
    const v1::Recipient* recipient = lookup_.Recipient(id);
    if (recipient == nullptr || recipient->name().empty()) return text::MarkdownCode(id);
    return text::MarkdownText(recipient->name());
  }

  bool Flows(const v1::Category& category) const { return !lookup_.FlowsOf(category.id()).empty(); }

  void Overview() {
    text::MarkdownTable table({"Category", "About", "Kept", "Stored in", "Sent to"});
    for (const v1::Category& category : inventory_.categories()) {
      if (!Flows(category)) continue;
      table.Add({text::MarkdownText(inventory::TitleOf(category.id())), About(category),
                 text::MarkdownText(inventory::RetentionWords(category)),
                 OrDash(SinksOf(category, v1::DOOR_PERSIST)), OrDash(ReceiversOf(category))});
    }
    out_ += table.Text();
  }

  // The categories that nest this one.
  std::string Around(const v1::Category& category) const {
    std::vector<std::string> around;
    for (const v1::Category* other : lookup_.Nesting(category.id())) {
      around.push_back(text::MarkdownCode(other->id()));
    }
    return text::Enumerated(around);
  }

  static std::string About(const v1::Category& category) {
    const std::string subjects = OrDash(text::MarkdownText(category.subjects()));
    return category.anonymous() ? Cat({subjects, " (anonymous)"}) : subjects;
  }

  void AddPicture(const Picture& picture) {
    if (picture.arrows.empty()) return;  // Mermaid refuses an empty picture
    out_ += Cat({"```mermaid\n", Mermaid(picture), "```\n\n"});
  }

  void AddCategory(const v1::Category& category, bool with_picture) {
    out_ += Cat(
        {"### ",
         category.id().empty() ? "No id" : text::MarkdownText(inventory::TitleOf(category.id())),
         "\n\n"});
    if (!category.description().empty()) {
      out_ += Cat({text::Stopped(text::MarkdownText(category.description())), "\n\n"});
    }
    if (!Flows(category)) {
      const std::string around = Around(category);
      out_ += around.empty() ? "It has no flow.\n\n"
                             : Cat({"Part of ", around, ", where its fields are listed.\n\n"});
      return;
    }
    text::MarkdownTable facts({"", ""});
    facts.Add({"Id", text::MarkdownCode(category.id())});
    facts.Add({"About", About(category)});
    const std::string bits = inventory::BitsWords(category);
    if (!bits.empty()) facts.Add({"Bits", bits});
    facts.Add({"We are its", std::string(inventory::RoleWords(category.role()))});
    facts.Add({"Kept", text::MarkdownText(inventory::RetentionWords(category))});
    const std::string event = inventory::EventWords(category, lookup_.FlowsOf(category.id()));
    if (!event.empty()) facts.Add({"Its event", text::MarkdownText(event)});
    const std::string sealed = inventory::SealedWords(category, lookup_);
    if (!sealed.empty()) facts.Add({"At rest", text::MarkdownText(sealed)});
    if (!category.not_erasable().empty()) {
      facts.Add({"Not erased on request", text::MarkdownText(category.not_erasable())});
    }
    facts.Add({"Section of the policy", OrDash(text::MarkdownText(category.policy_section()))});
    AddDoors(category, facts);
    if (category.has_declared_at()) {
      const v1::Place& place = category.declared_at();
      facts.Add({"Declared at",
                 text::MarkdownCode(Cat({place.file(), ":", std::to_string(place.line())}))});
    }
    out_ += facts.Text();
    if (with_picture) AddPicture(PictureOf(lookup_, category.id()));
    AddFields(category);
  }

  void AddDoors(const v1::Category& category, text::MarkdownTable& facts) const {
    const bool comes_in =
        std::ranges::any_of(lookup_.FlowsOf(category.id()),
                            [](const v1::Flow* flow) { return flow->door() == v1::DOOR_INGEST; });
    if (comes_in) facts.Add({"Comes in", "as JSON or protobuf"});
    for (const auto& [door, what] :
         {std::pair{v1::DOOR_PERSIST, "Stored in"}, std::pair{v1::DOOR_READ, "Read from"},
          std::pair{v1::DOOR_ERASE, "Can be erased from"},
          std::pair{v1::DOOR_KEEP, "Searched for people in"},
          std::pair{v1::DOOR_MIGRATE, "Its table is changed in"},
          std::pair{v1::DOOR_END, "Ends by its event in"},
          std::pair{v1::DOOR_PURGE, "What ended is removed from"},
          std::pair{v1::DOOR_TRANSMIT, "Sent to"}, std::pair{v1::DOOR_DISCLOSE, "Disclosed to"},
          std::pair{v1::DOOR_ANSWER, "In answers to"}}) {
      const std::string sinks = SinksOf(category, door);
      if (!sinks.empty()) facts.Add({what, sinks});
      if (door != v1::DOOR_DISCLOSE) continue;
      const std::string beside = BesideOf(category);
      if (!beside.empty()) facts.Add({"Together with", beside});
    }
    std::vector<std::string> questions;
    for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
      if (inventory::Asks(flow->door())) questions.push_back(QuestionText(*flow));
    }
    if (!questions.empty()) facts.Add({"Asked for", text::Joined(questions, "; ")});
    std::vector<std::string> uses;
    for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
      if (flow->door() == v1::DOOR_USE) uses.push_back(text::MarkdownCode(flow->purpose()));
    }
    if (!uses.empty()) facts.Add({"Used for", text::Joined(uses, ", ")});
  }

  // "`contact-customer` in `customer-table` by `email`; counted"
  static std::string QuestionText(const v1::Flow& flow) {
    const std::string asked = Codes(flow.asked());
    return Cat({text::MarkdownCode(flow.purpose()), " in ", text::MarkdownCode(flow.sink()),
                asked.empty() ? "" : " by ", asked,
                flow.whole_table() ? ", through the whole table" : "",
                flow.door() == v1::DOOR_COUNT  ? " (counted)"
                : flow.door() == v1::DOOR_TEST ? " (whether there is one)"
                                               : ""});
  }

  void AddFields(const v1::Category& category) {
    text::MarkdownTable table({"Field", "What it is", "Points at", "Declared for", "Goes to"});
    for (const FieldAt& at : lookup_.Fields(category)) {
      const v1::Kind* kind = lookup_.Kind(at.field->kind());
      table.Add({text::MarkdownCode(at.path), Kind(at, kind),
                 kind != nullptr ? std::string(inventory::IdentifiesWords(kind->identifies()))
                                 : "unknown",
                 OrDash(Codes(at.field->purposes())), OrDash(WaysOf(category, at.path))});
    }
    out_ += table.Text();
  }

  static std::string Kind(const FieldAt& at, const v1::Kind* kind) {
    const v1::Field& field = *at.field;
    std::vector<std::string> parts = {kind != nullptr && !kind->description().empty()
                                          ? text::MarkdownText(kind->description())
                                          : text::MarkdownCode(field.kind())};
    if (const std::string amount = inventory::AmountWords(at); !amount.empty()) {
      parts.push_back(text::MarkdownText(amount));
    }
    if (field.key()) parts.emplace_back("key of the record");
    if (field.subject()) parts.emplace_back("key of the person");
    if (at.sealed) parts.emplace_back("sealed at rest");
    // What the hash of a lookup shows in the store.
    if (field.lookup()) parts.emplace_back("equal values show by a keyed hash of 128 bits");
    if (field.bits_hundredths() != 0) {
      parts.push_back(Cat({inventory::BitsText(field.bits_hundredths()), " bits"}));
    }
    return text::Joined(parts, "; ");
  }

  // Where one field ends up: "`order-store`, Blitz Paket AG, use for `deliver-order`".
  std::string WaysOf(const v1::Category& category, const std::string& path) const {
    std::vector<std::string> ways;
    for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
      if (std::ranges::find(flow->fields(), path) == flow->fields().end()) continue;
      if (flow->door() == v1::DOOR_PERSIST) ways.push_back(text::MarkdownCode(flow->sink()));
      if (inventory::LeadsOut(flow->door())) {
        const v1::Sink* sink = lookup_.Sink(flow->sink());
        const std::string name = sink != nullptr ? RecipientName(sink->recipient()) : "";
        ways.push_back(Cat({text::MarkdownCode(flow->sink()), name.empty() ? "" : " of ", name}));
      }
      if (flow->door() == v1::DOOR_USE) {
        ways.push_back(Cat({"use for ", text::MarkdownCode(flow->purpose())}));
      }
    }
    return text::Joined(ways, ", ");
  }

  void Sinks() {
    text::MarkdownTable table({"Where data ends up", "Id", "For", "Whose it is", "Reached at"});
    for (const v1::Sink& sink : inventory_.sinks()) {
      table.Add({OrDash(text::MarkdownText(sink.description())), text::MarkdownCode(sink.id()),
                 OrDash(Codes(sink.purposes())), RecipientName(sink.recipient()),
                 OrDash(text::MarkdownText(inventory::ReachedWords(sink)))});
    }
    if (!table.empty()) out_ += Cat({"## Sinks\n\n", table.Text()});
  }

  void Recipients() {
    text::MarkdownTable table({"Who gets data", "Id", "Role", "Country", "Safeguards"});
    for (const v1::Recipient& recipient : inventory_.recipients()) {
      const bool transfer = inventory::IsSomebodyElse(&recipient) && !IsInEea(recipient.country());
      table.Add({OrDash(text::MarkdownText(recipient.name())), text::MarkdownCode(recipient.id()),
                 std::string(inventory::RoleWords(recipient.role())),
                 OrDash(text::MarkdownText(CountryName(recipient.country()))),
                 recipient.safeguards().empty() && transfer
                     ? "**none is declared**"
                     : OrDash(text::MarkdownText(recipient.safeguards()))});
    }
    if (!table.empty()) out_ += Cat({"## Recipients\n\n", table.Text()});
  }

  void Purposes() {
    text::MarkdownTable table({"Why", "Id", "Legal basis"});
    for (const v1::Purpose& purpose : inventory_.purposes()) {
      table.Add({OrDash(text::MarkdownText(purpose.description())),
                 text::MarkdownCode(purpose.id()),
                 text::Joined({std::string(inventory::LegalBasisWords(purpose.legal_basis())),
                               std::string(inventory::LegalBasisArticle(purpose.legal_basis()))},
                              ", ")});
    }
    if (!table.empty()) out_ += Cat({"## Purposes\n\n", table.Text()});
  }

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  Lookup lookup_;
  std::string out_;
};

}  // namespace

absl::StatusOr<std::string> ToMarkdown(const v1::Inventory& inventory, const v1::Company& company) {
  return Page(inventory, company).Text();
}

}  // namespace zweck::report
