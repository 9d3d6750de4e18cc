// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a form on the website has from its type: an id, so that entries of two forms never share a
// table, and the tags of its fields.

#ifndef JODOCUS_FORM_ID_H_
#define JODOCUS_FORM_ID_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "jodocus/words.h"

namespace jodocus {

template <zweck::Name kPrefix, class... Parts>
struct FormId {
  static constexpr auto kText = [] {
    std::array<char, (kPrefix.view().size() + ... + (1 + Parts::kInfo.id.size()))> text{};
    std::size_t n = 0;
    const auto append = [&](std::string_view part) {
      for (const char c : part) text[n++] = c;
    };
    append(kPrefix.view());
    ((append("-"), append(Parts::kInfo.id)), ...);
    return text;
  }();
};
// "website-form-send-newsletter-mailer"
template <zweck::Name kPrefix, class... Parts>
inline constexpr std::string_view kFormId{FormId<kPrefix, Parts...>::kText.data(),
                                          FormId<kPrefix, Parts...>::kText.size()};

// Fields of a form that states recipients, and of one that states none.
template <class Form, class Purpose, class... Recipients>
struct FormFields {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags..., For<Purpose>, SharedWith<Recipients...>>;
};
template <class Form, class Purpose>
struct FormFields<Form, Purpose> {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags..., For<Purpose>>;
};

}  // namespace jodocus

#endif  // JODOCUS_FORM_ID_H_
