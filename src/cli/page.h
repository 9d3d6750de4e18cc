// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What `zweck inventory --format html` takes beside the programs: the policy, a version, where
// sources are seen, and a company file whose ids must be those of the programs.

#ifndef ZWECK_SRC_CLI_PAGE_H_
#define ZWECK_SRC_CLI_PAGE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <google/protobuf/text_format.h>

#include <CLI/CLI.hpp>
#include <string>

#include "src/report/page_options.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::cli {

struct PageFlags {
  std::string policy;
  std::string version_text;
  std::string source_link;
  std::string source_root = ".";

  // The first that is given and of use to the page alone; empty, if none is.
  std::string Given() const;
};

// --policy, --version-text, --source-link and --source-root. The flags must outlive the app.
void AddPageFlags(CLI::App& command, PageFlags& flags);

// InvalidArgument: the policy file as of `zweck policy check`, or an invalid template. A source
// that is not below the root gets no link, and Complain says so.
absl::StatusOr<report::PageOptions> ReadPage(const PageFlags& flags,
                                             const v1::Inventory& inventory);

// InvalidArgument, with a line for each id of the company file that no program has or that it
// speaks of twice, and where that stands. `places` is where the parser found what.
absl::Status CheckCompany(const std::string& path, const v1::Company& company,
                          const google::protobuf::TextFormat::ParseInfoTree& places,
                          const v1::Inventory& inventory);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_PAGE_H_
