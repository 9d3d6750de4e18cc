// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a macro write a struct with the members of a form, among them phone and street.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data
// Author: has not read the checks, and came third

#include <crow.h>

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

#define ACME_CALLBACK_FORM(MEMBER) \
  MEMBER(phone_number)             \
  MEMBER(street)                   \
  MEMBER(postal_code)

struct CallbackForm {
#define ACME_MEMBER(name) std::string name;
  ACME_CALLBACK_FORM(ACME_MEMBER)
#undef ACME_MEMBER
};

CallbackForm ReadForm(const crow::request& request) {
  CallbackForm form;
#define ACME_READ(name) \
  if (const char* value = request.url_params.get(#name)) form.name = value;
  ACME_CALLBACK_FORM(ACME_READ)
#undef ACME_READ
  return form;
}

}  // namespace acme
