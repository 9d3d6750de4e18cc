// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/samples.h"

#include <algorithm>
#include <random>
#include <type_traits>
#include <vector>

#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/codec/json_cursor.h"
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

// A document taken apart, and put together.
using Members = std::vector<std::string>;
Members TakeApart(std::string_view document) {
  Members members;
  codec::JsonCursor in(document);
  Expect(in.EnterObject(), "JsonCursor");
  while (in.NextMember()) {
    const std::string name(in.name());
    members.push_back("\"" + name + "\":" + std::string(in.Skip()));
  }
  Expect(in.Finish().ok(), "JsonCursor");
  return members;
}
template <class C>
  requires requires { C::kInfo; }
Members TakeApart(const C& record) {
  std::string json;
  Expect(ToJson(InsecureDoorAccessForTests::Key(), record, json).ok(), "ToJson");
  return TakeApart(json);
}
std::string Together(const Members& members) {
  std::string document;
  for (const std::string& member : members) {
    document.append(document.empty() ? "{" : ",").append(member);
  }
  return document + "}";
}

template <class C>
auto Reversed(const C& record) {
  Members members = TakeApart(record);
  std::ranges::reverse(members);
  return Together(members);
}

// Every second member is left out.
template <class C>
std::string Halved(const C& record) {
  const Members members = TakeApart(record);
  Members kept;
  for (std::size_t i = 0; i < members.size(); i += 2) kept.push_back(members[i]);
  return Together(kept);
}

// Behind each member stands one that nobody declared.
template <class C>
std::string WithOthers(const C& record) {
  constexpr std::string_view kOthers[] = {
      R"("https://acme-engineering.example.com/rest/api/3/issue/10042")", "20251129",
      R"({"count":3,"watching":false,"users":[]})", R"(["export","board"])"};
  Members members;
  for (const std::string& member : TakeApart(record)) {
    const std::size_t number = members.size() / 2;
    members.push_back(member);
    members.push_back("\"other" + std::to_string(number) +
                      "\":" + std::string(kOthers[number % std::size(kOthers)]));
  }
  return Together(members);
}

// An issue as a tracker sends it, of which no two are alike.
std::string Issue(std::minstd_rand& random) {
  const auto number = [&](unsigned most) { return std::to_string(random() % most); };
  const auto truth = [&] { return random() % 2 == 0 ? "true" : "false"; };
  std::string issue = R"({"id":")" + number(1'000'000) + R"(","key":"SUP-)" + number(10'000);
  issue += R"(","self":"https://acme-engineering.example.com/rest/api/3/issue/)" + number(99'999);
  issue += R"(","fields":{"priority":{"id":)" + number(5) + R"(,"name":"High"},"summary":")";
  issue += std::string(random() % 60, 's') + R"(","votes":{"votes":)" + number(200);
  issue += R"(,"hasVoted":)" + std::string(truth()) + R"(},"assignee":null,"labels":[)";
  for (unsigned i = random() % 4; i > 0; --i) issue += "\"label-" + number(1000) + "\",";
  issue += R"("board"],"estimates":[)";
  for (unsigned i = random() % 12; i > 0; --i) issue += number(90'000) + "." + number(100) + ",";
  issue += number(90'000) + R"(],"history":[)";
  for (unsigned i = random() % 6; i > 0; --i) {
    issue += R"({"author":{"accountId":"5b10ac8d82e05b22cc7d)" + number(9'999'999);
    issue += R"(","active":)" + std::string(truth()) + R"(},"items":[{"from":)" + number(10'000);
    issue += R"(,"to":-)" + number(10'000) + R"(,"text":")" + std::string(random() % 90, 't');
    issue += R"(\n"}]},)";
  }
  return issue + R"({}],"progress":{"total":)" + number(100'000) + R"(,"percent":0.5}}})";
}

// Behind each member stands a list of issues, so many bytes in all.
std::string AmongIssues(const Ticket& record, std::size_t size) {
  std::minstd_rand random(42);
  Members members;
  const Members own = TakeApart(record);
  for (const std::string& member : own) {
    const std::size_t number = members.size() / 2;
    members.push_back(member);
    std::string list = "\"issues" + std::to_string(number) + "\":[";
    while (list.size() < size / own.size()) list += Issue(random) + ",";
    members.push_back(list + "{}]");
  }
  return Together(members);
}

}  // namespace

template <class C, class M, class P>
Sample<C, M, P>::Sample(std::string name, const C& given, std::string document)
    : shape(std::move(name)), record(given) {
  Expect(ToWire(InsecureDoorAccessForTests::Key(), record, wire).ok(), "ToWire");
  Expect(ToJson(InsecureDoorAccessForTests::Key(), record, json).ok(), "ToJson");
  Expect(message.ParseFromString(wire) && message.SerializeAsString() == wire, "libprotobuf");
  plain = ToPlain(message);
  if (document.empty()) return;
  json = std::move(document);
  Expect(IsJson(json), "FromJson");
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

const Unordered& AllUnordered() {
  const auto halved = [](const auto& record) {
    return FromJson<std::remove_cvref_t<decltype(record)>>(Halved(record)).value();
  };
  constexpr std::size_t kTenMegabytes = 10'000'000;
  static const Event event = MakeEvent();
  static const Contact contact = MakeContact();
  static const Ticket ticket = MakeTicket(false, 300);  // about 100 KB
  static const Unordered unordered({"event reversed", event, Reversed(event)},
                                   {"half an event", halved(event), Halved(event)},
                                   {"event among others", event, WithOthers(event)},
                                   {"contact reversed", contact, Reversed(contact)},
                                   {"half a contact", halved(contact), Halved(contact)},
                                   {"contact among others", contact, WithOthers(contact)},
                                   {"ticket in 10 MB", ticket, AmongIssues(ticket, kTenMegabytes)});
  return unordered;
}

template struct Sample<Installation, proto::Installation, plain::Installation>;
template struct Sample<Event, proto::Event, plain::Event>;
template struct Sample<Contact, proto::Contact, plain::Contact>;
template struct Sample<Ticket, proto::Ticket, plain::Ticket>;

}  // namespace zweck::bench
