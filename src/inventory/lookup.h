// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Finds in an inventory what an id or the path of a field stands for.

#ifndef ZWECK_INVENTORY_LOOKUP_H_
#define ZWECK_INVENTORY_LOOKUP_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

// A field of a category or of one nested in it.
struct FieldAt {
  std::string path;           // comments.author, as flows name it
  const v1::Field* field;     // author
  const v1::Category* owner;  // the nested category that declares it
  // Stores seal it: it is a secret, or of a category that is sealed, and not what they have to
  // read.
  bool sealed = false;
  std::string map = {};  // seats: the innermost map that it is in; its own path where it is one
};

// How many of a field a record holds: "any number of them", "any number of them, each under a text
// (a map)", "in each entry of seats, a map by text"; empty for one or none.
std::string AmountWords(const FieldAt& at);

// Null, where nothing has the id. The inventory must outlive it and stay as it is.
class Lookup {
 public:
  explicit Lookup(const v1::Inventory& inventory);

  const v1::Purpose* Purpose(std::string_view id) const { return Get(purposes_, id); }
  const v1::Kind* Kind(std::string_view id) const { return Get(kinds_, id); }
  const v1::Recipient* Recipient(std::string_view id) const { return Get(recipients_, id); }
  const v1::Sink* Sink(std::string_view id) const { return Get(sinks_, id); }
  const v1::Category* Category(std::string_view id) const { return Get(categories_, id); }

  // Who gets what goes into the sink of a flow.
  const v1::Recipient* RecipientOf(const v1::Flow& flow) const {
    const v1::Sink* sink = Sink(flow.sink());
    return sink != nullptr ? Recipient(sink->recipient()) : nullptr;
  }

  // The flows of a category, and those that lead into a sink or out of it; in the inventory's
  // order.
  const std::vector<const v1::Flow*>& FlowsOf(std::string_view category) const {
    return GetList(flows_of_, category);
  }
  const std::vector<const v1::Flow*>& FlowsAt(std::string_view sink) const {
    return GetList(flows_at_, sink);
  }

  // The categories that a field nests this one in, each once; nothing for an empty id.
  const std::vector<const v1::Category*>& Nesting(std::string_view category) const {
    return GetList(nesting_, category);
  }

  // The fields that hold values, in the order of the declaration, with those of nested categories
  // in the place of the field that nests them. A category that nests itself is left at that field.
  std::vector<FieldAt> Fields(const v1::Category& category) const;

 private:
  template <class T>
  using Ids = std::map<std::string_view, const T*, std::less<>>;
  template <class T>
  static const T* Get(const Ids<T>& ids, std::string_view id) {
    const auto found = ids.find(id);
    return found != ids.end() ? found->second : nullptr;
  }

  template <class T>
  using Lists = std::map<std::string_view, std::vector<const T*>, std::less<>>;
  template <class T>
  static const std::vector<const T*>& GetList(const Lists<T>& lists, std::string_view id) {
    static const std::vector<const T*> none;
    const auto found = lists.find(id);
    return found != lists.end() ? found->second : none;
  }

  Ids<v1::Purpose> purposes_;
  Ids<v1::Kind> kinds_;
  Ids<v1::Recipient> recipients_;
  Ids<v1::Sink> sinks_;
  Ids<v1::Category> categories_;
  Lists<v1::Flow> flows_of_;
  Lists<v1::Flow> flows_at_;
  Lists<v1::Category> nesting_;
};

}  // namespace zweck::inventory

#endif  // ZWECK_INVENTORY_LOOKUP_H_
