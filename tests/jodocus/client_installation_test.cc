// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/client_installation.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "jodocus/sinks.h"
#include "tests/jodocus/fixture.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;

constexpr const char* kInstallation =
    "ari:cloud:ecosystem::installation/0a1b2c3d-0000-4000-8000-000000000001";

std::string AsJson(const ClientInstallation& installation) {
  std::string json;
  RequireOk(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), installation, json));
  return json;
}

}  // namespace

TEST_CASE("the installed event of Connect is read, without the people in it") {
  zweck::IngestReport report;
  const ClientInstallation installation =
      RequireOk(zweck::FromJson<ClientInstallation>(Fixture("connect_installed.json"), &report));
  CHECK(AsJson(installation) ==
        R"({"clientKey":"11111111-2222-3333-4444-555555555555","appKey":"com.example.reports",)"
        R"("baseUrl":"http://confluence.example.com:8090/wiki","product":"PRODUCT_CONFLUENCE",)"
        R"("installationId":")" +
            std::string(kInstallation) +
            R"(",)"
            R"("sharedSecret":"correct-horse-battery-staple"})");
  CHECK(report.kept == 6);
  CHECK(report.dropped == 16);
}

TEST_CASE("the least that Connect sends is enough") {
  zweck::IngestReport report;
  const ClientInstallation installation = RequireOk(
      zweck::FromJson<ClientInstallation>(Fixture("connect_installed_minimal.json"), &report));
  CHECK(installation.client_key.Use<SecureConnection>() == "minimal-client");
  CHECK(installation.shared_secret.Use<SecureConnection>() == "another-secret");
  CHECK(installation.product.Use<ProvideService>() == Product::kUnspecified);
  CHECK_FALSE(installation.installation_id.Use<ProvideService>().has_value());
  CHECK(report.kept == 3);
  CHECK(report.dropped == 0);
}

TEST_CASE("an event without a shared secret has none") {
  const ClientInstallation installation =
      RequireOk(zweck::FromJson<ClientInstallation>(Fixture("connect_uninstalled.json")));
  CHECK(installation.client_key.Use<ProvideService>() == "11111111-2222-3333-4444-555555555555");
  CHECK_FALSE(installation.shared_secret.Use<SecureConnection>().has_value());
}

TEST_CASE("the claims of a Forge Remote token are read, without the user") {
  zweck::IngestReport report;
  const ClientInstallation installation = RequireOk(
      zweck::FromJson<ClientInstallation>(Fixture("forge_invocation_token.json"), &report));
  CHECK(AsJson(installation) ==
        R"({"clientKey":")" + std::string(kInstallation) +
            R"(",)"
            R"("appKey":"ari:cloud:ecosystem::app/77777777-0000-4000-8000-000000000007",)"
            R"("baseUrl":"https://api.example.com/ex/jira/0f0f0f0f-1111-4222-8333-444444444444",)"
            R"("installationId":")" +
            std::string(kInstallation) + R"("})");
  CHECK(report.kept == 4);
  CHECK(report.dropped == 11);
}

TEST_CASE("the same installation has one id in Connect and in Forge") {
  const ClientInstallation connect =
      RequireOk(zweck::FromJson<ClientInstallation>(Fixture("connect_installed.json")));
  const ClientInstallation forge =
      RequireOk(zweck::FromJson<ClientInstallation>(Fixture("forge_invocation_token.json")));
  CHECK(connect.installation_id.Use<ProvideService>() ==
        forge.installation_id.Use<ProvideService>());
}

TEST_CASE("an installation without a URL is refused, and the error repeats nothing of it") {
  const auto read = [](const char* json) {
    return zweck::FromJson<ClientInstallation>(json).status();
  };
  using absl::StatusCode;
  CheckRefused(read(R"({"clientKey":"c","baseUrl":"Zq9Canary"})"), StatusCode::kInvalidArgument,
               "baseUrl");
  CheckRefused(read(R"({"baseUrl":"https://a:Zq9Canary/@b.example.com"})"),
               StatusCode::kInvalidArgument, "baseUrl");
  CheckRefused(read(R"({"baseUrl":null,"clientKey":7})"), StatusCode::kInvalidArgument,
               "clientKey");
  CheckRefused(read(R"({"sharedSecret":["Zq9Canary"]})"), StatusCode::kInvalidArgument,
               "sharedSecret");
  CheckRefused(read(R"({"clientKey":"Zq9Canary","clientKey":"b"})"), StatusCode::kInvalidArgument,
               "clientKey");
  CheckRefused(read(R"({"productType":"Zq9Canary"})"), StatusCode::kInvalidArgument, "productType");
  const std::string long_key = R"({"clientKey":"Zq9Canary)" + std::string(512, 'x') + R"("})";
  CheckRefused(read(long_key.c_str()), StatusCode::kOutOfRange, "clientKey");
}

TEST_CASE("a token for several products of a site names the installation, too") {
  const ClientInstallation installation = RequireOk(zweck::FromJson<ClientInstallation>(
      R"({"app":{"id":"ari:app","installation":{"id":"ari:installation","contexts":[]}},)"
      R"("principal":"Zq9Canary"})"));
  CHECK(AsJson(installation) == R"({"clientKey":"ari:installation","appKey":"ari:app",)"
                                R"("installationId":"ari:installation"})");
}

TEST_CASE("an installation has a client key, or is refused") {
  for (const char* json : {"{}", R"({"clientKey":null,"sharedSecret":"Zq9Canary"})",
                           R"({"key":"k","app":{"installationId":null}})"}) {
    CheckRefused(zweck::FromJson<ClientInstallation>(json).status(),
                 absl::StatusCode::kInvalidArgument, "client-installation.client_key");
  }
  CheckRefused(zweck::FromWire<ClientInstallation>("").status(), absl::StatusCode::kInvalidArgument,
               "client-installation.client_key");
  // An end of it is heard, whatever else it leaves out.
  RequireOk(zweck::FromJson<ClientInstallation>(R"({"clientKey":"c"})").status());
}

TEST_CASE("the shared secret serves the secure connection only, and is sealed") {
  using Secret = decltype(ClientInstallation::shared_secret);
  STATIC_REQUIRE(Secret::kSecret);
  STATIC_REQUIRE(zweck::Usable<Secret, SecureConnection>);
  STATIC_REQUIRE_FALSE(zweck::Usable<Secret, ProvideService>);
}
