// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: fills in a letter by ctemplate and writes it into a folder for the printer.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <ctemplate/template.h>

#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

void PrintLetter(const Buyer& buyer, const std::string& folder) {
  ctemplate::TemplateDictionary dict("letter");
  dict.SetValue("NAME", buyer.name.Use<DeliverOrder>());
  const auto& address = buyer.address.Use<DeliverOrder>();
  dict.SetValue("STREET", address.street.Use<DeliverOrder>());
  dict.SetValue("CITY", address.city.Use<DeliverOrder>());
  std::string letter;
  ctemplate::ExpandTemplate("letter.tpl", ctemplate::DO_NOT_STRIP, &dict, &letter);
  std::ofstream(folder + "/letter.txt") << letter;
}

}  // namespace acme
