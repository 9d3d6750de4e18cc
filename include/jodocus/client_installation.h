// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 2: "We also store client information received by Atlassian. This information is required
// to provide the service and includes a client id and certain cryptographic data to ensure a secure
// connection such as key, shared secret but no personal data."
//
// Read from the claims of a Forge Remote invocation token, or from the `installed` event of
// Atlassian Connect, whose support ends in December 2026. Everything else in them is dropped:
// principal, userKey, accountId and userId are people; oauthClientId is for acting as a user;
// description is free text; publicKey and the versions are not needed.
//
// Forge has no event for an end, only a trigger before it, which may fail; and Atlassian does not
// tell when an app moves from Connect to Forge. So an end must not wait to be told: set `last_seen`
// whenever the installation calls.

#ifndef JODOCUS_CLIENT_INSTALLATION_H_
#define JODOCUS_CLIENT_INSTALLATION_H_

#include <absl/time/civil_time.h>

#include <optional>
#include <string>

#include "jodocus/product.h"
#include "jodocus/purposes.h"
#include "jodocus/url_without_user_info.h"
#include "jodocus/words.h"

namespace jodocus {

struct ClientInstallation {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<ClientInstallation, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "client-installation",
      .description = "Where an app is installed, and how both sides know each other",
      .subjects = "organisations that installed an app",
      .policy_section = "2"};
  // "[...] required to provide the service": not to a site that is gone, with or without a word.
  using Retention = zweck::FirstOf<zweck::KeepUntil<"the app is uninstalled", std::chrono::days{0}>,
                                   zweck::KeepFor<std::chrono::days{90}, zweck::Since<"last_seen">,
                                                  zweck::WhenAbsent<std::chrono::days{90}>>>;

  // "[...] a client id [...]". Forge has no client key; the id of the installation stands for it.
  // Nothing else is required: an end of the installation must be heard whatever it leaves out.
  Field<1, std::string, Is<kind::ClientKey>, For<ProvideService, SecureConnection>, Key, Required,
        At<"/clientKey">, At<"/app/installationId">, At<"/app/installation/id">, MaxBytes<512>>
      client_key;
  // "[...] such as key [...]": of the app, the same for all customers.
  Field<2, std::string, Is<kind::AppKey>, For<ProvideService, SecureConnection>, At<"/key">,
        At<"/app/id">, MaxBytes<256>>
      app_key;
  // "[...] required to provide the service": where the interfaces of the site are.
  Field<3, std::string, Is<kind::BaseUrl>, For<ProvideService>, At<"/baseUrl">,
        At<"/app/apiBaseUrl">, ReadBy<UrlWithoutUserInfo>, MaxBytes<2048>>
      base_url;
  // Which of the products it is, since their interfaces differ.
  Field<4, Product, Is<kind::ProductName>, For<ProvideService>, At<"/productType">> product;
  // Finds the same installation again when the app moves from Connect to Forge.
  Field<5, std::optional<std::string>, Is<kind::InstallationId>, For<ProvideService>,
        At<"/installationId">, At<"/app/installationId">, At<"/app/installation/id">, MaxBytes<512>>
      installation_id;
  // "[...] certain cryptographic data to ensure a secure connection such as [...] shared secret".
  // Only the `installed` event of Connect has one; Forge signs with keys of its own.
  Field<6, std::optional<std::string>, Is<kind::SharedSecret>, For<SecureConnection>, Secret,
        At<"/sharedSecret">, MaxBytes<1024>>
      shared_secret;
  // Ends what is held about a site that is gone without a word.
  Field<7, std::optional<absl::CivilDay>, Is<kind::RecordTime>, For<ProvideService>> last_seen;
};
ZWECK_CATEGORY(ClientInstallation, client_key, app_key, base_url, product, installation_id,
               shared_secret, last_seen);

}  // namespace jodocus

#endif  // JODOCUS_CLIENT_INSTALLATION_H_
