// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/resize.h"

namespace zweck::text {

#if defined(__GLIBCXX__) && _GLIBCXX_USE_CXX11_ABI
template struct OpensString<&std::string::_M_set_length>;
#endif

}  // namespace zweck::text
