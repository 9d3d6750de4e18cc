// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads a document in one pass, straight into the fields. What is not wanted is checked and passed
// over, and never copied.

#include <absl/base/attributes.h>
#include <absl/container/inlined_vector.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "src/codec/json/plan.h"
#include "src/codec/json/values.h"
#include "src/codec/reset.h"
#include "src/codec/utf8.h"
#include "src/text/cat.h"
#include "zweck/declare/field.h"

namespace zweck::internal {
namespace json {
namespace {

using Target = Node::Target;

// The records in lists take at most this much memory, and so many times the document's size.
constexpr std::size_t kFreeRoom = 1024 * 1024;
constexpr std::size_t kRoomPerByte = 32;
constexpr std::size_t kRoomOfNode = 64;  // of a map, around what it holds

// Bits without the means for more than 64.
class FewBits {
 public:
  // The first of them.
  explicit FewBits(std::uint32_t size)
      : bits_(size < 64 ? (std::uint64_t{1} << size) - 1 : ~std::uint64_t{0}) {}
  bool Add(std::size_t i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    const bool added = (bits_ & bit) == 0;
    bits_ |= bit;
    return added;
  }

 private:
  std::uint64_t bits_;
};

// About how much memory one record of a list takes.
std::size_t SizeOf(const RecordLayout& layout) {
  std::size_t size = 0;
  for (const FieldLayout& field : layout.fields) {
    size = std::max(size, field.offset + sizeof(std::optional<std::string>));
  }
  return size;
}

class Reader : Values {
 public:
  Reader(std::string_view json, const Node& root, IngestReport& report)
      : Values(json, root.category),
        root_(root),
        report_(report),
        room_(kFreeRoom + kRoomPerByte * json.size()) {}

  absl::Status Read(void* base) {
    const Record record{.base = static_cast<char*>(base)};
    const Place place{&record, &root_};
    const char* at = in.SkipSpace(in.begin());
    if (in.Peek(at) != '{') {
      Mismatch(place, at, "the document is not an object");
    } else {
      const char* const start = at;
      at = ReadRecord(at, root_, record);
      if (at != nullptr && !Takes(root_, start, at)) {
        at = Wrong(place, start, "the document is not one that its category is read from");
      }
      if (at != nullptr) at = in.SkipSpace(at);
      if (at != nullptr && at != in.end()) Wrong(place, at, "something follows the document");
    }
    return std::move(status);
  }

 private:
  const char* ReadRecord(const char* at, const Node& root, const Record& record) {
    if (root.each_for_itself) [[likely]] {
      return ReadMembers(at, root, record);
    }
    return ReadAsAWhole(at, root, record);
  }

  bool Takes(const Node& root, const char* start, const char* end) {
    return root.takes == nullptr || root.takes({start, static_cast<std::size_t>(end - start)});
  }

  static bool IsRecordList(const FieldLayout& field) {
    return field.type == ValueType::kRecord && field.shape == Shape::kRepeated;
  }
  bool IsOneOfList(const char* at, const FieldLayout& field) {
    return IsRecordList(field) && in.Peek(at) == '{';
  }

  // Which of several `At` counts, and what is missing, is known when all members have been seen.
  const char* ReadAsAWhole(const char* const start, const Node& root, Record record) {
    absl::InlinedVector<Mark, 16> slots(root.slots);
    Bits filled(root.required.size());
    record.slots = slots.data();
    record.filled = &filled;
    const char* const at = ReadMembers(start, root, record);
    if (at == nullptr || !ReadChoices(root, record)) return nullptr;
    for (std::size_t i = 0; i < root.required.size(); ++i) {
      if (!filled.Has(i)) return Missing({&record, &root}, start, *root.required[i]);
    }
    return at;
  }

  bool ReadChoices(const Node& root, const Record& record) {
    const Mark* const slots = record.slots;
    const int depth = in.depth;
    for (const Node::Choice& choice : root.choices) {
      bool taken = false;
      bool list = false;
      for (std::size_t i = 0; i < choice.nodes.size(); ++i) {
        const std::size_t slot = choice.first_slot + i;
        if (slots[slot].at == nullptr) continue;
        const Node& node = *choice.nodes[i];
        const Target& target = node.TargetIn(slot);
        // One record is added to a list, unless it is what the list was found in.
        const bool one = IsOneOfList(slots[slot].at, *target.field);
        if (taken && (one ? node.HasMembers() : list || !IsRecordList(*target.field))) {
          ++report_.dropped;
          continue;
        }
        in.depth = slots[slot].depth;
        bool taken_here = false;
        const Place place{&record, &node};
        if (ReadField(slots[slot].at, target, place, &taken_here, taken) == nullptr) return false;
        Count(taken_here, target, record);
        taken |= taken_here;
        list |= taken_here && !one;
      }
    }
    in.depth = depth;
    return true;
  }

  // What became of a value.
  void Count(bool taken, const Target& target, const Record& record) {
    if (!taken) {
      ++report_.dropped;
    } else if (target.required != Node::kNoSlot) {
      record.filled->Add(target.required);
    }
  }

  // `at` is on the brace. Members that come as they are declared need nothing else.
  const char* ReadMembers(const char* at, const Node& node, const Record& record) {
    const Place place{&record, &node};
    at = in.Open(at);
    if (at == nullptr) return Broken(place);
    if (in.Peek(at) == '}') return in.Close(at);
    std::uint32_t next = 0;
    for (bool closed = false; !closed; ++next) {
      const std::size_t size = node.members.IsExpected(next, at, in.LeftFrom(at));
      if (size == 0) [[unlikely]] {
        return ReadOtherMembers(at, node, record, next);
      }
      at = ReadValue(in.SkipSpace(at + size), *node.children[next], record);
      if (at == nullptr) return nullptr;
      at = in.NextOrClose(at, '}', &closed);
      if (at == nullptr) return Broken(place);
    }
    return at;
  }

  // The rest of them, when something else comes than the one with this index.
  ABSL_ATTRIBUTE_NOINLINE const char* ReadOtherMembers(const char* at, const Node& node,
                                                       const Record& record, std::uint32_t next) {
    static_assert(LearntOrder::kMost == 64);
    if (node.children.size() > 64) [[unlikely]] {
      Bits seen(node.children.size());
      for (std::uint32_t i = 0; i < next; ++i) seen.Add(i);
      return ReadOtherMembers(at, node, record, std::move(seen), InOrder(next));
    }
    return ReadOtherMembers(at, node, record, FewBits(next), LearntOrder(node.members, next));
  }

  template <class Seen, class Order>
  const char* ReadOtherMembers(const char* at, const Node& node, const Record& record, Seen seen,
                               Order order) {
    const Place place{&record, &node};
    for (bool closed = false; !closed;) {
      const char* const start = at;
      std::uint32_t child = MemberTable::kNone;
      at = ReadName(at, node.members, order, &child);
      if (at == nullptr) return Broken(place);
      if (child == MemberTable::kNone) {
        at = SkipDropped(at, place);
      } else {
        const Node& below = *node.children[child];
        if (!seen.Add(child)) [[unlikely]] {
          return Wrong({&record, &below}, start, "the member is there twice");
        }
        at = ReadValue(at, below, record);
      }
      if (at == nullptr) return nullptr;
      at = in.NextOrClose(at, '}', &closed);
      if (at == nullptr) return Broken(place);
    }
    return at;
  }

  // The name of a member and its colon, and which child that is.
  template <class Order>
  ABSL_ATTRIBUTE_ALWAYS_INLINE const char* ReadName(const char* at, const MemberTable& members,
                                                    Order& order, std::uint32_t* child) {
    const std::uint32_t guess = order.Guess();
    const std::size_t size = members.IsExpected(guess, at, in.LeftFrom(at));
    if (size != 0) [[likely]] {
      *child = guess;
      order.Right();
      return in.SkipSpace(at + size);
    }
    RawText name;
    at = in.ScanName(at, &name);
    if (at == nullptr) return nullptr;
    if (name.escaped) [[unlikely]] {
      *child = members.FindIf([&](std::string_view wanted) { return IsText(name, wanted); });
    } else if (in.LeftFrom(name.from) >= kBlockSize) [[likely]] {
      *child = members.Find(name.from, name.size());
    } else {
      *child = members.Find(name.view());
    }
    if (*child != MemberTable::kNone) order.Wrong(*child);
    return at;
  }

  ABSL_ATTRIBUTE_ALWAYS_INLINE const char* ReadValue(const char* at, const Node& node,
                                                     const Record& record) {
    const Place place{&record, &node};
    if (in.Peek(at) == 'n') [[unlikely]] {
      at = in.SkipWord(at, "null");
      return at != nullptr ? at : Broken(place);
    }
    if (node.kind == Node::Kind::kPlain) [[likely]] {
      ++report_.kept;
      return ReadPlain(at, *node.plain, record.base + node.plain->offset, place);
    }
    return ReadOther(at, node, record);
  }

  const char* ReadOther(const char* at, const Node& node, const Record& record) {
    const Place place{&record, &node};
    switch (node.kind) {
      case Node::Kind::kPlain:
      case Node::Kind::kField:
        return ReadTarget(at, node.targets[0], place);
      case Node::Kind::kChoice:
        return Remember(at, node.targets[0], place);
      case Node::Kind::kInner:
        return ReadInner(at, node, record);
      case Node::Kind::kMixed:
        break;
    }
    return ReadMixed(at, node, record);
  }

  const char* ReadTarget(const char* at, const Target& target, Place place) {
    bool taken = false;
    at = ReadField(at, target, place, &taken);
    Count(taken, target, *place.record);
    return at;
  }

  const char* Remember(const char* at, const Target& target, Place place) {
    place.record->slots[target.slot] = {at, in.depth};
    return Skip(at, place);
  }

  const char* Skip(const char* at, Place place) {
    at = in.SkipValue(at);
    return at != nullptr ? at : Broken(place);
  }
  const char* SkipDropped(const char* at, Place place) {
    ++report_.dropped;
    return Skip(at, place);
  }

  const char* ReadInner(const char* at, const Node& node, const Record& record) {
    if (in.Peek(at) == '{' && node.HasMembers()) return ReadMembers(at, node, record);
    if (in.Peek(at) == '[' && node.HasElements()) return ReadElements(at, node, record);
    return SkipDropped(at, {&record, &node});
  }

  // Several want the same value: each reads it, and `end` is where the last one came to. What it
  // drops counts for the first one.
  template <class Visit>
  bool ReadAgain(const char** end, Visit visit) {
    const bool again = *end != nullptr;
    const std::uint32_t dropped = report_.dropped;
    *end = visit();
    if (again) report_.dropped = dropped;
    return *end != nullptr;
  }

  const char* ReadMixed(const char* at, const Node& node, const Record& record) {
    const Place place{&record, &node};
    const bool inner =
        (in.Peek(at) == '{' && node.HasMembers()) || (in.Peek(at) == '[' && node.HasElements());
    const char* end = nullptr;
    for (const Target& target : node.targets) {
      const FieldLayout& field = *target.field;
      const bool takes_all = field.type == ValueType::kRecord || field.shape == Shape::kRepeated ||
                             (field.reader != nullptr && field.reader->from_json != nullptr);
      // /status may be text, or an object that has /status/name.
      if (inner && !takes_all) continue;
      const bool read = ReadAgain(&end, [&] {
        const bool choice = target.slot != Node::kNoSlot;
        return choice ? Remember(at, target, place) : ReadTarget(at, target, place);
      });
      if (!read) return nullptr;
    }
    if (inner && !ReadAgain(&end, [&] { return ReadInner(at, node, record); })) return nullptr;
    return end;
  }

  // `at` is on the bracket.
  const char* ReadElements(const char* at, const Node& node, const Record& record) {
    const Place place{&record, &node};
    const std::size_t selectors = node.selectors.size();
    // Where the one element begins that meets a selector; null if none does, or several do.
    absl::InlinedVector<const char*, 8> chosen(selectors, nullptr);
    if (selectors > 0 && !Choose(at, place, chosen.data())) return nullptr;
    return EachElement(at, place, [&](const char* element, std::int64_t index) -> const char* {
      const char* end = nullptr;
      for (std::size_t i = 0; i < selectors; ++i) {
        if (chosen[i] != element) continue;
        const Node& below = *node.selectors[i].node;
        if (!ReadAgain(&end, [&] { return ReadValue(element, below, record); })) return nullptr;
      }
      for (const Node::Element& wanted : node.elements) {
        if (wanted.index != static_cast<std::size_t>(index)) continue;
        const bool read = ReadAgain(&end, [&] { return ReadValue(element, *wanted.node, record); });
        if (!read) return nullptr;
      }
      return end != nullptr ? end : SkipDropped(element, place);
    });
  }

  // Passes over the array that is here once, to see which element each selector chooses. What
  // several elements meet can't be told apart, and chooses none.
  bool Choose(const char* at, Place place, const char** chosen) {
    const std::size_t selectors = place.node->selectors.size();
    Bits found(selectors);
    const auto choose = [&](const char* element, std::int64_t) {
      Bits met(selectors);
      const char* const end = Select(element, place, met);
      for (std::size_t i = 0; end != nullptr && i < selectors; ++i) {
        if (met.Has(i)) chosen[i] = found.Add(i) ? element : nullptr;
      }
      return end;
    };
    return EachElement(at, place, choose) != nullptr;
  }

  // Passes over an element, to see which selectors it meets.
  const char* Select(const char* at, Place place, Bits& met) {
    const std::vector<Node::Selector>& selectors = place.node->selectors;
    if (in.Peek(at) != '{') return Skip(at, place);
    at = in.Open(at);
    if (at == nullptr) return Broken(place);
    if (in.Peek(at) == '}') return in.Close(at);
    Bits named(selectors.size());
    for (bool closed = false; !closed;) {
      const char* const member = at;
      RawText name;
      RawText value;
      at = in.ScanName(at, &name);
      if (at == nullptr) return Broken(place);
      const bool text = in.Peek(at) == '"';
      at = text ? in.PassText(at, &value) : in.SkipValue(at);
      if (at == nullptr) return Broken(place);
      for (std::size_t i = 0; i < selectors.size(); ++i) {
        if (!IsText(name, selectors[i].name)) continue;
        if (!named.Add(i)) {
          return Wrong({place.record, selectors[i].node.get()}, member,
                       "the member that selects is there twice");
        }
        if (text && IsText(value, selectors[i].text)) met.Add(i);
      }
      at = in.NextOrClose(at, '}', &closed);
      if (at == nullptr) return Broken(place);
    }
    return at;
  }

  // The value is not null. It is `taken` unless its reader says that it stands for nothing. `more`
  // is added to the records that a list has.
  const char* ReadField(const char* at, const Target& target, Place place, bool* taken,
                        bool more = false) {
    const FieldLayout& field = *target.field;
    void* const value = place.record->base + field.offset;
    if (field.reader != nullptr) return ReadBy(at, field, value, place, taken);
    *taken = true;
    if (field.type == ValueType::kRecord) return ReadRecords(at, target, value, place, taken, more);
    ++report_.kept;
    return field.limited ? ReadLimited(at, field, value, place)
                         : ReadPlain(at, field, value, place);
  }

  const char* ReadRecords(const char* at, const Target& target, void* value, Place place,
                          bool* taken, bool more) {
    const FieldLayout& field = *target.field;
    if (field.map) return ReadEntries(at, target, value, place);
    const ElementAccess& access = *field.access;
    // A list may hold records whose memory can be used again.
    const bool list = field.shape == Shape::kRepeated;
    const std::size_t held = list ? access.size(value) : 0;
    std::size_t used = more ? held : 0;
    const auto next = [&] {
      if (used++ >= held) return access.add(value);
      void* const element = const_cast<void*>(access.get(value, used - 1));
      Reset(target.nested->layout->fields, element);
      return element;
    };
    const auto read = [&](const char* start, std::int64_t index) {
      element_index = index;
      if (in.Peek(start) != '{') return Mismatch(place, start, "the value is not an object");
      element_index = -1;
      if (const Node& nested = *target.nested; nested.takes != nullptr) {
        const char* const end = Skip(start, place);
        if (end == nullptr) return end;
        if (!Takes(nested, start, end)) {
          if (list) {
            ++report_.dropped;
          } else {
            *taken = false;
          }
          return end;
        }
      }
      const Record record{.base = static_cast<char*>(next()),
                          .outer = place.record,
                          .node = place.node,
                          .index = index};
      return ReadRecord(start, *target.nested, record);
    };
    if (!list) return read(at, -1);
    // Where a pointer leads to one record, as in a webhook about a comment, it is a list of one.
    const bool one = in.Peek(at) == '{' && !field.pointers.empty();
    const std::size_t size = SizeOf(*target.nested->layout);
    const auto read_element = [&](const char* element, std::int64_t index) {
      if (room_ < size) {
        return WrongAs(absl::StatusCode::kResourceExhausted, place, element,
                       "the records of the list take too much memory");
      }
      room_ -= size;
      return read(element, index);
    };
    at = one ? read(at, -1) : EachElement(at, place, read_element);
    if (used < held) access.shrink(value, used);
    return at;
  }

  // An object whose members are the entries. Errors name no key.
  const char* ReadEntries(const char* at, const Target& target, void* value, Place place) {
    const FieldLayout& field = *target.field;
    const MapAccess& map = *field.access->map;
    const FieldLayout& key = field.record->fields[0];
    const FieldLayout& held = field.record->fields[1];
    std::size_t size = kRoomOfNode + SizeOf(*field.record);
    if (target.nested != nullptr) size += SizeOf(*target.nested->layout);
    field.access->clear(value);
    if (in.Peek(at) != '{') return Mismatch(place, at, "the value is not an object");
    at = in.Open(at);
    if (at == nullptr) return Broken(place);
    if (in.Peek(at) == '}') return in.Close(at);
    const std::unique_ptr<void, void (*)(void*)> entry(map.make(), map.drop);
    char* const base = static_cast<char*>(entry.get());
    if (target.nested == nullptr) ++report_.kept;
    for (bool closed = false; !closed;) {
      const char* const start = at;
      if (room_ < size) {
        return WrongAs(absl::StatusCode::kResourceExhausted, place, at,
                       "the entries of the map take too much memory");
      }
      room_ -= size;
      // A key is text as any value is: whole, and no longer than MaxBytes.
      element_index = kAnyKey;
      at = ReadPlain(at, key, base + key.offset, place);
      if (at == nullptr) return nullptr;
      at = in.SkipColon(at);
      if (at == nullptr) return Broken(place);
      at = ReadHeld(at, target, held, base + held.offset, place);
      if (at == nullptr) return nullptr;
      if (!map.put(value, entry.get())) return Wrong(place, start, "the key is there twice");
      element_index = -1;
      at = in.NextOrClose(at, '}', &closed);
      if (at == nullptr) return Broken(place);
    }
    return at;
  }

  const char* ReadHeld(const char* at, const Target& target, const FieldLayout& held, void* value,
                       Place place) {
    if (target.nested == nullptr) return ReadPlain(at, held, value, place);
    if (in.Peek(at) != '{') return Mismatch(place, at, "the value is not an object");
    element_index = -1;
    Reset(target.nested->layout->fields, value);
    const Record record{.base = static_cast<char*>(value),
                        .outer = place.record,
                        .node = place.node,
                        .index = kAnyKey};
    at = ReadRecord(at, *target.nested, record);
    element_index = kAnyKey;
    return at;
  }

  const char* ReadBy(const char* at, const FieldLayout& field, void* value, Place place,
                     bool* taken) {
    const bool optional = field.shape == Shape::kOptional;
    std::string& text = optional ? static_cast<std::optional<std::string>*>(value)->emplace()
                                 : *static_cast<std::string*>(value);
    const char* const start = at;
    Reading reading = Reading::kMalformed;
    if (in.Peek(at) == '"') {
      RawText raw;
      at = in.ScanText(at, &raw);
      if (at == nullptr) return Broken(place);
      Decode(raw, field.secret, text);
      reading = field.reader->from_text(text);
    } else if (field.reader->from_json != nullptr) {
      at = Skip(at, place);
      if (at == nullptr) return nullptr;
      text.clear();
      reading = field.reader->from_json({start, static_cast<std::size_t>(at - start)}, text);
    } else {
      return Mismatch(place, at, "the value is not text");
    }
    *taken = reading != Reading::kAbsent;
    switch (reading) {
      case Reading::kKept:
        if (text.size() > field.max_bytes) return TooLong(place, start, field);
        if (!IsUtf8(text)) return Wrong(place, start, "the value is not UTF-8");
        ++report_.kept;
        return at;
      case Reading::kForgotten:
        report_.forgotten = true;
        ++report_.dropped;
        break;
      case Reading::kAbsent:
        break;
      case Reading::kMalformed:
        return Wrong(place, start, "the value is not what its reader expects");
    }
    if (field.secret) internal::Wipe(text);
    text.clear();
    if (optional) static_cast<std::optional<std::string>*>(value)->reset();
    return at;
  }

  const Node& root_;
  IngestReport& report_;
  std::size_t room_;
};

}  // namespace
}  // namespace json

absl::Status ReadJson(std::string_view json, const JsonPlan& plan, void* record,
                      IngestReport& report) {
  report = IngestReport{};
  if (json.size() > codec::kMaxJsonBytes) {
    return absl::ResourceExhaustedError(
        text::Cat({plan.root().category, ": the document is longer than ",
                   std::to_string(codec::kMaxJsonBytes), " bytes"}));
  }
  return json::Reader(json, plan.root(), report).Read(record);
}

absl::Status ReadJson(std::string_view json, LazyJsonPlan& plan, void* record,
                      IngestReport* report) {
  IngestReport own;
  return ReadJson(json, plan.Get(), record, report != nullptr ? *report : own);
}

}  // namespace zweck::internal
