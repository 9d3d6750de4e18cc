// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the wire codec is measured against: the records as plain structs, and the code that somebody
// would write for them by hand. It checks nothing.

#ifndef ZWECK_TESTS_BENCH_BY_HAND_H_
#define ZWECK_TESTS_BENCH_BY_HAND_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace zweck::bench::plain {

struct Time {
  std::int64_t seconds = 0;
  std::int32_t nanos = 0;
  friend bool operator==(const Time&, const Time&) = default;
};

struct Installation {
  std::array<std::string, 8> texts;
  Time installed_at;
  friend bool operator==(const Installation&, const Installation&) = default;
};
struct Event {
  std::array<std::uint32_t, 5> numbers{};
  friend bool operator==(const Event&, const Event&) = default;
};
struct Contact {
  std::array<std::string, 12> texts;
  std::array<std::uint32_t, 2> numbers{};
  std::array<Time, 2> times;
  friend bool operator==(const Contact&, const Contact&) = default;
};
struct Comment {
  std::array<std::string, 2> texts;
  Time created;
  friend bool operator==(const Comment&, const Comment&) = default;
};
struct Ticket {
  std::array<std::string, 3> texts;
  std::vector<Comment> comments;
  Time created;
  friend bool operator==(const Ticket&, const Ticket&) = default;
};

// Calls what `to` does with each field, in the order of their numbers.
template <class To>
void Walk(const Installation& record, To& to) {
  for (std::uint32_t i = 0; i < 8; ++i) to.Text(i + 1, record.texts[i]);
  to.At(9, record.installed_at);
}
template <class To>
void Walk(const Event& record, To& to) {
  for (std::uint32_t i = 0; i < 5; ++i) to.Number(i + 1, record.numbers[i]);
}
template <class To>
void Walk(const Contact& record, To& to) {
  for (std::uint32_t i = 0; i < 12; ++i) to.Text(i + 1, record.texts[i]);
  for (std::uint32_t i = 0; i < 2; ++i) to.Number(i + 13, record.numbers[i]);
  for (std::uint32_t i = 0; i < 2; ++i) to.At(i + 15, record.times[i]);
}
template <class To>
void Walk(const Comment& record, To& to) {
  for (std::uint32_t i = 0; i < 2; ++i) to.Text(i + 1, record.texts[i]);
  to.At(3, record.created);
}
template <class To>
void Walk(const Ticket& record, To& to) {
  for (std::uint32_t i = 0; i < 3; ++i) to.Text(i + 1, record.texts[i]);
  for (const Comment& comment : record.comments) to.Nested(4, comment);
  to.At(5, record.created);
}

inline std::size_t VarintSize(std::uint64_t value) {
  return (static_cast<std::size_t>(std::bit_width(value | 1)) + 6) / 7;
}
inline std::size_t SizeOf(const Time& time) {
  return (time.seconds != 0 ? 1 + VarintSize(static_cast<std::uint64_t>(time.seconds)) : 0) +
         (time.nanos != 0 ? 1 + VarintSize(static_cast<std::uint64_t>(time.nanos)) : 0);
}

struct Size {
  std::size_t size = 0;

  static std::size_t Tag(std::uint32_t number) { return number < 16 ? 1 : 2; }
  void Text(std::uint32_t number, const std::string& text) {
    if (!text.empty()) size += Tag(number) + VarintSize(text.size()) + text.size();
  }
  void Number(std::uint32_t number, std::uint32_t value) {
    if (value != 0) size += Tag(number) + VarintSize(value);
  }
  void At(std::uint32_t number, const Time& time) { size += Tag(number) + 1 + SizeOf(time); }
  template <class Record>
  void Nested(std::uint32_t number, const Record& record) {
    Size inner;
    Walk(record, inner);
    size += Tag(number) + VarintSize(inner.size) + inner.size;
  }
};

struct Write {
  char* out;

  void Varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) *out++ = static_cast<char>(value | 0x80);
    *out++ = static_cast<char>(value);
  }
  void Text(std::uint32_t number, const std::string& text) {
    if (text.empty()) return;
    Varint(number << 3 | 2);
    Varint(text.size());
    std::memcpy(out, text.data(), text.size());
    out += text.size();
  }
  void Number(std::uint32_t number, std::uint32_t value) {
    if (value == 0) return;
    Varint(number << 3);
    Varint(value);
  }
  void At(std::uint32_t number, const Time& time) {
    Varint(number << 3 | 2);
    Varint(SizeOf(time));
    if (time.seconds != 0) {
      Varint(1 << 3);
      Varint(static_cast<std::uint64_t>(time.seconds));
    }
    if (time.nanos != 0) {
      Varint(2 << 3);
      Varint(static_cast<std::uint64_t>(time.nanos));
    }
  }
  template <class Record>
  void Nested(std::uint32_t number, const Record& record) {
    Size inner;
    Walk(record, inner);
    Varint(number << 3 | 2);
    Varint(inner.size);
    Walk(record, *this);
  }
};

// The limit: the bytes of each field, and nothing that says where one ends.
struct Copy {
  char* out;

  void Text(std::uint32_t, const std::string& text) {
    std::memcpy(out, text.data(), text.size());
    out += text.size();
  }
  void Number(std::uint32_t, std::uint32_t value) {
    std::memcpy(out, &value, sizeof value);
    out += sizeof value;
  }
  void At(std::uint32_t, const Time& time) {
    std::memcpy(out, &time.seconds, sizeof time.seconds);
    std::memcpy(out + sizeof time.seconds, &time.nanos, sizeof time.nanos);
    out += sizeof time.seconds + sizeof time.nanos;
  }
  template <class Record>
  void Nested(std::uint32_t, const Record& record) {
    Walk(record, *this);
  }
};

}  // namespace zweck::bench::plain

#endif  // ZWECK_TESTS_BENCH_BY_HAND_H_
