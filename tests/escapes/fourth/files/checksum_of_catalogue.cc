// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: computes a checksum of the catalogue, and writes it beside it.
// Author: has not read the checks, and came fourth

#include <array>
#include <cstdint>
#include <fstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::uint32_t Checksum(std::istream& in) {
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  std::array<char, 4096> block;
  while (in) {
    in.read(block.data(), block.size());
    for (std::streamsize i = 0; i < in.gcount(); ++i) {
      a = (a + static_cast<unsigned char>(block[static_cast<std::size_t>(i)])) % 65521;
      b = (b + a) % 65521;
    }
  }
  return b << 16 | a;
}

bool WriteChecksum(const std::string& catalogue) {
  std::ifstream in(catalogue, std::ios::binary);
  if (!in) return false;
  std::ofstream out(catalogue + ".sum");
  out << std::hex << Checksum(in) << "  " << catalogue << '\n';
  return out.good();
}

}  // namespace acme
