// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/jodocus/licence_ids.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using jodocus::IdsOfOldKey;
using jodocus::IsIdName;
using jodocus::KindOf;
using jodocus::LicenceId;

TEST_CASE("six members of a row are ids, of five kinds") {
  CHECK(LicenceId("appEntitlementNumber", "E-1AA") == "appEntitlementNumber:e-1aa");
  CHECK(LicenceId("appEntitlementId", "0E0e") == "appEntitlementId:0e0e");
  CHECK(LicenceId("addonLicenseId", "11223344") == "addonLicenseId:11223344");
  CHECK(LicenceId("licenseId", "SEN-11223344") == "addonLicenseId:11223344");
  CHECK(LicenceId("licenseId", "sen-L1") == "addonLicenseId:l1");
  CHECK(LicenceId("transactionLineItemId", "AT-2-1") == "transactionLineItemId:at-2-1");
  CHECK(LicenceId("transactionId", "AT-2") == "transactionId:at-2");
  // Those of the product that the app runs in, and of other licences, are not.
  for (const char* other : {"hostLicenseId", "hostEntitlementId", "evaluationLicense", "cloudId",
                            "multiInstanceEntitlementId", "productId", ""}) {
    CHECK_FALSE(IsIdName(other));
    CHECK_FALSE(LicenceId(other, "1").has_value());
  }
}

TEST_CASE("a prefix with no number behind it is none") {
  CHECK_FALSE(LicenceId("licenseId", "SEN-").has_value());
  CHECK_FALSE(LicenceId("licenseId", "SEN-null").has_value());
  CHECK_FALSE(LicenceId("licenseId", "SEN-0").has_value());
}

TEST_CASE("the id of a sale is of no kind that tells a licence") {
  CHECK(KindOf("appEntitlementNumber:1") == 1);
  CHECK(KindOf("appEntitlementId:1") == 2);
  CHECK(KindOf("addonLicenseId:1") == 4);
  CHECK(KindOf("transactionLineItemId:1") == 8);
  CHECK(KindOf("transactionId:1") == 0);
}

TEST_CASE("an old key may be of any kind but a line's") {
  CHECK(IdsOfOldKey("SEN-1").ids == std::vector<std::string>{"appEntitlementNumber:sen-1",
                                                             "appEntitlementId:sen-1",
                                                             "addonLicenseId:1"});
  CHECK(IdsOfOldKey("AT-2").sale == "transactionId:at-2");
}
