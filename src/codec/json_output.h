// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where JSON is put together: a buffer on the stack, so that `out` grows by large pieces only.
//
// What puts something takes the place where to put it and returns the one behind it, so that it
// stays in a register. Before that, whoever puts asks for room.

#ifndef ZWECK_CODEC_JSON_OUTPUT_H_
#define ZWECK_CODEC_JSON_OUTPUT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace zweck::codec {

// Copies without a call what is short.
inline char* PutShort(char* at, std::string_view text) {
  const char* const from = text.data();
  const auto put = [&]<class Word>(Word first, Word last) {
    const std::size_t rest = text.size() - sizeof(Word);
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + rest, sizeof last);
    std::memcpy(at, &first, sizeof first);
    std::memcpy(at + rest, &last, sizeof last);
  };
  using TwoWords = std::array<std::uint64_t, 2>;
  if (text.size() > 2 * sizeof(TwoWords)) {
    std::memcpy(at, from, text.size());
  } else if (text.size() >= sizeof(TwoWords)) {
    put(TwoWords(), TwoWords());
  } else if (text.size() >= 8) {
    put(std::uint64_t{}, std::uint64_t{});
  } else if (text.size() >= 4) {
    put(std::uint32_t{}, std::uint32_t{});
  } else if (text.size() >= 2) {
    put(std::uint16_t{}, std::uint16_t{});
  } else if (text.size() == 1) {
    *at = text[0];
  }
  return at + text.size();
}

class JsonOutput {
 public:
  // Room is never asked for more than this.
  static constexpr std::size_t kMostRoom = 512;

  explicit JsonOutput(std::string& out) : out_(out), start_(out.size()) {}
  JsonOutput(const JsonOutput&) = delete;
  JsonOutput& operator=(const JsonOutput&) = delete;
  ~JsonOutput() {
    if (secret_) [[unlikely]] {
      WipeBuffer();
    }
  }

  char* Begin() { return buffer_.data(); }

  // Makes room for at least `size` bytes, and returns where.
  char* Room(char* at, std::size_t size) {
    if (static_cast<std::size_t>(buffer_.data() + buffer_.size() - at) >= size) [[likely]] {
      return at;
    }
    return Flush(at);
  }

  // These ask for room themselves. A name is one of ASCII that needs no escape. Text comes with its
  // quotation marks; null for what is not UTF-8.
  char* PutName(char* at, std::string_view name);
  char* PutText(char* at, std::string_view text);
  char* PutBase64(char* at, std::string_view bytes);

  // What follows is secret: the buffer is wiped in the end, and so is what `out` leaves behind when
  // it grows.
  void TurnSecret() { secret_ = true; }

  // How much there is, and back to there.
  std::size_t Position(const char* at) const {
    return out_.size() + static_cast<std::size_t>(at - buffer_.data());
  }
  char* Rewind(std::size_t position);

  // In the end all is in `out`, or nothing.
  char* Flush(char* at);
  void Abandon() { out_.resize(start_); }

 private:
  void WipeBuffer();

  std::string& out_;
  const std::size_t start_;
  bool secret_ = false;
  std::array<char, 4096> buffer_;
};

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_JSON_OUTPUT_H_
