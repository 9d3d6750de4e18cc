// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where JSON is put together: a buffer on the stack, so that `out` grows by large pieces only. Once
// something in it is secret, the buffer is wiped, and so is what `out` leaves behind when it grows.

#ifndef ZWECK_CODEC_JSON_OUTPUT_H_
#define ZWECK_CODEC_JSON_OUTPUT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace zweck::codec {

class JsonOutput {
 public:
  // Room is never asked for more than this.
  static constexpr std::size_t kMostRoom = 512;

  explicit JsonOutput(std::string& out) : out_(out), start_(out.size()) {}
  JsonOutput(const JsonOutput&) = delete;
  JsonOutput& operator=(const JsonOutput&) = delete;
  ~JsonOutput();

  // Makes room for at least `size` bytes.
  void Room(std::size_t size) {
    if (static_cast<std::size_t>(buffer_.data() + buffer_.size() - at_) < size) [[unlikely]] {
      Flush();
    }
  }

  // These ask for room beforehand.
  char* at() { return at_; }
  void MoveTo(char* at) { at_ = at; }
  void Put(char c) { *at_++ = c; }
  void Put(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }

  // These don't. PutText escapes, and puts the quotation marks; false for what is not UTF-8.
  void PutName(std::string_view name);
  bool PutText(std::string_view text);
  void PutBase64(std::string_view bytes);

  // What follows is secret.
  void TurnSecret() { secret_ = true; }

  // How much there is, and back to there.
  std::size_t Position() const {
    return out_.size() + static_cast<std::size_t>(at_ - buffer_.data());
  }
  void Rewind(std::size_t position);

  // Then all is in `out`, or nothing.
  void Flush();
  void Abandon();

 private:
  std::string& out_;
  const std::size_t start_;
  bool secret_ = false;
  std::array<char, 4096> buffer_;
  char* at_ = buffer_.data();
};

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_JSON_OUTPUT_H_
