// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A picture as a Mermaid flowchart, which GitHub, GitLab and others draw where Markdown has it.

#ifndef ZWECK_SRC_REPORT_PICTURE_MERMAID_H_
#define ZWECK_SRC_REPORT_PICTURE_MERMAID_H_

#include <string>

#include "src/report/picture/picture.h"

namespace zweck::report {

// Without the fence around it. Colours are left to the page's theme.
std::string Mermaid(const Picture& picture);

// Would Mermaid draw it as it is set by default: up to 500 arrows, and 50,000 characters?
bool FitsMermaid(const Picture& picture);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_PICTURE_MERMAID_H_
