// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 3: "On our website, we use Google Analytics to gather anonymized statistics on who uses
// our website and how. This includes the use of cookies and other means to transfer some
// information to Google servers."
//
// The one category that may go to Google, and anonymous: no text, no address, no id, and all of its
// values together tell less than 13 bits. It goes there within the month and is not kept here, so
// it has no retention, and no store takes it.

#ifndef JODOCUS_WEBSITE_STATISTIC_H_
#define JODOCUS_WEBSITE_STATISTIC_H_

#include <zweck/declare/anonymous.h>

#include <cstdint>

#include "jodocus/purposes.h"
#include "jodocus/recipients.h"
#include "jodocus/words.h"

namespace jodocus {

enum class Page : std::uint8_t {
  kUnspecified,
  kHome,
  kApps,
  kOneApp,
  kDocumentation,
  kBlog,
  kContact,
  kAboutUs,
  kPrivacyPolicy,
};
ZWECK_ENUM(Page, kUnspecified, kHome, kApps, kOneApp, kDocumentation, kBlog, kContact, kAboutUs,
           kPrivacyPolicy);

enum class DeviceClass : std::uint8_t { kUnspecified, kPhone, kTablet, kDesktop };
ZWECK_ENUM(DeviceClass, kUnspecified, kPhone, kTablet, kDesktop);

enum class ReferrerClass : std::uint8_t {
  kUnspecified,
  kNone,
  kSearchEngine,
  kMarketplace,
  kOurOwnPages,
  kOtherSite,
};
ZWECK_ENUM(ReferrerClass, kUnspecified, kNone, kSearchEngine, kMarketplace, kOurOwnPages,
           kOtherSite);

// Neither the address from which a visitor came nor its host name, which may be their employer's.
namespace kind {
struct ReferrerClass {
  static constexpr zweck::KindInfo kInfo{
      .id = "referrer-class",
      .description = "Class of the site from which a visitor came, one of a few",
      .identifies = zweck::Identifies::kNo,
      .dpv = "dpv:NonPersonalData",
      .fides = "system.operations"};
};
}  // namespace kind

struct WebsiteStatistic {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<WebsiteStatistic, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "website-statistic",
                                             .description = "How a page of the website is used",
                                             .subjects = "nobody",
                                             .policy_section = "3",
                                             .anonymous = true};
  using Budget = zweck::AtMostBits<13>;

  Field<1, zweck::CoarseDay<zweck::Week, 5>, Is<kind::EventDate>, For<MeasureWebsite>,
        SharedWith<Google>, Required>
      day;
  Field<2, Page, Is<kind::PageViewed>, For<MeasureWebsite>, SharedWith<Google>, Required> page;
  Field<3, DeviceClass, Is<kind::DeviceClass>, For<MeasureWebsite>, SharedWith<Google>> device;
  Field<4, ReferrerClass, Is<kind::ReferrerClass>, For<MeasureWebsite>, SharedWith<Google>>
      came_from;
  Field<5, zweck::Bucketed<1, 2, 10, 100>, Is<kind::Count>, For<MeasureWebsite>, SharedWith<Google>,
        Required>
      views;
};
ZWECK_CATEGORY(WebsiteStatistic, day, page, device, came_from, views);

}  // namespace jodocus

#endif  // JODOCUS_WEBSITE_STATISTIC_H_
