// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/strings/ascii.h>
#include <absl/strings/str_replace.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/policy/checks.h"
#include "src/policy/excess_words.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

constexpr std::string_view kLeftOut = "[...]";

// Without any space, so that neither line ends nor spaces before them count.
std::string Letters(std::string_view text) {
  std::string out = absl::StrReplaceAll(std::string(text), {{"\u00A0", ""}});
  std::erase_if(out, [](unsigned char c) { return absl::ascii_isspace(c); });
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
      findings.push_back(
          {.id = std::string(findings::kPolicyQuotation),
           .message = Cat({"sentence \"", sentence.id(), "\" quotes words that are not in ", name}),
           .place = file.CitationPlace(i, j),
           .subject = Cat({"\"", missing, "\""}),
           .remedy = "Read the policy again, and quote what it says now; then see whether the "
                     "claim still follows."});
    }
  }
  findings::Sort(findings);
  return findings;
}

}  // namespace zweck::policy
