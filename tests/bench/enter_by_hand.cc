// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Written by hand for these very records: wire and JSON. Without a check, and with simdjson's check
// for UTF-8 of each text.

#include <emmintrin.h>
#include <simdjson.h>

#include <bit>
#include <charconv>
#include <memory>

#include "tests/bench/json_by_hand.h"
#include "tests/bench/samples.h"

namespace zweck::bench {
namespace {

// A writer of wire that checks each text first.
struct CheckedWrite : plain::Write {
  bool valid = true;

  void Text(std::uint32_t number, const std::string& text) {
    valid = valid && simdjson::validate_utf8(text);
    plain::Write::Text(number, text);
  }
  template <class Record>
  void Nested(std::uint32_t number, const Record& record) {
    plain::Size inner;
    Walk(record, inner);
    Varint(number << 3 | 2);
    Varint(inner.size);
    Walk(record, *this);
  }
};

// What JSON takes at most: six bytes for each of a text, and a block more.
struct JsonBound {
  std::size_t size = 0;

  void Text(plain::Key key, const std::string& text) {
    size += key.quoted.size() + 6 * text.size() + 16;
  }
  void Number(plain::Key key, std::uint32_t) { size += key.quoted.size() + 11; }
  void Bool(plain::Key key, std::uint32_t) { size += key.quoted.size() + 5; }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t value) {
    size += key.quoted.size() + names[value].size() + 3;
  }
  void At(plain::Key key, const plain::Time&) {
    size += key.quoted.size() + plain::kMaxTimeSize + 3;
  }
  template <class Record>
  void List(plain::Key key, const std::vector<Record>& records) {
    size += key.quoted.size() + 3;
    for (const Record& record : records) Object(record);
  }
  template <class Record>
  void Object(const Record& record) {
    size += 3;
    WalkJson(record, *this);
  }
};

// Knows that there is room.
struct JsonWrite {
  char* out;
  bool check = false;
  bool valid = true;

  void Put(std::string_view bytes) {
    std::memcpy(out, bytes.data(), bytes.size());
    out += bytes.size();
  }
  void Start(plain::Key key) { Put(key.quoted); }
  void Escape(char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    *out++ = '\\';
    switch (c) {
      case '"':
      case '\\':
        *out++ = c;
        break;
      case '\n':
        *out++ = 'n';
        break;
      case '\r':
        *out++ = 'r';
        break;
      case '\t':
        *out++ = 't';
        break;
      case '\b':
        *out++ = 'b';
        break;
      case '\f':
        *out++ = 'f';
        break;
      default:
        Put("u00");
        *out++ = kHex[static_cast<unsigned char>(c) >> 4];
        *out++ = kHex[c & 15];
    }
  }
  void Quoted(const std::string& text) {
    if (check) valid = valid && simdjson::validate_utf8(text);
    *out++ = '"';
    const char* from = text.data();
    const char* const end = from + text.size();
    for (; end - from >= 16;) {
      const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
      _mm_storeu_si128(reinterpret_cast<__m128i*>(out), block);
      const __m128i special =
          _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')),
                                    _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))),
                       _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1f)), block));
      const auto mask = static_cast<unsigned>(_mm_movemask_epi8(special));
      if (mask == 0) {
        from += 16;
        out += 16;
        continue;
      }
      const int plain = std::countr_zero(mask);
      from += plain;
      out += plain;
      Escape(*from++);
    }
    for (; from != end; ++from) {
      if (static_cast<unsigned char>(*from) < 0x20 || *from == '"' || *from == '\\') {
        Escape(*from);
      } else {
        *out++ = *from;
      }
    }
    *out++ = '"';
  }

  void Text(plain::Key key, const std::string& text) {
    if (text.empty()) return;
    Start(key);
    Quoted(text);
    *out++ = ',';
  }
  void Number(plain::Key key, std::uint32_t value) {
    if (value == 0) return;
    Start(key);
    out = std::to_chars(out, out + 10, value).ptr;
    *out++ = ',';
  }
  void Bool(plain::Key key, std::uint32_t value) {
    if (value == 0) return;
    Start(key);
    Put("true,");
  }
  template <std::size_t kSize>
  void Enum(plain::Key key, const std::string_view (&names)[kSize], std::uint32_t value) {
    if (value == 0) return;
    Start(key);
    *out++ = '"';
    Put(names[value]);
    Put("\",");
  }
  void At(plain::Key key, const plain::Time& time) {
    Start(key);
    *out++ = '"';
    out = plain::PutTime(out, time);
    Put("\",");
  }
  template <class Record>
  void List(plain::Key key, const std::vector<Record>& records) {
    if (records.empty()) return;
    Start(key);
    *out++ = '[';
    for (const Record& record : records) {
      Object(record);
      *out++ = ',';
    }
    out[-1] = ']';
    *out++ = ',';
  }
  template <class Record>
  void Object(const Record& record) {
    *out++ = '{';
    char* const start = out;
    WalkJson(record, *this);
    if (out == start) {
      *out++ = '}';
    } else {
      out[-1] = '}';
    }
  }
};

}  // namespace

void EnterByHand() {
  using benchmark::State;
  ForEachSample([](const auto& sample) {
    Enter(sample, "wire/write", "by hand", [&sample](State& state) {
      std::string out;
      Repeat(state, [&] {
        plain::Size size;
        plain::Walk(sample.plain, size);
        out.resize(size.size);
        plain::Write to{out.data()};
        plain::Walk(sample.plain, to);
        benchmark::DoNotOptimize(out.data());
      });
      Expect(sample.IsWire(out), "by hand");
    });
    Enter(sample, "wire/write", "by hand + UTF-8 check", [&sample](State& state) {
      std::string out;
      Repeat(state, [&] {
        plain::Size size;
        plain::Walk(sample.plain, size);
        out.resize(size.size);
        CheckedWrite to{{out.data()}};
        plain::Walk(sample.plain, to);
        benchmark::DoNotOptimize(to.valid);
        benchmark::DoNotOptimize(out.data());
      });
      Expect(sample.IsWire(out), "by hand + UTF-8 check");
    });
    for (const bool check : {false, true}) {
      Enter(sample, "json/write", check ? "by hand + UTF-8 check" : "by hand",
            [&sample, check](State& state) {
              std::string out;
              Repeat(state, [&] {
                JsonBound bound;
                bound.Object(sample.plain);
                out.resize_and_overwrite(bound.size, [&](char* at, std::size_t) {
                  JsonWrite to{at, check};
                  to.Object(sample.plain);
                  benchmark::DoNotOptimize(to.valid);
                  return static_cast<std::size_t>(to.out - at);
                });
                benchmark::DoNotOptimize(out.data());
              });
              Expect(sample.IsJson(out), "by hand");
            });
    }
  });
}

void EnterCopies() {
  using benchmark::State;
  const auto copy = [](const auto& sample, std::string_view cell, const std::string& bytes) {
    Enter(sample, cell, "memcpy", [&bytes](State& state) {
      const auto out = std::make_unique<char[]>(bytes.size());
      Repeat(state, [&] {
        std::memcpy(out.get(), bytes.data(), bytes.size());
        benchmark::DoNotOptimize(out.get());
      });
    });
  };
  ForEachSample([&copy](const auto& sample) {
    Enter(sample, "wire/write", "memcpy", [&sample](State& state) {
      const auto out = std::make_unique<char[]>(sample.wire.size());
      Repeat(state, [&] {
        plain::Copy to{out.get()};
        plain::Walk(sample.plain, to);
        benchmark::DoNotOptimize(out.get());
      });
    });
    copy(sample, "wire/read", sample.wire);
    copy(sample, "json/write", sample.json);
    copy(sample, "json/read", sample.json);
  });
  ForEachUnordered([&copy](const auto& sample) { copy(sample, kUnordered, sample.json); });
}

}  // namespace zweck::bench
