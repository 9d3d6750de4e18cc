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

  const auto file = zweck::codec::Describe(
      {.name = "installation.proto",
       .package = "stranger",
       .categories = zweck::codec::kCategories<jodocus::ClientInstallation>});
  if (!file.ok()) return 1;
  std::cout << "message " << file->message_type(0).name() << '\n';
}
