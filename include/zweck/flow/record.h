// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Flow records: each door leaves in the binary what can pass through it, and `zweck inventory`
// reads it there. docs/reference/flow-records.md describes the bytes.
//
// A record stands in a section `.zweck`, in a COMDAT group that its hash names, so that it stands
// there once however often its flow is inlined. The flow's code refers to it by a relocation of
// type NONE, which changes nothing and takes no room; a linker that drops the code drops the record
// too. GCC before 14 ignores [[gnu::section]] on members of templates, so it is an asm; that takes
// 30 operands, so a record comes in chunks.

#ifndef ZWECK_FLOW_RECORD_H_
#define ZWECK_FLOW_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <utility>

#include "zweck/flow/encoding.h"

#if !defined(__ELF__) && !defined(ZWECK_FLOW_REGISTRY)
#define ZWECK_FLOW_REGISTRY  // may be defined on the command line too: see flow/registry.h
#endif

namespace zweck::flow {

// What names a record: 31 bits each.
struct RecordHash {
  std::uint32_t low;
  std::uint32_t high;
  friend bool operator==(RecordHash, RecordHash) = default;
};

// FNV-1a, 64 bits, over the words.
constexpr RecordHash HashOf(const std::uint32_t* words, std::size_t size) {
  std::uint64_t hash = 14695981039346656037U;
  for (const std::uint32_t* word = words; word != words + size; ++word) {
    hash = (hash ^ *word) * 1099511628211U;
  }
  return {.low = static_cast<std::uint32_t>(hash & 0x7fffffff),
          .high = static_cast<std::uint32_t>(hash >> 31 & 0x7fffffff)};
}

inline constexpr std::uint32_t kMagic = 0x314b575a;  // "ZWK1", in front of each chunk
inline constexpr std::size_t kPayloadWords = 27;     // of a chunk

// The payload of a record: its length in bytes, the message, and zeros to the end of its last
// chunk.
template <std::size_t kChunks>
struct Payload {
  static_assert(kChunks <= 64, "zweck: a declaration is longer than a flow record can be");
  std::uint32_t words[kChunks * kPayloadWords];
};

template <class Facts>
consteval std::uint32_t MessageSize(std::uint32_t number, const Facts& facts) {
  Encoder counter;
  counter.Message(number, facts);
  return static_cast<std::uint32_t>(counter.size());
}

template <std::size_t kChunks, class Facts>
consteval Payload<kChunks> PayloadOf(std::uint32_t size, std::uint32_t number, const Facts& facts) {
  Payload<kChunks> payload{{size}};
  Encoder(payload.words, 4).Message(number, facts);
  return payload;
}

// The bytes of a record of type R.
template <class R>
struct RecordBytes {
  static constexpr std::uint32_t kSize = MessageSize(R::kNumber, R::Facts());
  static constexpr std::size_t kChunks = (1 + (kSize + 3) / 4 + kPayloadWords - 1) / kPayloadWords;
  static constexpr std::size_t kWordCount = kChunks * kPayloadWords;
  static constexpr Payload<kChunks> kPayload = PayloadOf<kChunks>(kSize, R::kNumber, R::Facts());
  static constexpr RecordHash kHash = HashOf(kPayload.words, kWordCount);
};

// Keeps a record for FlowRecords (flow/registry.h). The words must last. Gives true.
bool Register(const std::uint32_t* words, std::size_t size, RecordHash hash);

template <class R>
struct TermRecord;

// The hash of a term's record, for whoever names the term: so the record stands in the file.
template <class R>
inline constexpr RecordHash kTermHash =
    (static_cast<void>(&TermRecord<R>::Leave), RecordBytes<R>::kHash);

// The records of the terms that a record names, each once. `kMost` counts the repeated ones too.
template <std::size_t kMost>
class Needs {
 public:
  constexpr void Add(RecordHash hash) {
    for (std::size_t i = 0; i < size_; ++i) {
      if (hashes_[i] == hash) return;
    }
    hashes_[size_++] = hash;
  }
  constexpr std::size_t size() const { return size_; }
  // Behind the last: the last again.
  constexpr RecordHash operator[](std::size_t i) const {
    return hashes_[i < size_ ? i : size_ - 1];
  }

 private:
  RecordHash hashes_[kMost == 0 ? 1 : kMost] = {};
  std::size_t size_ = 0;
};

}  // namespace zweck::flow

#ifndef ZWECK_FLOW_REGISTRY

// One chunk, where no chunk of the same record and number stands yet in this file.
#define ZWECK_INTERNAL_CHUNK(label)                                                          \
  ".ifndef .Lzweck.%c0.%c1.%c2\n"                                                            \
  ".set .Lzweck.%c0.%c1.%c2, 1\n"                                                            \
  ".pushsection .zweck,\"aG\",@progbits,zweck.%c0.%c1,comdat\n" label                        \
  ".long 0x314b575a,%c0,%c1,%c2,%c3,%c4,%c5,%c6,%c7,%c8,%c9,%c10,%c11,%c12,%c13,%c14,%c15\n" \
  ".long %c16,%c17,%c18,%c19,%c20,%c21,%c22,%c23,%c24,%c25,%c26,%c27,%c28,%c29\n"            \
  ".popsection\n"                                                                            \
  ".endif"
#define ZWECK_INTERNAL_LABEL      \
  ".weak zweck.%c0.%c1\n"         \
  ".hidden zweck.%c0.%c1\n"       \
  ".type zweck.%c0.%c1,@object\n" \
  "zweck.%c0.%c1:\n"
#define ZWECK_INTERNAL_WORD(i) \
  "i"(static_cast<int>(Bytes::kPayload.words[kChunk * kPayloadWords + (i)]))
#define ZWECK_INTERNAL_OPERANDS                                                      \
  "i"(Bytes::kHash.low), "i"(Bytes::kHash.high), "i"(kChunk | Bytes::kChunks << 16), \
      ZWECK_INTERNAL_WORD(0), ZWECK_INTERNAL_WORD(1), ZWECK_INTERNAL_WORD(2),        \
      ZWECK_INTERNAL_WORD(3), ZWECK_INTERNAL_WORD(4), ZWECK_INTERNAL_WORD(5),        \
      ZWECK_INTERNAL_WORD(6), ZWECK_INTERNAL_WORD(7), ZWECK_INTERNAL_WORD(8),        \
      ZWECK_INTERNAL_WORD(9), ZWECK_INTERNAL_WORD(10), ZWECK_INTERNAL_WORD(11),      \
      ZWECK_INTERNAL_WORD(12), ZWECK_INTERNAL_WORD(13), ZWECK_INTERNAL_WORD(14),     \
      ZWECK_INTERNAL_WORD(15), ZWECK_INTERNAL_WORD(16), ZWECK_INTERNAL_WORD(17),     \
      ZWECK_INTERNAL_WORD(18), ZWECK_INTERNAL_WORD(19), ZWECK_INTERNAL_WORD(20),     \
      ZWECK_INTERNAL_WORD(21), ZWECK_INTERNAL_WORD(22), ZWECK_INTERNAL_WORD(23),     \
      ZWECK_INTERNAL_WORD(24), ZWECK_INTERNAL_WORD(25), ZWECK_INTERNAL_WORD(26)

namespace zweck::flow {

template <class R, std::size_t kChunk>
[[gnu::always_inline]] inline void LeaveChunk() {
  using Bytes = RecordBytes<R>;
  if constexpr (kChunk == 0) {
    asm inline volatile(ZWECK_INTERNAL_CHUNK(ZWECK_INTERNAL_LABEL)::ZWECK_INTERNAL_OPERANDS);
  } else {
    asm inline volatile(ZWECK_INTERNAL_CHUNK("")::ZWECK_INTERNAL_OPERANDS);
  }
}

#define ZWECK_INTERNAL_NEED(low, high) ".reloc ., BFD_RELOC_NONE, zweck.%c" #low ".%c" #high "\n"
#define ZWECK_INTERNAL_NEEDS(needs)                                   \
  ".ifndef .Lzweck.%c0.%c1.needs.%c2\n"                               \
  ".set .Lzweck.%c0.%c1.needs.%c2, 1\n"                               \
  ".pushsection .zweck,\"aG\",@progbits,zweck.%c0.%c1,comdat\n" needs \
  ".popsection\n"                                                     \
  ".endif"
#define ZWECK_INTERNAL_HASH(i) "i"(R::kNeeds[kFirst + (i)].low), "i"(R::kNeeds[kFirst + (i)].high)

// Ties terms to a record: two, or twelve, from the one with the number `kFirst` on.
template <class R, std::size_t kFirst>
[[gnu::always_inline]] inline void LeaveNeeds() {
  using Bytes = RecordBytes<R>;
  if constexpr (R::kNeeds.size() <= 2) {
    asm inline volatile(ZWECK_INTERNAL_NEEDS(ZWECK_INTERNAL_NEED(3, 4)
                                                 ZWECK_INTERNAL_NEED(5, 6))::"i"(Bytes::kHash.low),
                        "i"(Bytes::kHash.high), "i"(kFirst), ZWECK_INTERNAL_HASH(0),
                        ZWECK_INTERNAL_HASH(1));
  } else {
    asm inline volatile(
        ZWECK_INTERNAL_NEEDS(ZWECK_INTERNAL_NEED(3, 4) ZWECK_INTERNAL_NEED(
            5, 6) ZWECK_INTERNAL_NEED(7, 8) ZWECK_INTERNAL_NEED(9, 10) ZWECK_INTERNAL_NEED(11, 12)
                                 ZWECK_INTERNAL_NEED(13, 14) ZWECK_INTERNAL_NEED(15, 16)
                                     ZWECK_INTERNAL_NEED(17, 18) ZWECK_INTERNAL_NEED(19, 20)
                                         ZWECK_INTERNAL_NEED(21, 22) ZWECK_INTERNAL_NEED(23, 24)
                                             ZWECK_INTERNAL_NEED(25, 26))::"i"(Bytes::kHash.low),
        "i"(Bytes::kHash.high), "i"(kFirst), ZWECK_INTERNAL_HASH(0), ZWECK_INTERNAL_HASH(1),
        ZWECK_INTERNAL_HASH(2), ZWECK_INTERNAL_HASH(3), ZWECK_INTERNAL_HASH(4),
        ZWECK_INTERNAL_HASH(5), ZWECK_INTERNAL_HASH(6), ZWECK_INTERNAL_HASH(7),
        ZWECK_INTERNAL_HASH(8), ZWECK_INTERNAL_HASH(9), ZWECK_INTERNAL_HASH(10),
        ZWECK_INTERNAL_HASH(11));
  }
}

template <class R, std::size_t... kGroup, std::size_t... kChunk>
[[gnu::always_inline]] inline void LeaveWhole(std::index_sequence<kGroup...>,
                                              std::index_sequence<kChunk...>) {
  (LeaveNeeds<R, 12 * kGroup>(), ...);
  (LeaveChunk<R, kChunk>(), ...);
}
template <class R>
[[gnu::always_inline]] inline void LeaveWhole() {
  LeaveWhole<R>(std::make_index_sequence<(R::kNeeds.size() + 11) / 12>(),
                std::make_index_sequence<RecordBytes<R>::kChunks>());
}

// The record of a term: it stands in the file once the term is named, and goes if no flow needs it.
template <class R>
struct TermRecord {
  // Never called.
  [[gnu::used, gnu::cold]] static void Leave() { LeaveWhole<R>(); }
};

// The record of a flow, in the code of that very flow.
template <class R>
[[gnu::always_inline]] inline void Leave() {
  LeaveWhole<R>();
  using Bytes = RecordBytes<R>;
  asm inline volatile(".reloc ., BFD_RELOC_NONE, zweck.%c0.%c1" ::"i"(Bytes::kHash.low),
                      "i"(Bytes::kHash.high));
}

}  // namespace zweck::flow

#else  // ZWECK_FLOW_REGISTRY

namespace zweck::flow {

template <class R>
struct Registered {
  static inline const bool kDone =
      Register(RecordBytes<R>::kPayload.words, RecordBytes<R>::kWordCount, RecordBytes<R>::kHash);
};

template <class R>
struct TermRecord {
  static void Leave() { static_cast<void>(&Registered<R>::kDone); }
};

template <class R>
inline void Leave() {
  static_cast<void>(R::kNeeds);
  static_cast<void>(&Registered<R>::kDone);
}

}  // namespace zweck::flow

#endif

#endif  // ZWECK_FLOW_RECORD_H_
