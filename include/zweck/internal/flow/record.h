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
//
// Records name others by id, and two declarations may have one by mistake. Of two equal records a
// linker keeps one: so a record also holds the hashes of those that it names, in one sum. Of two
// functions of one name it keeps one, too, if a program holds two versions of a header: so records
// of declarations stay, whether or not a flow that is left names them.

#ifndef ZWECK_INTERNAL_FLOW_RECORD_H_
#define ZWECK_INTERNAL_FLOW_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <utility>

#include "zweck/internal/declare/say.h"
#include "zweck/internal/flow/encoding.h"

#if !defined(__ELF__) && !defined(ZWECK_FLOW_REGISTRY)
#define ZWECK_FLOW_REGISTRY  // may be defined on the command line too: see flow/registry.h
#endif

namespace zweck::internal {

// What names a record: 31 bits each.
struct RecordHash {
  std::uint32_t low;
  std::uint32_t high;
  friend bool operator==(RecordHash, RecordHash) = default;
  constexpr std::uint64_t number() const { return std::uint64_t{high} << 31 | low; }
};
constexpr RecordHash HashOfNumber(std::uint64_t number) {
  return {.low = static_cast<std::uint32_t>(number & 0x7fffffff),
          .high = static_cast<std::uint32_t>(number >> 31 & 0x7fffffff)};
}

// FNV-1a, 64 bits, over words: from the hash of those before them.
inline constexpr std::uint64_t kNoWords = 14695981039346656037U;
constexpr std::uint64_t HashOn(std::uint64_t hash, const std::uint32_t* words, std::size_t size) {
  for (const std::uint32_t* word = words; word != words + size; ++word) {
    hash = (hash ^ *word) * 1099511628211U;
  }
  return hash;
}
constexpr RecordHash HashOf(const std::uint32_t* words, std::size_t size) {
  return HashOfNumber(HashOn(kNoWords, words, size));
}

inline constexpr std::uint32_t kMagic = 0x324b575a;  // "ZWK2", in front of each chunk
inline constexpr std::size_t kPayloadWords = 27;     // of a chunk
inline constexpr std::size_t kMostChunks = 1024;     // of a record
inline constexpr std::size_t kHeadWords = 3;         // of a payload, in front of its message
inline constexpr std::uint32_t kMessageHead = 4;     // the bytes in front of what a message holds

// The payload of a record: the length of its message in bytes, what it names, the message, and
// zeros to the end of its last chunk.
template <std::size_t kChunks>
struct Payload {
  std::uint32_t words[kChunks * kPayloadWords];
};

template <class Facts>
consteval std::uint32_t MessageSize(std::uint32_t number, const Facts& facts) {
  Encoder counter;
  counter.Message(number, facts);
  return static_cast<std::uint32_t>(counter.size());
}

template <std::size_t kChunks, class Facts>
consteval Payload<kChunks> PayloadOf(std::uint32_t size, RecordHash names, std::uint32_t number,
                                     const Facts& facts) {
  Payload<kChunks> payload{{size, names.low, names.high}};
  Encoder(payload.words, 4 * kHeadWords).Message(number, facts);
  return payload;
}

template <class R>
inline constexpr bool DeclarationFitsARecord = false;

// The bytes of a record of type R.
template <class R>
struct RecordBytes {
  static constexpr std::uint32_t kSize = MessageSize(R::kNumber, R::Facts());
  static constexpr std::size_t kNeededChunks =
      (kHeadWords + (kSize + 3) / 4 + kPayloadWords - 1) / kPayloadWords;
  static constexpr bool kFits = kNeededChunks <= kMostChunks;
  static constexpr std::size_t kChunks = kFits ? kNeededChunks : 1;
  static constexpr std::size_t kWordCount = kChunks * kPayloadWords;
  static constexpr Payload<kChunks> kPayload = [] {
    if constexpr (kFits) {
      return PayloadOf<kChunks>(kSize, HashOfNumber(R::kNeeds.sum()), R::kNumber, R::Facts());
    } else {
      static_assert(
          DeclarationFitsARecord<R>,
          ZWECK_INTERNAL_SAY("record-size",
                             "a declaration with all its texts takes at most 110 kB. Shorten them, "
                             "or move fields into a nested category."));
      return Payload<kChunks>{};
    }
  }();
  static constexpr RecordHash kHash = HashOf(kPayload.words, kWordCount);
};

// What a record names and says, but for the last bytes of its message: their number is `without`.
template <class R>
consteval std::uint64_t HashWithout(std::uint32_t without) {
  using Bytes = RecordBytes<R>;
  if (!Bytes::kFits) return 0;
  const std::uint32_t* const said = Bytes::kPayload.words + kHeadWords + kMessageHead / 4;
  const std::uint32_t size = Bytes::kSize - kMessageHead - without;
  std::uint64_t hash = HashOn(kNoWords, Bytes::kPayload.words + 1, 2);
  hash = HashOn(hash, said, size / 4);
  if (size % 4 != 0) {
    const std::uint32_t rest = said[size / 4] & ((std::uint32_t{1} << size % 4 * 8) - 1);
    hash = HashOn(hash, &rest, 1);
  }
  return HashOfNumber(hash).number();
}

// Keeps a record for FlowRecords (flow/registry.h). The words must last. Gives true.
bool Register(const std::uint32_t* words, std::size_t size, RecordHash hash);

#ifdef ZWECK_FLOW_REGISTRY
constexpr bool kRegisters = true;
#else
constexpr bool kRegisters = false;
#endif

// Of a program's files some may register their records, and some not.
template <class R, bool kRegistered, std::uint64_t kHash>
struct TermRecord;

// The hash of a term's record, for whoever names the term: so the record stands in the file.
template <class R>
inline constexpr RecordHash kTermHash =
    (static_cast<void>(&TermRecord<R, kRegisters, RecordBytes<R>::kHash.number()>::Leave),
     RecordBytes<R>::kHash);

// The records of the terms that a record names, each once. `kMost` counts the repeated ones too.
template <std::size_t kMost>
class Needs {
 public:
  constexpr void Add(RecordHash hash) { Add(hash, hash.number()); }
  // `meaning` is of the declaration: the hash tells, too, where that stands.
  constexpr void Add(RecordHash hash, std::uint64_t meaning) {
    sum_ += meaning;
    for (std::size_t i = 0; i < size_; ++i) {
      if (hashes_[i] == hash) return;
    }
    hashes_[size_++] = hash;
  }
  constexpr std::size_t size() const { return size_; }
  // Of all that were added, the repeated ones too.
  constexpr std::uint64_t sum() const { return sum_; }
  // Behind the last: the last again.
  constexpr RecordHash operator[](std::size_t i) const {
    return hashes_[i < size_ ? i : size_ - 1];
  }

 private:
  RecordHash hashes_[kMost == 0 ? 1 : kMost] = {};
  std::size_t size_ = 0;
  std::uint64_t sum_ = 0;
};

}  // namespace zweck::internal

#ifdef __ELF__

// One chunk, where no chunk of the same record and number stands yet in this file.
#define ZWECK_INTERNAL_CHUNK(label)                                                          \
  ".ifndef .Lzweck.%c0.%c1.%c2\n"                                                            \
  ".set .Lzweck.%c0.%c1.%c2, 1\n"                                                            \
  ".pushsection .zweck,\"aG\",@progbits,zweck.%c0.%c1,comdat\n" label                        \
  ".long 0x324b575a,%c0,%c1,%c2,%c3,%c4,%c5,%c6,%c7,%c8,%c9,%c10,%c11,%c12,%c13,%c14,%c15\n" \
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

namespace zweck::internal {

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

// Of a sequence from `kFirst` on, 64 at a time: Clang takes a fold of 256 at most.
template <std::size_t kFirst, std::size_t kCount>
using Batch = std::make_index_sequence<(kCount - kFirst < 64 ? kCount - kFirst : 64)>;
template <class R, std::size_t kFirst, std::size_t... kChunk>
[[gnu::always_inline]] inline void LeaveChunks(std::index_sequence<kChunk...>) {
  (LeaveChunk<R, kFirst + kChunk>(), ...);
  constexpr std::size_t kNext = kFirst + sizeof...(kChunk);
  constexpr std::size_t kCount = RecordBytes<R>::kChunks;
  if constexpr (kNext < kCount) LeaveChunks<R, kNext>(Batch<kNext, kCount>());
}
template <class R, std::size_t kFirst, std::size_t... kGroup>
[[gnu::always_inline]] inline void LeaveGroups(std::index_sequence<kGroup...>) {
  (LeaveNeeds<R, 12 * (kFirst + kGroup)>(), ...);
  constexpr std::size_t kNext = kFirst + sizeof...(kGroup);
  constexpr std::size_t kCount = (R::kNeeds.size() + 11) / 12;
  if constexpr (kNext < kCount) LeaveGroups<R, kNext>(Batch<kNext, kCount>());
}
template <class R>
[[gnu::always_inline]] inline void LeaveWhole() {
  LeaveGroups<R, 0>(Batch<0, (R::kNeeds.size() + 11) / 12>());
  LeaveChunks<R, 0>(Batch<0, RecordBytes<R>::kChunks>());
}

// A record in the code of the very flow that leaves it.
template <class R>
[[gnu::always_inline]] inline void LeaveHere() {
  LeaveWhole<R>();
  using Bytes = RecordBytes<R>;
  asm inline volatile(".reloc ., BFD_RELOC_NONE, zweck.%c0.%c1" ::"i"(Bytes::kHash.low),
                      "i"(Bytes::kHash.high));
}

// The record of a term: it stands in the file once the term is named.
template <class R, std::uint64_t kHash>
struct TermRecord<R, false, kHash> {
  // Never called.
  [[gnu::used, gnu::cold]] static void Leave() {
    LeaveWhole<R>();
    using Bytes = RecordBytes<R>;
    asm inline volatile(
        ".pushsection .zweck.kept,\"aR\",@progbits\n"
        ".reloc ., BFD_RELOC_NONE, zweck.%c0.%c1\n"
        ".byte 0\n"  // gold does not take a relocation in nothing
        ".popsection" ::"i"(Bytes::kHash.low),
        "i"(Bytes::kHash.high));
  }
};

}  // namespace zweck::internal

#endif  // __ELF__

namespace zweck::internal {

#ifndef ZWECK_FLOW_REGISTRY

template <class R>
[[gnu::always_inline]] inline void Leave() {
  LeaveHere<R>();
}

#else

template <class R, std::uint64_t kHash>
struct Registered {
  static inline const bool kDone =
      Register(RecordBytes<R>::kPayload.words, RecordBytes<R>::kWordCount, RecordBytes<R>::kHash);
};

template <class R, std::uint64_t kHash>
struct TermRecord<R, true, kHash> {
  static void Leave() { static_cast<void>(&Registered<R, kHash>::kDone); }
};

// Stands in the binary where flows register, so that nobody takes for all what else is there.
struct RegistryRecord {
  static constexpr std::uint32_t kNumber = 7;
  static constexpr RegistryFacts Facts() { return {}; }
  static constexpr Needs<0> kNeeds{};
};

// Depends on the record of a flow: what depends on none is made in files without flows, too.
template <class R>
struct RegistryOf {
  using type = RegistryRecord;
};

template <class R>
[[gnu::always_inline]] inline void Leave() {
  static_cast<void>(R::kNeeds);
  static_cast<void>(&Registered<R, RecordBytes<R>::kHash.number()>::kDone);
#ifdef __ELF__
  using Mark = typename RegistryOf<R>::type;
  static_cast<void>(&TermRecord<Mark, false, RecordBytes<Mark>::kHash.number()>::Leave);
#endif
}

#endif

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_RECORD_H_
