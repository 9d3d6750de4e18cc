// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/policy_file.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "src/findings/finding.h"
#include "src/inventory/text_file.h"
#include "src/policy/lines.h"
#include "src/policy/mistakes.h"
#include "src/policy/policy_rules.h"
#include "src/text/cat.h"
#include "src/text/printable.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using google::protobuf::TextFormat;
using text::Cat;

constexpr std::size_t kMaxBytes = std::size_t{4} << 20;

// Keeps the first error; what follows it is mostly of its making.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  explicit FirstError(const std::string& name) : name_(name) {}

  void AddError(int line, int column, const std::string& message) override {
    if (!text_.empty()) return;
    text_ = Cat({text::Printable(name_), ":", std::to_string(line + 1), ":",
                 std::to_string(column + 1), ": ", text::Printable(message),
                 ". Fix it; docs/reference/policy-file.md lists what a "
                 "policy file may hold"});
  }
  void AddWarning(int /*line*/, int /*column*/, const std::string& /*message*/) override {}

  const std::string& text() const { return text_; }

 private:
  const std::string& name_;
  std::string text_;
};

Lines LinesOf(std::string_view text, const TextFormat::ParseInfoTree& tree) {
  return {text, &tree, v1::Policy::descriptor()};
}

}  // namespace

absl::StatusOr<PolicyFile> PolicyFile::Parse(std::string name, std::string_view text,
                                             Names shipped_kinds) {
  PolicyFile file;
  file.shipped_kinds_ = std::move(shipped_kinds);
  file.name_ = std::move(name);
  if (text.size() > kMaxBytes) {
    return absl::InvalidArgumentError(
        Cat({text::Printable(file.name_),
             ": a policy file has at most 4 MiB, and this one has more. Is it one?"}));
  }
  if (absl::Status status = inventory::CheckUtf8(file.name_, text); !status.ok()) return status;
  file.text_ = std::string(inventory::WithoutByteOrderMark(text));
  Mistakes mistakes(file.name_);

  FirstError error(file.name_);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(file.lines_.get());
  parser.SetRecursionLimit(20);
  if (!parser.ParseFromString(file.text_, &file.policy_)) {
    return absl::InvalidArgumentError(
        !error.text().empty() ? error.text()
                              : Cat({text::Printable(file.name_), ": this is not a policy file"}));
  }
  CheckRules(file.policy_, LinesOf(file.text_, *file.lines_), mistakes);
  if (!mistakes.Status().ok()) return mistakes.Status();
  return file;
}

absl::StatusOr<PolicyFile> PolicyFile::Read(const std::string& path, Names shipped_kinds) {
  absl::StatusOr<std::string> text = inventory::ReadTextFile(path, kMaxBytes);
  if (!text.ok()) return text.status();
  return Parse(path, *text, std::move(shipped_kinds));
}

v1::Place PolicyFile::SentencePlace(int sentence) const {
  return findings::PlaceAt(name_,
                           LinesOf(text_, *lines_).Of(v1::Policy::kSentencesFieldNumber, sentence));
}

v1::Place PolicyFile::AllowancePlace(int sentence, int allowance) const {
  return findings::PlaceAt(name_, LinesOf(text_, *lines_)
                                      .In(v1::Policy::kSentencesFieldNumber, sentence)
                                      .Of(v1::Sentence::kAllowsFieldNumber, allowance));
}

v1::Place PolicyFile::CitationPlace(int sentence, int citation) const {
  return findings::PlaceAt(name_, LinesOf(text_, *lines_)
                                      .In(v1::Policy::kSentencesFieldNumber, sentence)
                                      .Of(v1::Sentence::kCitesFieldNumber, citation));
}

v1::Place PolicyFile::ApartPlace(int apart) const {
  return findings::PlaceAt(name_, LinesOf(text_, *lines_).Of(v1::Policy::kApartFieldNumber, apart));
}

absl::Status PolicyFile::CheckNames(const v1::Inventory& inventory,
                                    const inventory::Lookup& lookup) const {
  Mistakes mistakes(name_);
  CheckNamesOf(policy_, LinesOf(text_, *lines_), inventory, lookup, shipped_kinds_, mistakes);
  return mistakes.Status();
}

}  // namespace zweck::policy
