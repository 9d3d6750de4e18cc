// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/errors_page.h"
#include "src/findings/finding.h"
#include "src/findings/fingerprint.h"
#include "src/findings/format.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::findings {
namespace {

using text::Cat;
using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kRoot = "SRCROOT";

bool HasPlaceholder(std::string_view text) {
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find_first_not_of("0123456789", at + 1);
    if (end != std::string_view::npos && end > at + 1 && text[end] == '}') return true;
  }
  return false;
}

// Text in which a consumer finds neither a placeholder, {0}, nor a link, [to](1). Without a
// placeholder braces are left as they are, since not every consumer undoubles them.
std::string Literal(std::string_view text) {
  const bool doubles = HasPlaceholder(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    out.append(doubles && (c == '{' || c == '}') ? 2 : 1, c);
    if (text.substr(i).starts_with("](")) out += ' ';
  }
  return out;
}

Json Message(std::string_view text) { return {{"text", Literal(text::OneLine(text))}}; }

// A path as a reference of RFC 3986. No scheme can begin it, since a colon is escaped.
std::string Uri(std::string_view path) {
  return Cat({path.starts_with('/') ? "file://" : "", text::PercentEncoded(path, "-._~/")});
}

// GitHub asks for a line; without one, the place is the file.
Json Physical(const v1::Place& place) {
  Json artifact = {{"uri", Uri(place.file())}};
  if (!place.file().starts_with('/')) artifact["uriBaseId"] = kRoot;
  Json physical = {{"artifactLocation", std::move(artifact)}};
  physical["region"] = {{"startLine", std::max(place.line(), std::uint32_t{1})}};
  return physical;
}

class Run {
 public:
  explicit Run(const Outcome& outcome) : outcome_(outcome) {
    for (const std::string_view id : outcome.ids) RuleOf(id);
    std::vector<Finding> all = outcome.found;
    all.insert(all.end(), outcome.approved.begin(), outcome.approved.end());
    const std::vector<std::string> prints = Fingerprints(all);
    const std::vector<std::string> hashes = LineHashes(all);
    for (std::size_t i = 0; i < all.size(); ++i) Add(all[i], prints[i], hashes[i]);
  }

  Json Take() {
    Json driver = {
        {"name", "zweck"}, {"semanticVersion", outcome_.version}, {"rules", std::move(rules_)}};
    return {{"tool", {{"driver", std::move(driver)}}},
            // Two checks of one commit do not replace each other.
            {"automationDetails", {{"id", Cat({outcome_.command, "/"})}}},
            {"originalUriBaseIds",
             {{kRoot, {{"description", Message("The root of the source tree")}}}}},
            {"results", std::move(results_)}};
  }

 private:
  // Its index, after it was added if it was not there.
  std::size_t RuleOf(std::string_view id) {
    const auto [known, is_new] = indices_.try_emplace(std::string(id), rules_.size());
    if (!is_new) return known->second;
    Json rule = {{"id", text::OneLine(id)}};
    if (const Explanation* entry = FindExplanation(id); entry != nullptr) {
      constexpr std::size_t kWidth = 80;
      rule["shortDescription"] = {{"text", Literal(entry->sentence)}};
      rule["help"] = {{"text", Literal(PlainText(entry->text, kWidth))},
                      {"markdown", Literal(WithoutLinks(entry->text))}};
    }
    rules_.push_back(std::move(rule));
    return known->second;
  }

  // Where nothing has a place, there is no location: a consumer would have nowhere to show it.
  Json LocationsOf(const Finding& finding) const {
    v1::Place place = finding.place;
    if (place.file().empty()) {
      place.Clear();
      place.set_file(outcome_.file);
    }
    if (place.file().empty()) return Json::array();
    Json location = {{"physicalLocation", Physical(place)}};
    if (!finding.subject.empty()) {
      location["logicalLocations"] =
          Json::array({Json::object({{"fullyQualifiedName", text::OneLine(finding.subject)}})});
    }
    return Json::array({std::move(location)});
  }

  // What is wrong, what else is without a place, the remedy, and the lines to copy.
  static std::string TextOf(const Finding& finding) {
    std::string text = text::Capitalised(text::Stopped(finding.message));
    for (const Related& other : finding.related) {
      if (other.place.file().empty()) {
        text += Cat({" ", text::Capitalised(text::Stopped(other.what))});
      }
    }
    if (!finding.remedy.empty()) text += Cat({" ", finding.remedy});
    text = text::OneLine(text);
    for (const std::string& line : ApprovalLines(finding)) {
      text += Cat({"\n", text::OneLine(line)});
    }
    return Literal(text);
  }

  void Add(const Finding& finding, const std::string& fingerprint, const std::string& hash) {
    Json result = {{"ruleId", text::OneLine(finding.id)},
                   {"ruleIndex", RuleOf(finding.id)},
                   {"level", SeverityName(finding.severity)},
                   {"message", {{"text", TextOf(finding)}}},
                   {"locations", LocationsOf(finding)},
                   // GitHub's code scanning knows an alert again by the first alone. Left to
                   // itself, it hashes the line, which many findings share.
                   {"partialFingerprints",
                    {{"primaryLocationLineHash", hash}, {"zweckFinding/v1", fingerprint}}},
                   {"suppressions", Suppressions(finding)}};
    if (Json related = RelatedTo(finding); !related.empty()) {
      result["relatedLocations"] = std::move(related);
    }
    if (!finding.compared.empty()) {
      Json compared = Json::array();
      for (const Comparison& comparison : finding.compared) {
        compared.push_back({{"before", text::OneLine(comparison.before)},
                            {"after", text::OneLine(comparison.after)}});
      }
      result["properties"] = {{"compared", std::move(compared)}};
    }
    results_.push_back(std::move(result));
  }

  static Json Suppressions(const Finding& finding) {
    Json suppressions = Json::array();
    if (!finding.approved.has_value()) return suppressions;
    const Approved& by = *finding.approved;
    suppressions.push_back(
        {{"kind", "external"},
         {"status", "accepted"},
         {"justification", text::OneLine(Cat({by.reason, " (", by.approver, ", ", by.date, ")"}))},
         {"location", {{"physicalLocation", Physical(by.place)}}}});
    return suppressions;
  }

  static Json RelatedTo(const Finding& finding) {
    Json related = Json::array();
    for (const Related& other : finding.related) {
      if (other.place.file().empty()) continue;
      related.push_back({{"id", related.size() + 1},
                         {"physicalLocation", Physical(other.place)},
                         {"message", Message(other.what)}});
    }
    return related;
  }

  const Outcome& outcome_;
  Json rules_ = Json::array();
  Json results_ = Json::array();
  std::map<std::string, std::size_t> indices_;
};

}  // namespace

std::string ToSarif(const Outcome& outcome) {
  const Json log = {
      {"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({Run(outcome).Take()})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace zweck::findings
