// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Who stands behind a record or a notice: the company, its officer and representative, those who
// decide together with it, and those on whose behalf it processes.

#ifndef ZWECK_SRC_REPORT_GDPR_PARTIES_H_
#define ZWECK_SRC_REPORT_GDPR_PARTIES_H_

#include <set>
#include <string>
#include <string_view>

#include "src/report/gdpr/open_questions.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// All texts are Markdown: the answer, or a link to the question. What it is made from must outlive
// it.
class Parties {
 public:
  Parties(const v1::Inventory& inventory, const v1::Company& company, OpenQuestions& questions)
      : inventory_(inventory), company_(company), questions_(questions) {}

  // From the company file; else of the one recipient that is declared as controller.
  std::string Name() const;
  std::string Address() const;
  std::string Officer() const;
  std::string Representative() const;

  // Art. 30(1)(a) or 30(2)(a), with its heading.
  std::string Table(bool as_controller) const;

  // Those who decide with us about a purpose, and how; empty, if nobody is named.
  std::string JointControllersOf(std::string_view purpose) const;

  // Art. 30(2)(a): the controllers on whose behalf these categories are processed, with its
  // heading.
  std::string Clients(const std::set<std::string_view>& categories) const;

  // The names of those on whose behalf one of the categories is processed.
  std::string ClientNames(const std::set<std::string_view>& categories) const;

 private:
  std::string JointControllers() const;

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  OpenQuestions& questions_;
};

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_PARTIES_H_
