// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/cli/page.h"

#include <absl/strings/ascii.h>
#include <absl/strings/str_replace.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "src/cli/files.h"
#include "src/cli/findings.h"
#include "src/cli/source_tree.h"
#include "src/inventory/lookup.h"
#include "src/policy/checks.h"
#include "src/policy/lines.h"
#include "src/policy/mistakes.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/printable.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::cli {
namespace {

using text::Cat;

constexpr const char* kFile = "{file}";
constexpr const char* kLine = "{line}";
constexpr const char* kCommit = "{commit}";

absl::Status BadTemplate(std::string_view why) {
  return absl::InvalidArgumentError(
      Cat({"--source-link: ", why,
           "; write such as https://git.example/shop/blob/{commit}/{file}#L{line}"}));
}

// An address and nothing else: it stands in a page.
absl::Status CheckTemplate(const std::string& link) {
  if (!link.starts_with("https://") && !link.starts_with("http://")) {
    return BadTemplate("the template does not begin with https:// or http://");
  }
  const std::string rest = absl::StrReplaceAll(link, {{kFile, ""}, {kLine, ""}, {kCommit, ""}});
  if (link.find(kFile) == std::string::npos) {
    return BadTemplate("the template has no {file}");
  }
  const auto is_of_addresses = [](unsigned char c) {
    return absl::ascii_isgraph(c) &&
           std::string_view("\"<>\\^`{|}").find(static_cast<char>(c)) == std::string_view::npos;
  };
  if (!std::ranges::all_of(rest, is_of_addresses)) {
    return BadTemplate(
        "the template has a character that no address has, or braces around something else than "
        "file, line and commit");
  }
  return absl::OkStatus();
}

// The one that all programs name.
absl::StatusOr<std::string> CommitOf(const v1::Inventory& inventory) {
  std::set<std::string> commits;
  for (const v1::Program& program : inventory.programs()) {
    if (!program.commit().empty()) commits.insert(program.commit());
  }
  if (commits.size() == 1) return *commits.begin();
  return BadTemplate(
      commits.empty() ? "no program that was read says its commit in a package note, so write it "
                        "in place of {commit}"
                      : "the programs that were read are of several commits, so write one in "
                        "place of {commit}");
}

absl::StatusOr<std::map<std::string, std::string>> SourceLinks(const PageFlags& flags,
                                                               const v1::Inventory& inventory) {
  std::map<std::string, std::string> links;
  if (flags.source_link.empty()) return links;
  if (absl::Status status = CheckTemplate(flags.source_link); !status.ok()) return status;
  std::string commit;
  if (flags.source_link.find(kCommit) != std::string::npos) {
    absl::StatusOr<std::string> of_programs = CommitOf(inventory);
    if (!of_programs.ok()) return of_programs.status();
    commit = *std::move(of_programs);
  }
  std::vector<std::string> files;
  for (const v1::Category& category : inventory.categories()) {
    files.push_back(category.declared_at().file());
  }
  const std::map<std::string, std::string> paths = FindSources(flags.source_root, files);
  std::set<std::string> missing;
  for (const v1::Category& category : inventory.categories()) {
    const v1::Place& place = category.declared_at();
    const auto path = paths.find(place.file());
    if (path == paths.end()) continue;
    std::error_code error;
    if (!std::filesystem::is_regular_file(std::filesystem::path(flags.source_root) / path->second,
                                          error)) {
      missing.insert(place.file());
      continue;
    }
    links[category.id()] = absl::StrReplaceAll(
        flags.source_link, {{kFile, text::PercentEncoded(path->second, "-._~/")},
                            {kLine, std::to_string(place.line())},
                            {kCommit, text::PercentEncoded(commit)}});
  }
  for (const std::string& file : missing) {
    Complain(Cat({"--source-link: ", text::Printable(file), " is not below ",
                  text::Printable(flags.source_root),
                  ", or more than once, so it has no link; --source-root says where sources are"}));
  }
  return links;
}

std::vector<std::size_t> Places(const std::vector<int>& sentences) {
  return {sentences.begin(), sentences.end()};
}

absl::StatusOr<report::PolicyWords> ReadWords(const policy::PolicyFile& file,
                                              const v1::Inventory& inventory) {
  const absl::StatusOr<std::vector<policy::Cover>> covers = policy::CoverFlows(inventory, file);
  if (!covers.ok()) return covers.status();
  report::PolicyWords words{.title = file.policy().title(), .sentences = {}, .flows = {}};
  for (const v1::Sentence& sentence : file.policy().sentences()) {
    words.sentences.push_back({.id = sentence.id(),
                               .section = sentence.section(),
                               .words = {sentence.cites().begin(), sentence.cites().end()},
                               .reading = sentence.reading()});
  }
  for (const policy::Cover& cover : *covers) {
    words.flows.push_back({.allowed_by = Places(cover.allowed_by),
                           .excluded_by = Places(cover.excluded_by),
                           .uncovered = cover.uncovered});
  }
  return words;
}

// Looks that each id of a list of the company file is of a program, and is there once.
class CompanyNames {
 public:
  CompanyNames(const std::string& path, const google::protobuf::TextFormat::ParseInfoTree& places)
      : lines_({}, &places, v1::Company::descriptor()), mistakes_(path) {}

  // A message for each id, of which it is the member 1.
  template <class List, class IdOf, class IsKnown>
  void Each(int number, const List& list, std::string_view what, IdOf id_of, IsKnown is_known) {
    constexpr int kId = 1;
    std::set<std::string> seen;
    for (int i = 0; i < list.size(); ++i) {
      const std::string& id = (list[i].*id_of)();
      const std::uint32_t line = lines_.In(number, i).Of(kId);
      Check(line, what, id, is_known(id));
      if (!seen.insert(id).second) {
        mistakes_.Add(line,
                      Cat({"it speaks of the ", what, " \"", text::Printable(id), "\" twice"}),
                      "Say it all in one place");
      }
    }
  }

  // A list of ids within each message.
  template <class List, class IdsOf, class IsKnown>
  void Within(int number, int ids_number, const List& list, std::string_view what, IdsOf ids_of,
              IsKnown is_known) {
    for (int i = 0; i < list.size(); ++i) {
      const auto& ids = ids_of(list[i]);
      for (int j = 0; j < ids.size(); ++j) {
        Check(lines_.In(number, i).Of(ids_number, j), what, ids[j], is_known(ids[j]));
      }
    }
  }

  absl::Status Status() const { return mistakes_.Status(); }

 private:
  void Check(std::uint32_t line, std::string_view what, const std::string& id, bool is_known) {
    if (is_known) return;
    mistakes_.Add(
        line, Cat({"no program that was read has the ", what, " \"", text::Printable(id), "\""}),
        "Fix it, take it out, or name the program that has it, too");
  }

  policy::Lines lines_;
  policy::Mistakes mistakes_;
};

}  // namespace

std::string PageFlags::Given() const {
  return !policy.empty()         ? "--policy"
         : !version_text.empty() ? "--version-text"
         : !source_link.empty()  ? "--source-link"
                                 : "";
}

void AddPageFlags(CLI::App& command, PageFlags& flags) {
  command
      .add_option(
          "-p,--policy", flags.policy,
          "Of html: the policy's own words beside what it allows, from a zweck.v1.Policy in "
          "text format")
      ->option_text("FILE");
  command
      .add_option("--version-text", flags.version_text,
                  "Of html: which version the programs are of, such as \"2.3.1 of 2 March 2026\"")
      ->option_text("TEXT");
  command
      .add_option(
          "--source-link", flags.source_link,
          "Of html: where declarations are seen: an address with {file}, {line} and {commit}")
      ->option_text("TEMPLATE");
  command
      .add_option("--source-root", flags.source_root,
                  "The folder of the sources, where {file} is looked for; . if not given")
      ->option_text("DIR");
}

absl::StatusOr<report::PageOptions> ReadPage(const PageFlags& flags,
                                             const v1::Inventory& inventory) {
  report::PageOptions page{.version_text = flags.version_text, .source_links = {}, .policy = {}};
  auto links = SourceLinks(flags, inventory);
  if (!links.ok()) return links.status();
  page.source_links = *std::move(links);
  const auto file = ReadPolicy(flags.policy);
  if (!file.ok()) return file.status();
  if (file->has_value()) {
    auto words = ReadWords(**file, inventory);
    if (!words.ok()) return words.status();
    page.policy = *std::move(words);
  }
  return page;
}

absl::Status CheckCompany(const std::string& path, const v1::Company& company,
                          const google::protobuf::TextFormat::ParseInfoTree& places,
                          const v1::Inventory& inventory) {
  using C = v1::Company;
  const inventory::Lookup lookup(inventory);
  const auto is_purpose = [&](const std::string& id) { return lookup.Purpose(id) != nullptr; };
  const auto is_category = [&](const std::string& id) { return lookup.Category(id) != nullptr; };
  const auto is_recipient = [&](const std::string& id) { return lookup.Recipient(id) != nullptr; };
  CompanyNames names(path, places);
  names.Each(C::kPurposesFieldNumber, company.purposes(), "purpose", &v1::PurposeFacts::purpose,
             is_purpose);
  names.Each(C::kCategoriesFieldNumber, company.categories(), "category",
             &v1::CategoryFacts::category, is_category);
  names.Each(C::kRecipientsFieldNumber, company.recipients(), "recipient",
             &v1::RecipientFacts::recipient, is_recipient);
  names.Within(
      C::kJointControllersFieldNumber, v1::JointController::kPurposesFieldNumber,
      company.joint_controllers(), "purpose",
      [](const v1::JointController& joint) -> const auto& { return joint.purposes(); }, is_purpose);
  names.Within(
      C::kClientsFieldNumber, v1::Client::kCategoriesFieldNumber, company.clients(), "category",
      [](const v1::Client& client) -> const auto& { return client.categories(); }, is_category);
  return names.Status();
}

}  // namespace zweck::cli
