// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Uses what is installed beside the library itself: a ready policy, and schemas for other
// languages.

#include <jodocus/client_installation.h>
#include <zweck/codec/descriptor.h>
#include <zweck/zweck.h>

#include <iostream>

int main() {
  const auto installation = zweck::FromJson<jodocus::ClientInstallation>(
      R"({"clientKey": "c-1", "baseUrl": "https://user:password@acme.example.com"})");
  if (!installation.ok()) return 1;
  std::cout << installation->base_url.Use<jodocus::ProvideService>() << '\n';

  static constexpr const zweck::internal::CategoryFacts* kCategories[] = {
      &zweck::internal::kFacts<jodocus::ClientInstallation>};
  const auto file = zweck::codec::Describe(
      {.name = "installation.proto", .package = "stranger", .categories = kCategories});
  if (!file.ok()) return 1;
  std::cout << "message " << file->message_type(0).name() << '\n';
}
