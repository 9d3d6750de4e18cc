// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/statusor.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "report/html/page.css.h"
#include "report/html/page.js.h"
#include "src/report/format.h"
#include "src/report/html/markup.h"
#include "src/report/html/model.h"
#include "src/report/html/parts.h"
#include "src/text/cat.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {
namespace html {
namespace {

using text::Cat;

// A dot with two bands: the map in small. The one picture, and it is in the page.
constexpr std::string_view kIcon =
    R"(data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E)"
    R"(%3Crect width='16' height='16' rx='3' fill='%232b5c88'/%3E)"
    R"(%3Cpath d='M3 4.5h3c3 0 3-1 7-1M3 8.5h3c3 0 3 4 7 4' fill='none' stroke='%23fff')"
    R"( stroke-width='2.4'/%3E%3C/svg%3E)";

// Nothing may be loaded or sent, and nothing runs but our own script.
std::string Policy() {
  const std::string style = Cat({"style-src 'sha256-", kStyleSha256, "'; "});
  const std::string script = Cat({"script-src 'sha256-", kScriptSha256, "'; "});
  return Cat({"default-src 'none'; ", style, script, "img-src data:; ", "base-uri 'none'; ",
              "form-action 'none'; ", "require-trusted-types-for 'script'; ",
              "trusted-types 'none'"});
}

std::string Title(const Model& model) {
  return model.company.empty() ? "Data inventory" : Cat({"Data inventory of ", model.company});
}

void WriteHead(const Model& model, Markup& out) {
  out.Begin("head").Line();
  out.Void("meta", {{"charset", "utf-8"}}).Line();
  out.Void("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", Policy()}}).Line();
  out.Leaf("title", Title(model)).Line();
  out.Void("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  out.Line();
  out.Void("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).Line();
  out.Void("meta", {{"name", "referrer"}, {"content", "no-referrer"}}).Line();
  out.Void("link", {{"rel", "icon"}, {"href", kIcon}}).Line();
  out.Embed("style", kStyle).Line();
  out.End().Line();
}

void WriteProgramList(const Model& model, Markup& out) {
  constexpr std::size_t kMost = 4;
  const std::size_t number = model.programs.size();
  if (number == 0 || number > kMost) {
    out.Text(number == 0 ? "some programs" : Cat({std::to_string(number), " programs"}));
    return;
  }
  out.Text(number == 1 ? "the program " : "the programs ");
  for (std::size_t i = 0; i < number; ++i) {
    if (i > 0) out.Text(i + 1 == number ? " and " : ", ");
    out.Leaf("code", model.programs[i].name);
  }
}

// Of several programs there is a table.
bool HasPrograms(const Model& model) { return model.programs.size() > 1; }

// Which version it is of: as its reader was told, and as a program alone says.
void WriteVersions(const Model& model, Markup& out) {
  if (!model.version_text.empty()) {
    out.Leaf("p", {{"class", "version"}}, Cat({"Version: ", model.version_text})).Line();
  }
  if (HasPrograms(model)) return;
  for (const ProgramView& program : model.programs) {
    for (const std::string& version : program.versions) {
      out.Begin("p", {{"class", "version"}}).Leaf("code", program.name).Text(" ").Text(version);
      out.End().Line();
    }
  }
}

void WriteOpening(const Model& model, Markup& out) {
  out.Begin("header", {{"class", "opening"}}).Line();
  if (!model.company.empty()) out.Leaf("p", {{"class", "company"}}, model.company).Line();
  out.Leaf("h1", "Data inventory").Line();
  out.Begin("p", {{"class", "lede"}}).Text("What ");
  WriteProgramList(model, out);
  out.Text(
      model.programs.size() == 1
          ? " can do with data: what it takes in, keeps, uses and sends, for what purpose, and to "
            "whom. It was read from the compiled program"
          : " can do with data: what they take in, keep, use and send, for what purpose, and to "
            "whom. It was read from the compiled programs");
  out.Text(
      ", not written by hand; it is not a privacy policy, and no record of what was done with "
      "anybody’s data.");
  out.End().Line();
  WriteVersions(model, out);
  out.Begin("nav", {{"aria-label", "Contents"}});
  const std::tuple<std::string_view, std::string_view, bool> parts[] = {
      {"#map", "Map", true},
      {"#programs", "Programs", HasPrograms(model)},
      {"#categories", "Categories", true},
      {"#purposes", "Purposes", true},
      {"#recipients", "Recipients", true},
      {"#policy", "Policy", model.has_policy},
      {"#reading", "How to read this", true}};
  for (const auto& [target, name, is_there] : parts) {
    if (is_there) out.Leaf("a", {{"href", target}}, name).Text(" ");
  }
  out.Leaf("button", {{"type", "button"}, {"id", "theme"}, {"hidden", ""}}, "Dark").End();
  out.Line().End().Line();
}

void BeginPart(std::string_view id, std::string_view title, Markup& out) {
  const std::string heading = Cat({id, "_title"});
  out.Begin("section", {{"class", "part"}, {"id", id}, {"aria-labelledby", heading}}).Line();
  out.Leaf("h2", {{"id", heading}}, title).Line();
}

void WriteMapPart(const Model& model, Markup& out) {
  BeginPart("map", "Where data goes", out);
  if (!HasMap(model)) {
    out.Leaf("p", "Nowhere: no program here stores, sends or uses any of it.").End().Line();
    return;
  }
  out.Begin("figure").Begin("figcaption");
  out.Text(
      "Each band leads from a category over a purpose to a recipient, and is as wide as its fields "
      "are many. ");
  out.Begin("span", {{"class", "legend"}});
  constexpr std::pair<std::string_view, std::string_view> kColours[] = {
      {"key own", "the controller"},
      {"key processor", "processors"},
      {"key third", "third parties"}};
  for (const auto& [kind, name] : kColours) {
    out.Begin("span", {{"class", "item"}})
        .Leaf("i", {{"class", kind}}, "")
        .Text(name)
        .End()
        .Text(" ");
  }
  out.End().End().Line();
  WriteMap(model, out);
  out.End().Line();
  out.Begin("details").Leaf("summary", "The map as a table").Line();
  WriteMapTable(model, out);
  out.End().End().Line();
}

void WriteCategoriesPart(const Model& model, Markup& out) {
  BeginPart("categories", "Category by category", out);
  out.Begin("p", {{"class", "index"}});
  for (const CategoryView& category : model.categories) {
    out.Leaf("a", {{"href", Cat({"#", category.entry.anchor})}}, category.entry.title).Text(" ");
  }
  out.End().Line();
  WriteFilter(model, out);
  out.Leaf("p", {{"id", "nothing"}, {"hidden", ""}}, "No field is like that.").Line();
  const bool later = model.is_large();
  if (later) {
    out.Begin("noscript")
        .Leaf("p",
              "There are so many fields that a script shows those that are looked at. Without it, "
              "each "
              "category has the names of its fields here; zweck inventory --format markdown writes "
              "all.");
    out.End().Line();
  }
  for (const CategoryView& category : model.categories) {
    WriteCategory(model, category, later, out);
  }
  out.End().Line();
}

// Whom to ask, as far as the company file says.
void WriteContact(std::string_view what, const v1::Contact& contact, Markup& out) {
  const std::string_view parts[] = {contact.name(), contact.address(), contact.email(),
                                    contact.phone(), contact.website()};
  std::string all;
  for (const std::string_view part : parts) {
    if (!part.empty()) all += Cat({all.empty() ? "" : ", ", part});
  }
  if (!all.empty()) out.Leaf("p", Cat({what, ": ", all}));
}

void WriteClosing(const Model& model, const v1::Company& company, Markup& out) {
  out.Begin("footer");
  WriteContact("Contact", company.contact(), out);
  WriteContact("Data protection officer", company.data_protection_officer(), out);
  out.Begin("p").Text("Read from ");
  if (model.programs.empty()) out.Text("no named program");
  bool first = true;
  for (const ProgramView& program : model.programs) {
    if (!first) out.Text(", ");
    first = false;
    out.Leaf("code", program.name);
  }
  out.Text(". This page loads nothing, sends nothing and stores nothing.").End().End().Line();
}

void WriteBody(const Model& model, const v1::Company& company, Markup& out) {
  out.Begin("body").Line();
  out.Leaf("a", {{"class", "skip"}, {"href", "#categories"}}, "Skip to the categories").Line();
  WriteOpening(model, out);
  out.Begin("main").Line();
  BeginPart("summary", "In short", out);
  WriteSummary(model, out);
  out.End().Line();
  WriteMapPart(model, out);
  if (HasPrograms(model)) {
    BeginPart("programs", "Program by program", out);
    WritePrograms(model, out);
    out.End().Line();
  }
  WriteCategoriesPart(model, out);
  BeginPart("purposes", "Purposes", out);
  WritePurposes(model, out);
  out.End().Line();
  BeginPart("recipients", "Recipients", out);
  WriteRecipients(model, out);
  out.End().Line();
  if (model.has_policy) {
    BeginPart("policy", "What the policy says", out);
    WritePolicy(model, out);
    out.End().Line();
  }
  BeginPart("reading", "How to read this page", out);
  WriteReadingHelp(out);
  out.End().Line();
  out.End().Line();
  WriteClosing(model, company, out);
  out.Embed("script", kScript).Line();
  out.End().Line();
}

}  // namespace
}  // namespace html

absl::StatusOr<std::string> ToHtml(const v1::Inventory& inventory, const v1::Company& company) {
  return ToHtml(inventory, company, PageOptions());
}

absl::StatusOr<std::string> ToHtml(const v1::Inventory& inventory, const v1::Company& company,
                                   const PageOptions& options) {
  const html::Model model = html::ReadModel(inventory, company, options);
  html::Markup out;
  out.Begin("html", {{"lang", "en"}}).Line();
  html::WriteHead(model, out);
  html::WriteBody(model, company, out);
  out.End().Line();
  return std::move(out).Finish();
}

}  // namespace zweck::report
