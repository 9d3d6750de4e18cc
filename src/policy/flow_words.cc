// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/flow_words.h"

#include <absl/strings/str_join.h>

#include <string>
#include <string_view>
#include <utility>

#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

// The sink, and who gets it there.
std::string Destination(const v1::Flow& flow, const inventory::Lookup& lookup) {
  const v1::Sink* sink = lookup.Sink(flow.sink());
  if (sink == nullptr) return flow.sink();
  const v1::Recipient* recipient = lookup.RecipientOf(flow);
  const std::string country = recipient != nullptr ? recipient->country() : std::string();
  return Cat({sink->id(), " (", sink->recipient(), country.empty() ? "" : ", ", country, ")"});
}

struct FlowWords {
  std::string_view does;
  std::string_view passes;
  std::string_view joint;  // to the place or the purpose
};
constexpr std::pair<v1::Door, FlowWords> kFlowWords[] = {
    {v1::DOOR_INGEST, {"take in ", "to be taken in", ""}},
    {v1::DOOR_PERSIST, {"store ", "to be stored", " in "}},
    {v1::DOOR_READ, {"read ", "to be read", " from "}},
    {v1::DOOR_ERASE, {"erase ", "to be erased", " from "}},
    {v1::DOOR_TRANSMIT, {"send ", "to be sent", " to "}},
    {v1::DOOR_DISCLOSE, {"disclose ", "to be disclosed", " to "}},
    {v1::DOOR_ANSWER, {"answer with ", "to be in an answer", " to "}},
    {v1::DOOR_USE, {"use ", "to be used", " for "}},
    {v1::DOOR_SELECT, {"ask for ", "to be asked for", " in "}},
    {v1::DOOR_COUNT, {"count ", "to be counted", " in "}},
    {v1::DOOR_TEST, {"test for ", "to be tested for", " in "}},
    {v1::DOOR_KEEP, {"list ", "to be listed", " among what is kept in "}},
    {v1::DOOR_MIGRATE, {"change the table of ", "to be in a table that is changed", " in "}},
    {v1::DOOR_END, {"end ", "to be ended", " in "}},
    {v1::DOOR_PURGE, {"remove what ended of ", "to be removed", " from "}},
};

// Where it goes, or what for.
std::string Where(const v1::Flow& flow, const inventory::Lookup& lookup) {
  if (flow.door() == v1::DOOR_USE) return flow.purpose();
  std::string destination = Destination(flow, lookup);
  if (!inventory::Asks(flow.door())) return destination;
  // "customer-table (acme, DE) by email, orders for contact-customer"
  const std::string asked = absl::StrJoin(flow.asked(), ", ");
  return Cat({destination, asked.empty() ? "" : " by ", asked, " for ", flow.purpose()});
}

}  // namespace

std::string FlowText(const v1::Flow& flow, const inventory::Lookup& lookup) {
  const auto words = text::ValueOf(kFlowWords, flow.door());
  if (!words.has_value()) return Cat({"do something unknown with ", flow.category()});
  const bool uses = flow.door() == v1::DOOR_USE;
  return Cat({words->does, flow.category(), uses ? "." : "",
              uses && !flow.fields().empty() ? flow.fields(0) : "", words->joint,
              Where(flow, lookup)});
}

std::string PassingText(const v1::Flow& flow, const inventory::Lookup& lookup) {
  const auto words = text::ValueOf(kFlowWords, flow.door());
  if (!words.has_value()) return "for something unknown";
  return Cat({words->passes, words->joint, Where(flow, lookup)});
}

}  // namespace zweck::policy
