// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/samples.h"

#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/flow/ingest.h"
#include "zweck/internal/codec/to_bytes.h"

namespace zweck::bench {
namespace {

plain::Time ToPlain(const google::protobuf::Timestamp& time) {
  return {time.seconds(), time.nanos()};
}
plain::Installation ToPlain(const proto::Installation& message) {
  return {{message.client_key(), message.app_key(), message.base_url(), message.product_type(),
           message.installation_id(), message.shared_secret(), message.description(),
           message.public_key()},
          ToPlain(message.installed_at())};
}
plain::Event ToPlain(const proto::Event& message) {
  return {{static_cast<std::uint32_t>(message.action()), message.count(), message.duration(),
           static_cast<std::uint32_t>(message.trial()), message.version()}};
}
plain::Contact ToPlain(const proto::Contact& message) {
  return {
      {message.license_id(), message.addon_key(), message.company(), message.country(),
       message.region(), message.technical_contact_name(), message.technical_contact_email(),
       message.technical_contact_phone(), message.billing_contact_name(),
       message.billing_contact_email(), message.city(), message.postcode()},
      {static_cast<std::uint32_t>(message.hosting()), static_cast<std::uint32_t>(message.tier())},
      {ToPlain(message.maintenance_start()), ToPlain(message.maintenance_end())}};
}
plain::Ticket ToPlain(const proto::Ticket& message) {
  plain::Ticket record{
      {message.key(), message.summary(), message.description()}, {}, ToPlain(message.created())};
  for (const proto::Comment& comment : message.comments()) {
    record.comments.push_back({{comment.author(), comment.body()}, ToPlain(comment.created())});
  }
  return record;
}

}  // namespace

template <class C, class M, class P>
Sample<C, M, P>::Sample(std::string name, const C& given) : shape(std::move(name)), record(given) {
  Expect(ToWire(InsecureDoorAccessForTests::Key(), record, wire).ok(), "ToWire");
  Expect(ToJson(InsecureDoorAccessForTests::Key(), record, json).ok(), "ToJson");
  Expect(message.ParseFromString(wire) && message.SerializeAsString() == wire, "libprotobuf");
  plain = ToPlain(message);
}

template <class C, class M, class P>
bool Sample<C, M, P>::IsJson(std::string_view text) const {
  const absl::StatusOr<C> read = FromJson<C>(text);
  std::string bytes;
  return read.ok() && ToWire(InsecureDoorAccessForTests::Key(), *read, bytes).ok() && bytes == wire;
}

const Samples& AllSamples() {
  static const Samples samples(
      {"installation", MakeInstallation()}, {"event", MakeEvent()}, {"contact", MakeContact()},
      {"ticket", MakeTicket(false)}, {"ticket in German", MakeTicket(true)},
      {"contact in Greek", MakeGreekContact()}, {"ticket in Greek", MakeGreekTicket()});
  return samples;
}

template struct Sample<Installation, proto::Installation, plain::Installation>;
template struct Sample<Event, proto::Event, plain::Event>;
template struct Sample<Contact, proto::Contact, plain::Contact>;
template struct Sample<Ticket, proto::Ticket, plain::Ticket>;

}  // namespace zweck::bench
