// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/fingerprint.h"

#include <absl/strings/str_cat.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/text/cat.h"

namespace zweck::findings {
namespace {

// FNV-1a, 64 bits. It tells findings apart, and protects nothing.
class Hash {
 public:
  void Add(std::string_view text) {
    for (const char c : text) AddByte(static_cast<unsigned char>(c));
    AddByte(0xFF);  // an end that no UTF-8 has
  }
  std::string Hex() const { return absl::StrCat(absl::Hex(value_, absl::kZeroPad16)); }

 private:
  void AddByte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

Hash HashOf(const Finding& finding) {
  Hash hash;
  for (const std::string* text : {&finding.id, &finding.subject, &finding.message}) hash.Add(*text);
  for (const Comparison& comparison : finding.compared) {
    hash.Add(comparison.before);
    hash.Add(comparison.after);
  }
  return hash;
}

}  // namespace

std::vector<std::string> Fingerprints(const std::vector<Finding>& findings) {
  std::vector<std::string> prints;
  prints.reserve(findings.size());
  std::set<std::string> taken;
  for (const Finding& finding : findings) {
    Hash hash = HashOf(finding);
    while (!taken.insert(hash.Hex()).second) hash.Add("again");
    prints.push_back(hash.Hex());
  }
  return prints;
}

std::vector<std::string> LineHashes(const std::vector<Finding>& findings) {
  std::vector<std::string> hashes;
  hashes.reserve(findings.size());
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : findings) {
    const std::string hash = HashOf(finding).Hex();
    hashes.push_back(text::Cat({hash, ":", std::to_string(++counts[hash])}));
  }
  return hashes;
}

}  // namespace zweck::findings
