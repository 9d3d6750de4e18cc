// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Declarations of every form, through the doors: compiled with options under which g++ knows of no
// address that it differs from null, so that a comparison with it is no constant.

#include "jodocus/policy.h"
#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "zweck/zweck.h"

absl::Status All(flow_test::MemoryStore<true>& store, const jodocus::SupportTicket& t) {
  flow_test::JsonTransport<acme::ContactMailer> line;
  auto parcel = zweck::FromJson<acme::Parcel>("{}");
  zweck::Transmit<acme::ContactMailer>(zweck::Minimize<acme::ContactMailer>(*parcel), line)
      .IgnoreError();
  zweck::Persist<acme::AccountSync>(*parcel, store).IgnoreError();
  zweck::Find<acme::AccountSync, acme::Parcel>(store, std::int64_t{7}).IgnoreError();
  zweck::Erase<acme::AccountSync, acme::Parcel>(store, std::int64_t{7}).IgnoreError();
  zweck::Persist<jodocus::SupportStore>(t, store).IgnoreError();
  zweck::FromJson<jodocus::CustomerData<jodocus::SupportTicket>>("{}").IgnoreError();
  return zweck::Persist<jodocus::SupportStore>(zweck::Minimize<jodocus::SupportStore>(t), store);
}
