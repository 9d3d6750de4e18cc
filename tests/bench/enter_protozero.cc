// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// protozero, the fastest wire library that Debian packages. It checks bounds and no text; "checked"
// adds simdjson's check for UTF-8 of each text.

#include <simdjson.h>

#include <protozero/pbf_reader.hpp>
#include <protozero/pbf_writer.hpp>
#include <protozero/version.hpp>
#include <type_traits>

#include "tests/bench/samples.h"

namespace zweck::bench {
namespace {

struct PbfWrite {
  protozero::pbf_writer& out;
  const bool check;
  bool valid = true;

  void Text(std::uint32_t number, const std::string& text) {
    if (check) valid = valid && simdjson::validate_utf8(text);
    if (!text.empty()) out.add_string(number, text);
  }
  void Number(std::uint32_t number, std::uint32_t value) {
    if (value != 0) out.add_uint32(number, value);
  }
  void At(std::uint32_t number, const plain::Time& time) {
    protozero::pbf_writer inner(out, number, plain::SizeOf(time));
    if (time.seconds != 0) inner.add_int64(1, time.seconds);
    if (time.nanos != 0) inner.add_int32(2, time.nanos);
  }
  template <class Record>
  void Nested(std::uint32_t number, const Record& record) {
    plain::Size size;
    plain::Walk(record, size);
    protozero::pbf_writer inner(out, number, size.size);
    PbfWrite to{inner, check};
    plain::Walk(record, to);
    valid = valid && to.valid;
  }
};

// Reads into a record that is used again; what the message does not have is then empty.
struct PbfRead {
  const bool check;
  bool valid = true;

  void Text(protozero::pbf_reader& in, std::string& text) {
    const protozero::data_view view = in.get_view();
    if (check) valid = valid && simdjson::validate_utf8(view.data(), view.size());
    text.assign(view.data(), view.size());
  }
  void At(protozero::pbf_reader in, plain::Time& time) {
    time = {};
    while (in.next()) {
      switch (in.tag_and_type()) {
        case tag_and_type(1, protozero::pbf_wire_type::varint):
          time.seconds = in.get_int64();
          break;
        case tag_and_type(2, protozero::pbf_wire_type::varint):
          time.nanos = in.get_int32();
          break;
        default:
          in.skip();
      }
    }
  }
  void Record(protozero::pbf_reader in, plain::Installation& to) {
    for (std::string& text : to.texts) text.clear();
    to.installed_at = {};
    while (in.next()) {
      const std::uint32_t tag = in.tag();
      const bool nested = in.wire_type() == protozero::pbf_wire_type::length_delimited;
      if (nested && tag <= 8) {
        Text(in, to.texts[tag - 1]);
      } else if (nested && tag == 9) {
        At(in.get_message(), to.installed_at);
      } else {
        in.skip();
      }
    }
  }
  void Record(protozero::pbf_reader in, plain::Event& to) {
    to = {};
    while (in.next()) {
      const std::uint32_t tag = in.tag();
      if (in.wire_type() == protozero::pbf_wire_type::varint && tag <= 5) {
        to.numbers[tag - 1] = in.get_uint32();
      } else {
        in.skip();
      }
    }
  }
  void Record(protozero::pbf_reader in, plain::Contact& to) {
    for (std::string& text : to.texts) text.clear();
    to.numbers = {};
    to.times = {};
    while (in.next()) {
      const std::uint32_t tag = in.tag();
      const bool nested = in.wire_type() == protozero::pbf_wire_type::length_delimited;
      if (nested && tag <= 12) {
        Text(in, to.texts[tag - 1]);
      } else if (nested && (tag == 15 || tag == 16)) {
        At(in.get_message(), to.times[tag - 15]);
      } else if (in.wire_type() == protozero::pbf_wire_type::varint && (tag == 13 || tag == 14)) {
        to.numbers[tag - 13] = in.get_uint32();
      } else {
        in.skip();
      }
    }
  }
  void Record(protozero::pbf_reader in, plain::Comment& to) {
    for (std::string& text : to.texts) text.clear();
    to.created = {};
    while (in.next()) {
      const std::uint32_t tag = in.tag();
      const bool nested = in.wire_type() == protozero::pbf_wire_type::length_delimited;
      if (nested && tag <= 2) {
        Text(in, to.texts[tag - 1]);
      } else if (nested && tag == 3) {
        At(in.get_message(), to.created);
      } else {
        in.skip();
      }
    }
  }
  void Record(protozero::pbf_reader in, plain::Ticket& to) {
    for (std::string& text : to.texts) text.clear();
    to.created = {};
    std::size_t comments = 0;
    while (in.next()) {
      const std::uint32_t tag = in.tag();
      const bool nested = in.wire_type() == protozero::pbf_wire_type::length_delimited;
      if (nested && tag <= 3) {
        Text(in, to.texts[tag - 1]);
      } else if (nested && tag == 4) {
        if (comments == to.comments.size()) to.comments.emplace_back();
        Record(in.get_message(), to.comments[comments++]);
      } else if (nested && tag == 5) {
        At(in.get_message(), to.created);
      } else {
        in.skip();
      }
    }
    to.comments.resize(comments);
  }
};

}  // namespace

void EnterProtozero() {
  using benchmark::DoNotOptimize;
  using benchmark::State;
  benchmark::AddCustomContext("version of protozero", PROTOZERO_VERSION_STRING);
  ForEachSample([](const auto& sample) {
    using Plain = typename std::remove_cvref_t<decltype(sample)>::Plain;
    for (const bool check : {false, true}) {
      const std::string_view who = check ? "protozero + UTF-8 check" : "protozero";
      Enter(sample, "wire/write", who, [&sample, check](State& state) {
        std::string out;
        Repeat(state, [&] {
          out.clear();
          protozero::pbf_writer writer(out);
          PbfWrite to{writer, check};
          plain::Walk(sample.plain, to);
          DoNotOptimize(to.valid);
          DoNotOptimize(out.data());
        });
        Expect(sample.IsWire(out), "protozero");
      });
      Enter(sample, "wire/read", who, [&sample, check](State& state) {
        Plain record;
        Repeat(state, [&] {
          PbfRead to{check};
          to.Record(protozero::pbf_reader(sample.wire), record);
          DoNotOptimize(to.valid);
          DoNotOptimize(record);
        });
        Expect(record == sample.plain, "protozero");
      });
    }
  });
}

}  // namespace zweck::bench
