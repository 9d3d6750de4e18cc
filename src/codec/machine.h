// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which wide instructions this machine has, for code that has several ways.

#ifndef ZWECK_SRC_CODEC_MACHINE_H_
#define ZWECK_SRC_CODEC_MACHINE_H_

namespace zweck::internal {

#if defined(__x86_64__)
inline bool HasAvx2() { return __builtin_cpu_supports("avx2") != 0; }
// On what has these, blocks of 64 bytes slow nothing else down.
inline bool HasAvx512() { return __builtin_cpu_supports("avx512vbmi2") != 0; }
#endif

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_MACHINE_H_
