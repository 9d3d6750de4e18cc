// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a policy file, and what stands behind a NUL as the inventory that is held against it
// and as the policy's text. The inventory is not what the reader of binaries would let through:
// ids, paths and categories lead nowhere or in circles.

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/policy/checks.h"
#include "src/policy/policy_file.h"
#include "src/text/printable.h"
#include "tests/fuzz/fuzz.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::fuzz {
namespace {

class Silence : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int /*line*/, int /*column*/, const std::string& /*message*/) override {}
};

void RequirePrintable(std::string text) {
  std::erase(text, '\n');
  std::erase(text, '\\');
  Require(text::Printable(text) == text, "what is said can't be shown");
}

void RequireNamed(const absl::Status& status) {
  Require(status.message().substr(0, 12) == "policy.txtpb",
          "an error does not begin with its file");
  RequirePrintable(std::string(status.message()));
}

void Look(const std::vector<findings::Finding>& findings) {
  for (const findings::Finding& finding : findings) {
    Require(!finding.id.empty() && !finding.message.empty() && !finding.remedy.empty(),
            "a finding says nothing");
  }
  RequirePrintable(findings::ToText(findings));
}

void One(const std::string& text, const std::string& rest) {
  const auto file = policy::PolicyFile::Parse("policy.txtpb", text);
  if (!file.ok()) return RequireNamed(file.status());
  Look(policy::CheckQuotations(*file, "policy.txt", rest));
  v1::Inventory inventory;
  Silence silence;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&silence);
  if (!parser.ParseFromString(rest, &inventory)) return;
  const auto checked = policy::CheckPolicy(inventory, *file);
  if (checked.ok()) {
    Look(*checked);
  } else if (absl::IsInvalidArgument(checked.status())) {
    RequireNamed(checked.status());
  }
  if (const auto notes = policy::Minimise(inventory, &*file); notes.ok()) Look(*notes);
  if (const auto notes = policy::Minimise(inventory, nullptr); notes.ok()) Look(*notes);
}

}  // namespace
}  // namespace zweck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = zweck::fuzz::Text(data, size);
  const std::size_t nul = std::min(input.find('\0'), input.size());
  zweck::fuzz::One(std::string(input.substr(0, nul)),
                   std::string(input.substr(std::min(nul + 1, input.size()))));
  return 0;
}
