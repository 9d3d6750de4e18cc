// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/flow_words.h"

#include <string>
#include <string_view>

#include "src/inventory/lookup.h"
#include "src/text/cat.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

// The sink, and who gets it there.
std::string Destination(const v1::Flow& flow, const inventory::Lookup& lookup) {
  const v1::Sink* sink = lookup.Sink(flow.sink());
  if (sink == nullptr) return flow.sink();
  const v1::Recipient* recipient = lookup.Recipient(sink->recipient());
  const std::string country = recipient != nullptr ? recipient->country() : std::string();
  return Cat({sink->id(), " (", sink->recipient(), country.empty() ? "" : ", ", country, ")"});
}

}  // namespace

std::string FlowText(const v1::Flow& flow, const inventory::Lookup& lookup) {
  const std::string& category = flow.category();
  switch (flow.door()) {
    case v1::DOOR_INGEST:
      return Cat({"take in ", category});
    case v1::DOOR_PERSIST:
      return Cat({"store ", category, " in ", Destination(flow, lookup)});
    case v1::DOOR_READ:
      return Cat({"read ", category, " from ", Destination(flow, lookup)});
    case v1::DOOR_ERASE:
      return Cat({"erase ", category, " from ", Destination(flow, lookup)});
    case v1::DOOR_TRANSMIT:
      return Cat({"send ", category, " to ", Destination(flow, lookup)});
    case v1::DOOR_DISCLOSE:
      return Cat({"disclose ", category, " to ", Destination(flow, lookup)});
    case v1::DOOR_ANSWER:
      return Cat({"answer with ", category, " to ", Destination(flow, lookup)});
    case v1::DOOR_USE:
      return Cat({"use ", category, ".", flow.fields().empty() ? "" : flow.fields(0), " for ",
                  flow.purpose()});
    default:
      return Cat({"do something unknown with ", category});
  }
}

std::string PassingText(const v1::Flow& flow, const inventory::Lookup& lookup) {
  switch (flow.door()) {
    case v1::DOOR_INGEST:
      return "to be taken in";
    case v1::DOOR_PERSIST:
      return Cat({"to be stored in ", Destination(flow, lookup)});
    case v1::DOOR_READ:
      return Cat({"to be read from ", Destination(flow, lookup)});
    case v1::DOOR_ERASE:
      return Cat({"to be erased from ", Destination(flow, lookup)});
    case v1::DOOR_TRANSMIT:
      return Cat({"to be sent to ", Destination(flow, lookup)});
    case v1::DOOR_DISCLOSE:
      return Cat({"to be disclosed to ", Destination(flow, lookup)});
    case v1::DOOR_ANSWER:
      return Cat({"to be in an answer to ", Destination(flow, lookup)});
    case v1::DOOR_USE:
      return Cat({"to be used for ", flow.purpose()});
    default:
      return "for something unknown";
  }
}

}  // namespace zweck::policy
