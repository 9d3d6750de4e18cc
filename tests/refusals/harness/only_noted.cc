// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The text stands on a note, and not on the error line.

void Function(int expected_name);

#ifdef ACCEPT
void Call() { Function(1); }
#else
void Call() { Function(1, 2); }  // refused: declared here
#endif
