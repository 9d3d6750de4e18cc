// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A policy file as it was read, and where in it things stand.

#ifndef ZWECK_SRC_POLICY_POLICY_FILE_H_
#define ZWECK_SRC_POLICY_POLICY_FILE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <google/protobuf/text_format.h>

#include <memory>
#include <string>
#include <string_view>

#include "src/inventory/lookup.h"
#include "src/policy/policy_rules.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {

class PolicyFile {
 public:
  // From text-format protobuf. InvalidArgument names each place and what to do, a line for each
  // mistake: another format, two sentences with one id, a sentence without words or without a
  // claim, a retention that can't be read, and the like. It may name kinds that ship with the
  // library and that no program has.
  static absl::StatusOr<PolicyFile> Parse(std::string name, std::string_view text,
                                          Names shipped_kinds = {});
  // The same of a file of at most 4 MiB, named in places as in `path`. Also NotFound,
  // PermissionDenied and so on.
  static absl::StatusOr<PolicyFile> Read(const std::string& path, Names shipped_kinds = {});

  const v1::Policy& policy() const { return policy_; }
  const std::string& name() const { return name_; }

  // Of a sentence, and of what it allows or excludes, by their indices.
  v1::Place SentencePlace(int sentence) const;
  v1::Place AllowancePlace(int sentence, int allowance) const;
  // Of one of its quotations.
  v1::Place CitationPlace(int sentence, int citation) const;
  v1::Place ApartPlace(int apart) const;

  // Every id and field that the policy names is one of the programs, or is said to be elsewhere.
  // InvalidArgument as of Parse. Kinds that ship are known, too.
  absl::Status CheckNames(const v1::Inventory& inventory, const inventory::Lookup& lookup) const;

 private:
  PolicyFile() : lines_(std::make_unique<google::protobuf::TextFormat::ParseInfoTree>()) {}

  std::string name_;
  std::string text_;
  Names shipped_kinds_;
  v1::Policy policy_;
  std::unique_ptr<google::protobuf::TextFormat::ParseInfoTree> lines_;
};

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_POLICY_FILE_H_
