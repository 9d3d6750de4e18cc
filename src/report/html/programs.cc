// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/words.h"
#include "src/report/gdpr/sentences.h"
#include "src/report/html/markup.h"
#include "src/report/html/model.h"
#include "src/report/html/parts.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::report::html {
namespace {

using text::Cat;

// What fits beside each other.
constexpr std::size_t kMostColumns = 4;
constexpr std::size_t kMostRows = 300;

struct DeedWords {
  v1::Door door;
  std::string_view verb;
};
constexpr DeedWords kDeedWords[] = {
    {v1::DOOR_INGEST, "takes it in"},
    {v1::DOOR_PERSIST, "stores it in "},
    {v1::DOOR_READ, "reads it from "},
    {v1::DOOR_ERASE, "erases it from "},
    {v1::DOOR_TRANSMIT, "sends it to "},
    {v1::DOOR_USE, "uses it to "},
    {v1::DOOR_DISCLOSE, "discloses it to "},
    {v1::DOOR_ANSWER, "answers with it to "},
    {v1::DOOR_SELECT, "asks for it in "},
    {v1::DOOR_COUNT, "counts it in "},
    {v1::DOOR_TEST, "tests for it in "},
    {v1::DOOR_KEEP, "looks for people in it in "},
    {v1::DOOR_MIGRATE, "changes its table in "},
    {v1::DOOR_END, "ends it in "},
    {v1::DOOR_PURGE, "removes what ended from "},
};

// Where a door leads, or what for.
std::string TargetOf(const Model& model, const DoorView& door) {
  if (door.door == v1::DOOR_USE) return WithinSentence(model.purposes[door.purpose].entry.title);
  if (!inventory::HasSink(door.door)) return {};
  return inventory::LeadsOut(door.door) ? model.recipients[door.recipient].entry.title
                                        : door.sink.title;
}

// "takes it in", "sends it to Blitz Paket AG", one for each door.
std::vector<std::string> Deeds(const Model& model, const CategoryView& category,
                               std::size_t program) {
  std::vector<std::string> deeds;
  for (const DeedWords& words : kDeedWords) {
    std::vector<std::string> targets;
    bool any = false;
    for (const DoorView& door : category.doors) {
      if (door.door != words.door || !door.programs.contains(program)) continue;
      any = true;
      text::AddOnce(targets, TargetOf(model, door));
    }
    if (!any) continue;
    std::string deed(words.verb);
    for (std::size_t i = 0; i < targets.size(); ++i) deed += Cat({i > 0 ? ", " : "", targets[i]});
    deeds.push_back(std::move(deed));
  }
  return deeds;
}

void WriteProgramNames(const Model& model, std::size_t begin, std::size_t end, Markup& out) {
  out.Begin("thead").Begin("tr").Leaf("th", {{"scope", "col"}}, "Data");
  for (std::size_t i = begin; i < end; ++i) {
    const ProgramView& program = model.programs[i];
    out.Begin("th", {{"scope", "col"}}).Leaf("code", program.name);
    for (const std::string& version : program.versions) {
      out.Text(" ").Leaf("span", {{"class", "version"}}, version);
    }
    out.End();
  }
  out.End().End().Line();
}

void WriteProgramsOf(const Model& model, const CategoryView& category, std::size_t begin,
                     std::size_t end, Markup& out) {
  out.Begin("tr").Begin("th", {{"scope", "row"}});
  out.Link(category.entry.anchor, category.entry.title).End();
  for (std::size_t i = begin; i < end; ++i) {
    out.Begin("td", {{"data-program", model.programs[i].name}});
    const std::vector<std::string> deeds = Deeds(model, category, i);
    if (deeds.empty()) {
      out.Leaf("span", {{"class", "soft"}}, "nothing");
    } else {
      out.Begin("ul");
      for (const std::string& deed : deeds) out.Leaf("li", deed);
      out.End();
    }
    out.End();
  }
  out.End().Line();
}

}  // namespace

void WritePrograms(const Model& model, Markup& out) {
  const std::size_t rows = std::min(kMostRows, model.categories.size());
  for (std::size_t begin = 0; begin < model.programs.size(); begin += kMostColumns) {
    const std::size_t end = std::min(begin + kMostColumns, model.programs.size());
    out.Begin("table", {{"class", "programs"}});
    out.Leaf("caption", {{"class", "unseen"}},
             Cat({"What the programs can do, ", std::to_string(begin + 1), " to ",
                  std::to_string(end), " of ", std::to_string(model.programs.size())}));
    WriteProgramNames(model, begin, end, out);
    out.Begin("tbody").Line();
    for (std::size_t i = 0; i < rows; ++i) {
      WriteProgramsOf(model, model.categories[i], begin, end, out);
    }
    out.End().End().Line();
  }
  if (rows < model.categories.size()) {
    out.Leaf("p", Cat({"And ", std::to_string(model.categories.size() - rows),
                       " more categories, which say it themselves."}));
  }
}

}  // namespace zweck::report::html
