// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes a fictional request into a file for a test, and reads it by the door.
// Author: has not read the checks, and came fourth

#include <filesystem>
#include <fstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

constexpr const char* kRequest =
    R"({"id": "S-1", "from": "bo@example.com", "text": "Please open on Sundays."})";

std::filesystem::path WriteFixture(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "suggestion.json";
  std::ofstream(path) << kRequest;
  return path;
}

bool TestReading(const std::filesystem::path& folder) {
  std::ifstream file(WriteFixture(folder));
  std::string text;
  std::getline(file, text);
  const auto suggestion = zweck::FromJson<Suggestion>(zweck::Body(std::move(text)));
  return suggestion.ok() && suggestion->id.Use<AnswerSuggestion>() == "S-1";
}

}  // namespace acme
