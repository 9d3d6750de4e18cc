// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/quotations.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/policy/excess_words.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

constexpr std::string_view kLeftOut = "[...]";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// Without any space, so that neither line ends nor spaces before them count.
std::string Letters(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view(" \t\r\n\v\f").find(text[i]) != std::string_view::npos) continue;
    if (text.substr(i).starts_with(kNoBreakSpace)) {
      ++i;
      continue;
    }
    out += text[i];
  }
  return out;
}

// The part that the text lacks, after the parts before it; empty for none.
std::string_view Missing(std::string_view quotation, const std::string& letters) {
  std::size_t from = 0;
  while (true) {
    const std::size_t end = quotation.find(kLeftOut);
    const std::string part = Letters(quotation.substr(0, end));
    const std::size_t found = letters.find(part, from);
    if (found == std::string::npos) return quotation.substr(0, end);
    if (end == std::string_view::npos) return {};
    from = found + part.size();
    quotation.remove_prefix(end + kLeftOut.size());
  }
}

}  // namespace

std::vector<findings::Finding> CheckQuotations(const PolicyFile& file, const std::string& name,
                                               std::string_view text) {
  const std::string letters = Letters(text);
  std::vector<findings::Finding> findings;
  for (int i = 0; i < file.policy().sentences_size(); ++i) {
    const v1::Sentence& sentence = file.policy().sentences(i);
    for (int j = 0; j < sentence.cites_size(); ++j) {
      const std::string_view missing = Missing(sentence.cites(j), letters);
      if (missing.empty()) continue;
      findings::Finding finding;
      finding.id = findings::kPolicyQuotation;
      finding.message =
          Cat({"sentence \"", sentence.id(), "\" cites what does not stand in ", name});
      finding.place = file.CitationPlace(i, j);
      finding.subject = Cat({"\"", missing, "\""});
      finding.remedy =
          "Read the policy again, and cite what it says now; then see whether the claim still "
          "follows.";
      findings.push_back(std::move(finding));
    }
  }
  findings::Sort(findings);
  return findings;
}

}  // namespace zweck::policy
