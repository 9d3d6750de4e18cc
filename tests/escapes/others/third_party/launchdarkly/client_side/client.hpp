// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for LaunchDarkly's SDK: what the tests call of it.
#pragma once
#include <string>
namespace launchdarkly {
class Context {};
class AttributesBuilder {
 public:
  AttributesBuilder& Name(const std::string& name);
  AttributesBuilder& Set(const std::string& key, const std::string& value);
  Context Build();
};
class ContextBuilder {
 public:
  AttributesBuilder& Kind(const std::string& kind, const std::string& key);
};
namespace client_side {
class Client {
 public:
  void IdentifyAsync(Context context);
  bool BoolVariation(const std::string& key, bool default_value);
};
}  // namespace client_side
}  // namespace launchdarkly
