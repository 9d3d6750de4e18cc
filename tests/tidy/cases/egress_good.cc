// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line
// options: {"zweck-egress.Allowed": "acme::*::WriteAudit = holds ids of our own staff; acme::WriteAudit = the same; acme::Transport::Send = our own transport, which speaks to our own server alone"}

#include <absl/strings/str_cat.h>
#include <curl/curl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <zweck/flow/registry.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "tests/tidy/policy.h"

namespace acme {

absl::Status Store::Put(const zweck::DoorKey&, const zweck::store::Table&, zweck::View<zweck::store::Value>) {
  return absl::OkStatus();
}

// Behind a door, and allowed with a reason.
absl::Status Transport::Send(const zweck::DoorKey&, std::string_view bytes) {
  const auto out = [&](int fd) { return write(fd, bytes.data(), bytes.size()); };
  return out(1) < 0 ? absl::InternalError("cannot write") : absl::OkStatus();
}

void WriteAudit(int fd, const std::string& line) { (void)!write(fd, line.data(), line.size()); }

namespace {

void Constant(int fd, FILE* file, CURL* curl) {
  (void)!write(fd, "ok\n", 3);
  std::fputs("ready\n", file);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 5000L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, nullptr);
}
void SaysNothingPersonal(int port, const absl::Status& status) {
  std::cout << "listening on " << port << "\n";
  std::cerr << status.message() << "\n";
  std::printf("%d\n", port);
}
std::string InMemory(const std::string& text) {
  std::ostringstream out;
  out << text;
  return out.str();
}
absl::Status ByTheDoors(const Customer& customer, Store& store) { return zweck::Persist<CustomerTable>(customer, store); }
// What the program says of itself.
const char* NameOf(int level) { return level > 1 ? "loud" : "quiet"; }
void WriteLine(const std::string& path, std::string_view line) { std::ofstream(path) << line << "\n"; }
std::string Report(const absl::Status& status, int count) {
  nlohmann::json page;
  page["error"] = std::string(status.message());
  page["count"] = count;
  page["level"] = NameOf(count);
  const std::string text = absl::StrCat("requests ", count, " ", NameOf(count));
  WriteLine("/run/acme/status", text);
  std::ofstream("flows") << zweck::FlowRecords();
  return page.dump();
}

// By their names, of things.
void SaveCovers(const std::string& folder, const std::map<std::string, std::string>& covers) {
  std::ofstream out(folder + "/covers");
  for (const auto& [isbn, cover_url] : covers) out << isbn << ' ' << cover_url << '\n';
}

void ForAReason(int fd, const std::string& version) {
  // NOLINTNEXTLINE(zweck-egress: the version of our own program)
  (void)!write(fd, version.data(), version.size());
}

}  // namespace
}  // namespace acme
