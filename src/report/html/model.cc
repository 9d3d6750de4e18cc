// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/model.h"

#include <absl/strings/str_join.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/words.h"
#include "src/report/gdpr/company_facts.h"
#include "src/report/gdpr/special_data.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report::html {
namespace {

using inventory::FieldAt;
using inventory::Lookup;

constexpr std::string_view kNotNamed = "(not named)";

// Names for parts of the page, all different: "category-order".
class Anchors {
 public:
  std::string For(std::string_view prefix, std::string_view id) {
    constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyz0123456789-";
    std::string anchor = text::Cat({prefix, "-", id});
    const bool safe = !id.empty() && id.find_first_not_of(kSafe) == std::string_view::npos;
    // An underscore is in no safe id.
    for (std::size_t i = 1; !safe || taken_.contains(anchor); ++i) {
      anchor = text::Cat({prefix, "_", std::to_string(i)});
      if (!taken_.contains(anchor)) break;
    }
    taken_.insert(anchor);
    return anchor;
  }

 private:
  std::set<std::string> taken_;
};

// Has an inventory's message for each id, and makes a place for ids that it does not describe.
template <class View>
class Views {
 public:
  Views(std::string_view prefix, Anchors& anchors, std::vector<View>& views)
      : prefix_(prefix), anchors_(anchors), views_(views) {}

  template <class Message>
  std::size_t Add(const Message* message, std::string_view id, std::string_view name) {
    const auto known = places_.find(id);
    if (known != places_.end()) return known->second;
    std::string title = name.empty() ? inventory::TitleOf(id) : std::string(name);
    if (title.find_first_not_of(" \t\r\n") == std::string::npos) title = kNotNamed;
    View view{};
    view.entry = {.id = std::string(id), .title = std::move(title), .anchor = {}};
    view.entry.anchor = anchors_.For(prefix_, id);
    if constexpr (requires { view.kind; }) view.kind = message;
    if constexpr (requires { view.purpose; }) view.purpose = message;
    if constexpr (requires { view.recipient; }) view.recipient = message;
    if constexpr (requires { view.category; }) view.category = message;
    views_.push_back(std::move(view));
    places_.emplace(id, views_.size() - 1);
    return views_.size() - 1;
  }

 private:
  std::string prefix_;
  Anchors& anchors_;
  std::vector<View>& views_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

// The categories that flows name or that are a part of no other; and of a ring of parts, the first.
std::vector<const v1::Category*> ShownCategories(const v1::Inventory& inventory,
                                                 const Lookup& lookup) {
  std::set<std::string_view> flowing;
  std::set<std::string_view> parts;
  for (const v1::Flow& flow : inventory.flows()) flowing.insert(flow.category());
  for (const v1::Category& category : inventory.categories()) {
    for (const v1::Field& field : category.fields()) {
      if (field.category() != category.id()) parts.insert(field.category());
    }
  }
  std::set<const v1::Category*> shown;
  std::set<const v1::Category*> covered;
  const auto show = [&](const v1::Category& category) {
    shown.insert(&category);
    covered.insert(&category);
    for (const FieldAt& at : lookup.Fields(category)) covered.insert(at.owner);
  };
  for (const v1::Category& category : inventory.categories()) {
    if (flowing.contains(category.id()) || !parts.contains(category.id())) show(category);
  }
  for (const v1::Category& category : inventory.categories()) {
    if (!covered.contains(&category)) show(category);
  }
  std::vector<const v1::Category*> ordered;
  for (const v1::Category& category : inventory.categories()) {
    if (shown.contains(&category)) ordered.push_back(&category);
  }
  return ordered;
}

class ModelMaker {
 public:
  ModelMaker(const v1::Inventory& inventory, const v1::Company& company, const PageOptions& options,
             Model& model)
      : lookup_(inventory),
        company_(company),
        options_(options),
        model_(model),
        kinds_("kind", anchors_, model.kinds),
        purposes_("purpose", anchors_, model.purposes),
        recipients_("recipient", anchors_, model.recipients),
        categories_("category", anchors_, model.categories) {
    model.version_text = options.version_text;
    AddPrograms(inventory);
    AddSentences();
    for (const v1::Kind& kind : inventory.kinds()) Kind(kind.id());
    for (const v1::Purpose& purpose : inventory.purposes()) Purpose(purpose.id());
    for (const v1::Recipient& recipient : inventory.recipients()) Recipient(recipient.id());
    for (const v1::Category* category : ShownCategories(inventory, lookup_)) {
      Category(category->id());
    }
    FindController(company);
    for (int i = 0; i < inventory.flows_size(); ++i) {
      AddFlow(inventory.flows(i), static_cast<std::size_t>(i));
    }
    AddIdle();
  }

 private:
  std::size_t Kind(std::string_view id) { return kinds_.Add(lookup_.Kind(id), id, {}); }

  void AddPrograms(const v1::Inventory& inventory) {
    for (const std::string& name : inventory.binaries()) {
      ProgramView& view = model_.programs.emplace_back(ProgramView{.name = name, .versions = {}});
      for (const v1::Program& program : inventory.programs()) {
        if (program.name() != name) continue;
        std::vector<std::string> said;
        if (!program.version().empty()) said.push_back(program.version());
        if (!program.commit().empty()) said.push_back(text::Cat({"commit ", program.commit()}));
        if (!program.date().empty()) said.push_back(program.date());
        view.versions.push_back(absl::StrJoin(said, ", "));
      }
    }
  }

  void AddSentences() {
    model_.has_policy = options_.policy.has_value();
    if (!model_.has_policy) return;
    model_.policy_title = options_.policy->title;
    for (const PolicySentence& sentence : options_.policy->sentences) {
      Entry entry{.id = sentence.id,
                  .title = sentence.section.empty() ? inventory::TitleOf(sentence.id)
                                                    : text::Cat({"Section ", sentence.section}),
                  .anchor = anchors_.For("sentence", sentence.id)};
      model_.sentences.push_back({.entry = std::move(entry), .sentence = &sentence});
    }
  }

  std::size_t Purpose(std::string_view id) {
    const std::size_t place = purposes_.Add(lookup_.Purpose(id), id, {});
    model_.purposes[place].notes = FactsOfPurpose(company_, id).notes();
    return place;
  }

  std::size_t Recipient(std::string_view id) {
    const v1::Recipient* const recipient = lookup_.Recipient(id);
    const std::size_t place = recipients_.Add(
        recipient, id, recipient != nullptr ? std::string_view(recipient->name()) : "");
    model_.recipients[place].notes = FactsOfRecipient(company_, id).notes();
    return place;
  }

  CategoryView& Category(std::string_view id) {
    const v1::Category* const category = lookup_.Category(id);
    const std::size_t before = model_.categories.size();
    CategoryView& view = model_.categories[categories_.Add(category, id, {})];
    if (model_.categories.size() != before && category != nullptr) {
      for (FieldAt& at : lookup_.Fields(*category)) {
        FieldView field{};
        field.amount = inventory::AmountWords(at);
        field.path = std::move(at.path);
        field.field = at.field;
        field.sealed = at.sealed;
        field.kind = Kind(at.field->kind());
        const v1::Kind* const kind = model_.kinds[field.kind].kind;
        if (kind != nullptr) {
          field.identifies = kind->identifies();
          field.article = SpecialArticle(*kind);
        }
        view.fields.push_back(std::move(field));
      }
      view.sealed = inventory::SealedWords(*category, lookup_);
      const v1::CategoryFacts& facts = FactsOfCategory(company_, id);
      view.owner = facts.owner();
      view.notes = facts.notes();
      view.special_data = facts.special_data();
      const auto link = options_.source_links.find(std::string(id));
      if (link != options_.source_links.end()) view.source_link = link->second;
    }
    return view;
  }

  // Who uses the data that is used: the one controller, if there is one.
  void FindController(const v1::Company& company) {
    std::vector<std::size_t> controllers;
    for (std::size_t i = 0; i < model_.recipients.size(); ++i) {
      if (model_.recipients[i].role() == v1::ROLE_CONTROLLER) controllers.push_back(i);
    }
    if (controllers.size() == 1) {
      controller_ = controllers.front();
      model_.company = model_.recipients[controller_].entry.title;
      has_controller_ = true;
    }
    if (!company.name().empty()) model_.company = company.name();
  }

  std::size_t User() {
    if (!has_controller_) {
      // No id of the inventory, which can't hold a line break and come from a declaration.
      controller_ = recipients_.Add(static_cast<const v1::Recipient*>(nullptr), "\nprograms",
                                    "The programs themselves");
      has_controller_ = true;
    }
    return controller_;
  }

  // The fields that pass, by their places.
  static std::set<std::size_t> Passing(const v1::Flow& flow, CategoryView& category) {
    std::set<std::size_t> passing;
    if (flow.fields().empty() && !flow.minimized()) {
      for (std::size_t i = 0; i < category.fields.size(); ++i) passing.insert(i);
    }
    for (const std::string& path : flow.fields()) {
      const auto at = std::ranges::find(category.fields, path, &FieldView::path);
      passing.insert(static_cast<std::size_t>(at - category.fields.begin()));
      if (at == category.fields.end()) {
        FieldView unknown{};
        unknown.path = path;
        unknown.kind = kNone;
        category.fields.push_back(std::move(unknown));
      }
    }
    return passing;
  }

  std::set<std::size_t> ProgramsOf(const v1::Flow& flow) const {
    std::set<std::size_t> places;
    for (std::size_t i = 0; i < model_.programs.size(); ++i) {
      if (flow.binaries().empty() || text::Contains(flow.binaries(), model_.programs[i].name)) {
        places.insert(i);
      }
    }
    return places;
  }

  void AddFlow(const v1::Flow& flow, std::size_t place_of_flow) {
    CategoryView& category = Category(flow.category());
    DoorView door{};
    door.door = flow.door();
    door.sealed = flow.sealed();
    door.fields = Passing(flow, category);
    door.programs = ProgramsOf(flow);
    if (options_.policy.has_value() && place_of_flow < options_.policy->flows.size()) {
      const PolicyOfFlow& said = options_.policy->flows[place_of_flow];
      door.allowed_by.insert(said.allowed_by.begin(), said.allowed_by.end());
      door.excluded_by.insert(said.excluded_by.begin(), said.excluded_by.end());
      door.uncovered.insert(said.uncovered.begin(), said.uncovered.end());
    }
    if (flow.door() == v1::DOOR_USE) {
      door.purpose = Purpose(flow.purpose());
      for (const std::size_t place : door.fields) {
        category.fields[place].ways.insert({.purpose = door.purpose, .recipient = User()});
      }
    } else if (flow.door() != v1::DOOR_INGEST) {
      if (inventory::Asks(flow.door())) door.purpose = Purpose(flow.purpose());
      door.asked.assign(flow.asked().begin(), flow.asked().end());
      door.whole_table = flow.whole_table();
      AddSink(flow, category, door);
    }
    AddDoor(std::move(door), category.doors);
  }

  void AddSink(const v1::Flow& flow, CategoryView& category, DoorView& door) {
    door.sink = {.id = flow.sink(), .title = inventory::TitleOf(flow.sink()), .anchor = {}};
    if (door.sink.title.empty()) door.sink.title = kNotNamed;
    door.known_sink = lookup_.Sink(flow.sink());
    door.recipient = Recipient(door.known_sink != nullptr ? door.known_sink->recipient() : "");
    if (flow.door() == v1::DOOR_ERASE || flow.door() == v1::DOOR_KEEP ||
        flow.door() == v1::DOOR_MIGRATE || flow.door() == v1::DOOR_END ||
        flow.door() == v1::DOOR_PURGE) {
      return;
    }
    for (const std::size_t place : door.fields) {
      FieldView& field = category.fields[place];
      const std::vector<std::string> purposes = inventory::Asks(flow.door())
                                                    ? std::vector{flow.purpose()}
                                                    : PurposesOf(door.known_sink, field.field);
      for (const std::string& id : purposes) {
        field.ways.insert({.purpose = Purpose(id), .recipient = door.recipient});
      }
    }
  }

  // For which a field may be in a sink: what both declare. A flow that the library would refuse is
  // there for what either declares, and at worst for a purpose that nobody named.
  static std::vector<std::string> PurposesOf(const v1::Sink* sink, const v1::Field* field) {
    std::vector<std::string> both;
    std::vector<std::string> either;
    if (sink != nullptr) either.assign(sink->purposes().begin(), sink->purposes().end());
    if (field != nullptr) {
      for (const std::string& id : field->purposes()) {
        if (std::ranges::find(either, id) != either.end()) both.push_back(id);
      }
      if (either.empty()) either.assign(field->purposes().begin(), field->purposes().end());
    }
    if (!both.empty()) return both;
    if (!either.empty()) return either;
    return {""};
  }

  static void AddDoor(DoorView door, std::vector<DoorView>& doors) {
    if (door.door == v1::DOOR_USE) {
      const auto same = std::ranges::find_if(doors, [&](const DoorView& other) {
        return other.door == v1::DOOR_USE && other.purpose == door.purpose;
      });
      if (same != doors.end()) {
        same->fields.merge(door.fields);
        same->programs.merge(door.programs);
        same->allowed_by.merge(door.allowed_by);
        same->excluded_by.merge(door.excluded_by);
        same->uncovered.merge(door.uncovered);
        return;
      }
    }
    doors.push_back(std::move(door));
  }

  // What is declared and never used.
  void AddIdle() {
    for (CategoryView& category : model_.categories) {
      for (FieldView& field : category.fields) {
        if (field.field == nullptr) continue;
        for (const std::string& id : field.field->purposes()) {
          const std::size_t purpose = Purpose(id);
          if (std::ranges::none_of(field.ways, [&](Way way) { return way.purpose == purpose; })) {
            field.idle_purposes.push_back(purpose);
          }
        }
        for (const std::string& id : field.field->recipients()) {
          const std::size_t recipient = Recipient(id);
          if (std::ranges::none_of(field.ways,
                                   [&](Way way) { return way.recipient == recipient; })) {
            field.idle_recipients.push_back(recipient);
          }
        }
      }
    }
  }

  Lookup lookup_;
  const v1::Company& company_;
  const PageOptions& options_;
  Model& model_;
  Anchors anchors_;
  Views<KindView> kinds_;
  Views<PurposeView> purposes_;
  Views<RecipientView> recipients_;
  Views<CategoryView> categories_;
  std::size_t controller_ = 0;
  bool has_controller_ = false;
};

}  // namespace

bool Model::is_large() const {
  constexpr std::size_t kMostFields = 2000;
  std::size_t fields = 0;
  for (const CategoryView& category : categories) fields += category.fields.size();
  return fields > kMostFields;
}

bool RecipientView::is_outside_eea() const {
  return !country().empty() && !IsInEea(country()) && !inventory::IsThePerson(recipient);
}

std::set<std::size_t> CategoryView::purposes() const {
  std::set<std::size_t> all;
  for (const FieldView& field : fields) {
    for (const Way way : field.ways) all.insert(way.purpose);
  }
  return all;
}

std::set<std::size_t> CategoryView::recipients() const {
  std::set<std::size_t> all;
  for (const FieldView& field : fields) {
    for (const Way way : field.ways) all.insert(way.recipient);
  }
  return all;
}

std::set<std::string_view> CategoryView::articles() const {
  std::set<std::string_view> all;
  for (const FieldView& field : fields) {
    if (!field.article.empty()) all.insert(field.article);
  }
  return all;
}

bool CategoryView::is_special() const {
  return !articles().empty() || (!special_data.empty() && special_data != "none");
}

Model ReadModel(const v1::Inventory& inventory, const v1::Company& company,
                const PageOptions& options) {
  Model model{};
  ModelMaker reader(inventory, company, options, model);
  return model;
}

}  // namespace zweck::report::html
