// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: announces a parcel by gRPC, inside of Disclose.
// Author: has not read the checks

#include <shipping/v1/shipping.grpc.pb.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Announce(shipping::v1::Carrier::Stub& carrier, const Buyer& buyer, int grams) {
  const Address& to = buyer.address.Use<DeliverOrder>();
  return zweck::Disclose<Courier>(
      buyer.name, to.street, [&](const std::string& name, const std::string& street) {
        shipping::v1::Parcel parcel;
        parcel.set_recipient(name);
        parcel.set_street(street);
        parcel.set_weight_grams(grams);
        shipping::v1::Label label;
        grpc::ClientContext context;
        const grpc::Status announced = carrier.Announce(&context, parcel, &label);
        return announced.ok() ? absl::OkStatus() : absl::UnavailableError("the carrier is away");
      });
}

}  // namespace acme
