// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: announces a parcel to a carrier by gRPC, past Transmit.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <shipping/v1/shipping.grpc.pb.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<std::string> Announce(shipping::v1::Carrier::Stub& carrier, const Buyer& buyer) {
  shipping::v1::Parcel parcel;
  parcel.set_recipient(buyer.name.Use<DeliverOrder>());
  parcel.set_street(buyer.address.Use<DeliverOrder>().street.Use<DeliverOrder>());
  if (const auto& phone = buyer.phone.Use<DeliverOrder>()) parcel.set_phone(*phone);
  parcel.set_weight_grams(18000);

  shipping::v1::Label label;
  grpc::ClientContext context;
  const grpc::Status status = carrier.Announce(&context, parcel, &label);
  if (!status.ok()) return absl::UnavailableError("the carrier took no parcel");
  return label.tracking_number();
}

}  // namespace acme
