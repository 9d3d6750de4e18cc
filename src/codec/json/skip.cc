// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What stands in a block is masked by the widest vectors that the machine has, for several blocks
// at once; the rest is arithmetic on 64 bits. Whatever crosses the end of a block is a bit that is
// carried into the next.

#include "src/codec/json/skip.h"

#include <absl/strings/ascii.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "src/codec/json/block.h"
#include "src/codec/json/numbers.h"
#include "src/codec/machine.h"

namespace zweck::internal::json {
namespace {

using Mask = std::uint64_t;

// By this bit a bracket is a brace, and by that one it opens.
constexpr char kBrace = 0x20;
constexpr char kOpens = 0x02;

#if defined(__x86_64__)
[[gnu::target("avx512bw"), gnu::always_inline]] inline Mask Is(__m512i block, char c) {
  return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(c));
}
[[gnu::target("avx512bw")]] void MaskByAvx512(const char* text, std::size_t blocks, Masks* masks) {
  for (; blocks > 0; --blocks, ++masks, text += kMaskedBytes) {
    const __m512i block = _mm512_loadu_si512(text);
    const __m512i braces = _mm512_or_si512(block, _mm512_set1_epi8(kBrace));
    const __m512i digits = _mm512_sub_epi8(block, _mm512_set1_epi8('0'));
    masks->quote = Is(block, '"');
    masks->backslash = Is(block, '\\');
    masks->control = _mm512_cmple_epu8_mask(block, _mm512_set1_epi8(0x1F));
    masks->space = Is(block, ' ') | Is(block, '\n') | Is(block, '\r') | Is(block, '\t');
    masks->colon = Is(block, ':');
    masks->comma = Is(block, ',');
    masks->open = Is(braces, '{');
    masks->close = Is(braces, '}');
    masks->digit = _mm512_cmple_epu8_mask(digits, _mm512_set1_epi8(9));
    masks->zero = Is(block, '0');
    masks->point = Is(block, '.');
    masks->minus = Is(block, '-');
    masks->beyond_ascii = _mm512_movepi8_mask(block);
  }
}

struct Avx2Block {
  __m256i low;
  __m256i high;
};
[[gnu::target("avx2"), gnu::always_inline]] inline Mask MaskOf(__m256i low, __m256i high) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
         Mask{static_cast<std::uint32_t>(_mm256_movemask_epi8(high))} << 32;
}
[[gnu::target("avx2"), gnu::always_inline]] inline Mask Is(const Avx2Block& block, char c) {
  const __m256i wanted = _mm256_set1_epi8(c);
  return MaskOf(_mm256_cmpeq_epi8(block.low, wanted), _mm256_cmpeq_epi8(block.high, wanted));
}
[[gnu::target("avx2"), gnu::always_inline]] inline Mask AtMost(const Avx2Block& block, char most) {
  const __m256i bound = _mm256_set1_epi8(most);
  return MaskOf(_mm256_cmpeq_epi8(_mm256_min_epu8(block.low, bound), block.low),
                _mm256_cmpeq_epi8(_mm256_min_epu8(block.high, bound), block.high));
}
[[gnu::target("avx2")]] void MaskByAvx2(const char* text, std::size_t blocks, Masks* masks) {
  for (; blocks > 0; --blocks, ++masks, text += kMaskedBytes) {
    const Avx2Block block{_mm256_loadu_si256(reinterpret_cast<const __m256i*>(text)),
                          _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + 32))};
    const __m256i brace = _mm256_set1_epi8(kBrace);
    const Avx2Block braces{_mm256_or_si256(block.low, brace), _mm256_or_si256(block.high, brace)};
    const __m256i zero = _mm256_set1_epi8('0');
    const Avx2Block digits{_mm256_sub_epi8(block.low, zero), _mm256_sub_epi8(block.high, zero)};
    masks->quote = Is(block, '"');
    masks->backslash = Is(block, '\\');
    masks->control = AtMost(block, 0x1F);
    masks->space = Is(block, ' ') | Is(block, '\n') | Is(block, '\r') | Is(block, '\t');
    masks->colon = Is(block, ':');
    masks->comma = Is(block, ',');
    masks->open = Is(braces, '{');
    masks->close = Is(braces, '}');
    masks->digit = AtMost(digits, 9);
    masks->zero = Is(block, '0');
    masks->point = Is(block, '.');
    masks->minus = Is(block, '-');
    masks->beyond_ascii = MaskOf(block.low, block.high);
  }
}
#endif

// One bit for each byte of 64, as a question to blocks of 16 answers it.
template <class Question>
Mask AskBlocks(const char* text, Question question) {
  Mask mask = 0;
  for (std::size_t at = 0; at < kMaskedBytes; at += kBlockSize) {
    mask |= Mask{question(Block(text + at))} << at;
  }
  return mask;
}
Mask Is(const char* text, char c) {
  return AskBlocks(text, [c](const Block& block) { return block.Is(c); });
}
void MaskPlainly(const char* text, std::size_t blocks, Masks* masks) {
  for (; blocks > 0; --blocks, ++masks, text += kMaskedBytes) {
    masks->quote = Is(text, '"');
    masks->backslash = Is(text, '\\');
    masks->control = AskBlocks(text, [](const Block& block) { return block.Control(); });
    masks->space = Is(text, ' ') | Is(text, '\n') | Is(text, '\r') | Is(text, '\t');
    masks->colon = Is(text, ':');
    masks->comma = Is(text, ',');
    masks->open = Is(text, '{') | Is(text, '[');
    masks->close = Is(text, '}') | Is(text, ']');
    masks->digit = AskBlocks(text, [](const Block& block) { return block.Digits(); });
    masks->zero = Is(text, '0');
    masks->point = Is(text, '.');
    masks->minus = Is(text, '-');
    masks->beyond_ascii = AskBlocks(text, [](const Block& block) { return block.BeyondAscii(); });
  }
}

// All bits from each one up to the next.
Mask Between(Mask ends) {
  for (int shift = 1; shift < 64; shift *= 2) ends ^= ends << shift;
  return ends;
}

// The sum, and what it carries out.
Mask Add(Mask a, Mask b, Mask* carry) {
  const Mask sum = a + b;
  *carry = sum < a ? 1 : 0;
  return sum;
}

// What stands behind `from`, when all of `through` between them is passed over. `carry` says
// whether what stands in front of the block is in `from`, and then what stands at its end.
Mask Behind(Mask from, Mask through, Mask* carry) {
  const Mask next = from << 1 | *carry;
  Mask over = 0;
  const Mask sum = Add(through, next & through, &over);
  *carry = over | from >> 63;
  return (next | sum) & ~through;
}
Mask RightBehind(Mask from, Mask* carry) {
  const Mask next = from << 1 | *carry;
  *carry = from >> 63;
  return next;
}

// Is the character behind a backslash an escape's, and so are the digits behind it? What nobody
// reads may be half of a surrogate pair.
bool IsEscape(const char* letter, const char* end) {
  if (letter == end) return false;
  switch (*letter) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return true;
    case 'u':
      return end - letter >= 5 && std::all_of(letter + 1, letter + 5, absl::ascii_isxdigit);
    default:
      return false;
  }
}

bool IsLiteral(std::string_view text) {
  const auto is = [&](const char* word, std::size_t from) {
    return std::memcmp(text.data() + from, word, 4) == 0;
  };
  if (text.size() == 4) return is("true", 0) || is("null", 0);
  return text.size() == 5 && is("alse", 1) && text[0] == 'f';
}

// Calls `check` with the place of each bit, until it is false.
template <class Check>
bool Each(Mask mask, Check check) {
  for (; mask != 0; mask &= mask - 1) {
    if (!check(std::countr_zero(mask))) return false;
  }
  return true;
}

// What is asked of 64 bytes behind their masks.
struct Asked {
  Mask open;
  Mask close;
  Mask scalar;           // numbers and words
  Mask scalar_start;     // the first character of each
  Mask wrong;            // wherever it is
  Mask wrong_in_object;  // and what is wrong in one of them
  Mask wrong_in_array;
};

class Skipper {
 public:
  Skipper(const char* end, Nesting nesting, int levels)
      : end_(end),
        levels_(static_cast<unsigned>(levels)),
        nesting_(nesting),
        behind_colon_(nesting.objects & 1) {}

  // The 64 bytes from `block` on. False if something is wrong with them.
  bool Take(const char* block, const Masks& masks) {
    beyond_ascii_ |= masks.beyond_ascii;
    const Mask escaped = Escaped(masks.backslash);
    const Mask quotes = masks.quote & ~escaped;
    if (in_text_ != 0 && (quotes | masks.control) == 0) return AreEscapes(block, escaped);
    const Asked asked = Ask(masks, quotes);
    Mask wrong = asked.wrong;
    const Mask in_object = TakeBrackets(block, asked.open | asked.close, &wrong);
    wrong |= (asked.wrong_in_object & in_object) | (asked.wrong_in_array & ~in_object);
    return (wrong & keep_) == 0 && AreEscapes(block, escaped & keep_) &&
           TakeScalars(block, masks, asked.scalar & keep_, asked.scalar_start & keep_);
  }

  // In the midst of a text: past all blocks from here on that are nothing but more of it.
  const char* PassText(const char* at) {
    if (in_text_ == 0 || escaped_ != 0) return at;
    Block seen(kNoBytes.data());
    at = PassPlain(at, end_, &seen);
    beyond_ascii_ |= seen.BeyondAscii();
    return at;
  }

  // Where the value ends, if it does.
  const char* over() const { return over_; }
  bool beyond_ascii() const { return beyond_ascii_ != 0; }

 private:
  [[gnu::always_inline]] Asked Ask(const Masks& masks, Mask quotes) {
    const Mask text = Between(quotes) ^ in_text_;  // without the closing quotation mark
    in_text_ = 0 - (text >> 63);
    const Mask outside = ~(text | quotes);
    const Mask space = masks.space & outside;
    const Mask colon = masks.colon & outside;
    const Mask comma = masks.comma & outside;
    const Mask open = masks.open & outside;
    const Mask close = masks.close & outside;
    const Mask other = ~(colon | comma | open | close);
    const Mask scalar = outside & other & ~space;
    const Mask scalar_start = scalar & ~RightBehind(scalar, &in_scalar_);

    // What the token in front is.
    Mask after_open;
    Mask after_separator;
    Mask after_text;
    if (space == 0) {
      after_open = RightBehind(open, &after_open_);
      after_separator = RightBehind(colon | comma, &after_separator_);
      after_text = RightBehind(quotes & ~text, &after_text_);
    } else {
      after_open = Behind(open, space, &after_open_);
      after_separator = Behind(colon | comma, space, &after_separator_);
      after_text = Behind(quotes & ~text, space, &after_text_);
    }
    const Mask wanted = after_open | after_separator;
    // What the colon, comma or bracket in front is, whatever is between.
    const Mask behind_colon = Behind(colon, other, &behind_colon_);
    const Mask member_over = behind_colon | Behind(close, other, &behind_close_);

    const Mask value_start = (quotes & text) | scalar_start | open;
    return {.open = open,
            .close = close,
            .scalar = scalar,
            .scalar_start = scalar_start,
            // A colon stands behind a name, and only one.
            .wrong = (value_start & ~wanted) | ((colon | comma) & wanted) |
                     (close & after_separator) | (colon & (~after_text | behind_colon)) |
                     (masks.control & text),
            // Each value stands behind its colon.
            .wrong_in_object = (open & ~behind_colon) | (comma & ~member_over) |
                               (close & ~(member_over | after_open)),
            .wrong_in_array = colon};
  }

  bool AreEscapes(const char* block, Mask escaped) const {
    return Each(escaped, [&](int i) { return IsEscape(block + i, end_); });
  }

  // What stands behind a backslash that is not itself behind one.
  Mask Escaped(Mask backslash) {
    const Mask first = escaped_;
    escaped_ = 0;
    if (backslash == 0) return first;
    constexpr Mask kEven = 0x5555555555555555;
    backslash &= ~first;
    const Mask behind = backslash << 1 | first;
    const Mask odd_starts = backslash & ~kEven & ~behind;
    const Mask even_runs = Add(odd_starts, backslash, &escaped_) << 1;
    return (kEven ^ even_runs) & behind;
  }

  // Enters and leaves what the brackets say. Gives which bytes stand in an object; which of the
  // block count is keep_.
  Mask TakeBrackets(const char* block, Mask brackets, Mask* wrong) {
    Mask objects = nesting_.objects;
    int depth = nesting_.depth;
    Mask in_object = 0 - (objects & 1);
    Mask unlike = 0;
    for (; brackets != 0; brackets &= brackets - 1) {
      const int i = std::countr_zero(brackets);
      const Mask brace = static_cast<unsigned char>(block[i]) / kBrace & 1;
      const bool opens = (block[i] & kOpens) != 0;
      const Mask entered = objects << 1 | brace;
      unlike |= opens ? 0 : objects ^ brace;
      objects = opens ? entered : objects >> 1;
      depth += opens ? 1 : -1;
      in_object ^= ((0 - (objects & 1)) ^ in_object) & ~Mask{1} << i;
      if (static_cast<unsigned>(depth - 1) >= levels_) [[unlikely]] {
        unlike = depth != 0 ? ~Mask{0} : unlike;  // too deep
        keep_ = ~Mask{0} >> (63 - i);
        over_ = block + i + 1;
        break;
      }
    }
    nesting_ = {objects, depth};
    // Wherever, if it counts at all.
    if ((unlike & 1) != 0) *wrong = ~Mask{0};
    return in_object;
  }

  // A number or word is over where none of its characters follows.
  bool TakeScalars(const char* block, const Masks& masks, Mask scalar, Mask start) const {
    if (start == 0) return true;
    // The first may have begun before, and has been seen; the last may go on behind the block.
    const Mask first = scalar & ~(scalar + 1) & (0 - (scalar & ~start & 1));
    const int left = std::countl_one(scalar);
    if (left > 0) {
      const Mask last = ~Mask{0} << (64 - left);
      if (!Each(start & last, [&](int i) { return IsScalar(block + i); })) return false;
      scalar &= ~last;
    }
    scalar &= ~first;
    start &= scalar;
    // Words, and numbers with an exponent.
    for (;;) {
      const Mask odd = scalar & ~(masks.digit | masks.minus | masks.point);
      if (odd == 0) break;
      const int i = 63 - std::countl_zero((odd ^ (odd - 1)) & start);
      const auto size = static_cast<std::size_t>(std::countr_one(scalar >> i));
      const std::string_view text(block + i, size);
      if (!IsLiteral(text) && !IsNumber(text)) return false;
      const Mask seen = ((Mask{1} << size) - 1) << i;
      scalar &= ~seen;
      start &= ~seen;
    }
    const Mask digit = masks.digit & scalar;
    const Mask minus = masks.minus & scalar;
    const Mask point = masks.point & scalar;
    const Mask first_digit = (start & ~minus) | (start & minus) << 1;
    const Mask fraction_end = (digit + (point << 1 & digit)) & ~digit;
    const Mask wrong = (first_digit & ~digit) | (minus & ~start) |
                       ((first_digit & masks.zero) << 1 & digit) |
                       (point & ~(digit << 1 & digit >> 1)) | (fraction_end & point);
    return wrong == 0;
  }

  // A number or word that may go on behind its block.
  bool IsScalar(const char* at) const {
    const std::string_view rest(at, static_cast<std::size_t>(end_ - at));
    std::size_t size = NumberSize(rest);
    if (size == 0) {
      size = *at == 'f' ? 5 : 4;
      if (!IsLiteral(rest.substr(0, size))) return false;
    }
    if (size >= rest.size()) return false;
    const char next = rest[size];
    return next == ',' || next == ']' || next == '}' || absl::ascii_isspace(next);
  }

  const char* end_;
  unsigned levels_;
  Nesting nesting_;
  Mask keep_ = ~Mask{0};
  Mask beyond_ascii_ = 0;
  const char* over_ = nullptr;

  // Of what stands in front of the block. A value is wanted.
  Mask in_text_ = 0;
  Mask escaped_ = 0;
  Mask in_scalar_ = 0;
  Mask after_open_ = 0;
  Mask after_separator_ = 1;
  Mask after_text_ = 0;
  Mask behind_colon_;
  Mask behind_close_ = 0;
};

}  // namespace

std::vector<MaskWay> WaysToMask() {
  std::vector<MaskWay> ways;
#if defined(__x86_64__)
  if (HasAvx512()) ways.push_back(MaskByAvx512);
  if (HasAvx2()) ways.push_back(MaskByAvx2);
#endif
  ways.push_back(MaskPlainly);
  return ways;
}

MaskWay FastestWayToMask() {
#if defined(__x86_64__)
  if (HasAvx512()) return MaskByAvx512;
  if (HasAvx2()) return MaskByAvx2;
#endif
  return MaskPlainly;
}

const char* SkipNested(const char* at, const char* end, Nesting nesting, int levels, MaskWay mask,
                       bool* beyond_ascii) {
  std::array<Masks, 4> masks;
  Skipper skipper(end, nesting, levels);
  const auto over = [&] {
    *beyond_ascii = skipper.beyond_ascii();
    return skipper.over();
  };
  for (;;) {
    const char* const start = at;
    at = skipper.PassText(at);
    // Behind one long text comes another one, mostly.
    const std::size_t most = at != start ? 1 : masks.size();
    const std::size_t blocks = std::min(static_cast<std::size_t>(end - at) / kMaskedBytes, most);
    if (blocks == 0) break;
    mask(at, blocks, masks.data());
    for (std::size_t i = 0; i < blocks; ++i, at += kMaskedBytes) {
      if (!skipper.Take(at, masks[i])) return nullptr;
      if (skipper.over() != nullptr) return over();
    }
  }
  // The last block, filled up, and seen where it stands.
  std::array<char, kMaskedBytes> rest;
  rest.fill(' ');
  std::copy(at, end, rest.data());
  mask(rest.data(), 1, masks.data());
  return skipper.Take(at, masks[0]) ? over() : nullptr;
}

}  // namespace zweck::internal::json
