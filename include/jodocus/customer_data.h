// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 1: "[...] all data created by an Atlassian Cloud or Server Product end user and stored
// within the Atlassian Product are defined as 'Customer Data'."
//
// Apps see it and do not keep it. A value of it can be held in memory and goes nowhere: no purpose
// uses it, no store keeps it, no transport takes it.
//
//   CustomerData<std::string> page{.content = body};     // compiles
//   zweck::Persist<InstallationStore>(page, store);      // refused: persist-retention
//   page.content.Use<ProvideService>();                  // refused: use-purpose

#ifndef JODOCUS_CUSTOMER_DATA_H_
#define JODOCUS_CUSTOMER_DATA_H_

#include "jodocus/words.h"

namespace jodocus {

template <class T>
struct CustomerData {
  template <unsigned N, class V, class... Tags>
  using Field = zweck::Field<CustomerData, N, V, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "customer-data",
      .description = "What end users create in the Atlassian product",
      .subjects = "end users of Atlassian products",
      .policy_section = "1",
      .role = zweck::Role::kProcessor};

  Field<1, T, Is<kind::CustomerData>> content;
};

template <class T>
ZWECK_CATEGORY((CustomerData<T>), content);

}  // namespace jodocus

#endif  // JODOCUS_CUSTOMER_DATA_H_
