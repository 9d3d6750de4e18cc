// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A plan in words, and as JSON.

#include <string>
#include <string_view>
#include <vector>

#include "src/text/cat.h"
#include "zweck/store/migration.h"

namespace zweck {
namespace {

using text::Cat;
using Action = MigrationStep::Action;

std::string Listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += Cat({out.empty() ? "" : ", ", word});
  return out;
}

std::string Called(std::string_view column) {
  const bool is_nested = column.find('.') != std::string_view::npos;
  return Cat({is_nested ? "nested field " : "column ", column});
}

std::string Sentence(const MigrationStep& step) {
  const std::string rows = text::Counted(step.rows, "row");
  std::string start = Cat({"table ", step.table, ": "});
  switch (step.action) {
    case Action::kMakeTable:
      return Cat({start, "make it"});
    case Action::kAddColumn:
      return Cat({start, "add column ", step.column, ", to ", rows});
    case Action::kMakeIndex:
      return Cat({start, "make the index of column ", step.column, ", over ", rows});
    case Action::kWidenPurposes:
      return Cat({start, Called(step.column), " serves ", Listed(step.purposes), ", too; ", rows,
                  " came in before"});
    case Action::kNarrowPurposes:
      return Cat({start, Called(step.column), " no longer serves ", Listed(step.purposes)});
    case Action::kRenameColumn:
      return Cat({start, "rename column ", step.column, " to ", step.to});
    case Action::kWidenColumn:
      return Cat({start, "column ", step.column, " becomes ", step.to, ", in ", rows});
    case Action::kDropColumn:
      return Cat({start, "drop column ", step.column, ", with what ", rows,
                  step.rows == 1 ? " holds" : " hold", " in it"});
    case Action::kDropIndex:
      return Cat({start, "drop the index ", step.column});
    case Action::kAddNested:
      return Cat({start, "add nested field ", step.column});
    case Action::kRenameNested:
      return Cat({start, "rename nested field ", step.column, " to ", step.to, ", in ", rows});
    case Action::kDropNested:
      return Cat({start, "drop nested field ", step.column, ", with what ", rows,
                  step.rows == 1 ? " holds" : " hold", " in it"});
    case Action::kDropUndeclared:
      return Cat(
          {start, "drop from column ", step.column, " what no field of it declares, in ", rows});
    case Action::kGiveEnd:
      return Cat({start, rows, step.rows == 1 ? " gets" : " get",
                  " an end, counted from when this is carried out, or from what a field says"});
    case Action::kEndSooner:
      return Cat({start, rows, step.rows == 1 ? " ends" : " end", " sooner than before"});
    case Action::kEndAtOnce:
      return Cat({start, "of those, ", rows, step.rows == 1 ? " ends" : " end",
                  " at once, and can be removed"});
    case Action::kForgetEnds:
      return Cat({start, rows, step.rows == 1 ? " is" : " are",
                  " kept without end, as no retention is declared any more; what has ended is "
                  "removed"});
  }
  return start;
}

std::string_view NameOfAction(Action action) {
  switch (action) {
    case Action::kMakeTable:
      return "make-table";
    case Action::kAddColumn:
      return "add-column";
    case Action::kMakeIndex:
      return "make-index";
    case Action::kWidenPurposes:
      return "widen-purposes";
    case Action::kNarrowPurposes:
      return "narrow-purposes";
    case Action::kRenameColumn:
      return "rename-column";
    case Action::kWidenColumn:
      return "widen-column";
    case Action::kDropColumn:
      return "drop-column";
    case Action::kDropIndex:
      return "drop-index";
    case Action::kAddNested:
      return "add-nested";
    case Action::kRenameNested:
      return "rename-nested";
    case Action::kDropNested:
      return "drop-nested";
    case Action::kDropUndeclared:
      return "drop-undeclared";
    case Action::kGiveEnd:
      return "give-end";
    case Action::kEndSooner:
      return "end-sooner";
    case Action::kEndAtOnce:
      return "end-at-once";
    case Action::kForgetEnds:
      return "forget-ends";
  }
  return "unknown";
}

std::string_view NameOfPhase(MigrationPhase phase) {
  return phase == MigrationPhase::kExpand ? "expand" : "contract";
}

// Names of tables, columns and indexes are made by Zweck, and ids have letters and hyphens: there
// is nothing to escape in them.
std::string Json(const std::vector<MigrationStep>& steps) {
  std::string out = "[";
  for (const MigrationStep& step : steps) {
    out += Cat({out.size() == 1 ? "" : ",", R"({"action":")", NameOfAction(step.action),
                R"(","table":")", step.table, R"(","column":")", step.column, R"(","to":")",
                step.to, R"(","purposes":[)"});
    for (const std::string& purpose : step.purposes) {
      out += Cat({&purpose == step.purposes.data() ? "\"" : ",\"", purpose, "\""});
    }
    out += Cat({R"(],"rows":)", std::to_string(step.rows), "}"});
  }
  return out + "]";
}

}  // namespace

std::string MigrationPlan::ToText() const {
  std::string out = Cat({"plan ", fingerprint, " (", NameOfPhase(phase), ")\n"});
  if (steps.empty()) out += "  nothing to do\n";
  for (const MigrationStep& step : steps) out += Cat({"  ", Sentence(step), "\n"});
  if (later.empty()) return out;
  out += "left to a plan of kContract, once no program of before runs:\n";
  for (const MigrationStep& step : later) out += Cat({"  ", Sentence(step), "\n"});
  return out;
}

std::string MigrationPlan::ToJson() const {
  return Cat({R"({"fingerprint":")", fingerprint, R"(","phase":")", NameOfPhase(phase),
              R"(","steps":)", Json(steps), R"(,"later":)", Json(later), "}"});
}

}  // namespace zweck
