// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for libHaru: what the tests call of it.
#pragma once
extern "C" {
typedef void* HPDF_Doc;
typedef void* HPDF_Page;
typedef unsigned long HPDF_STATUS;
HPDF_Doc HPDF_New(void* error, void* data);
HPDF_Page HPDF_AddPage(HPDF_Doc pdf);
HPDF_STATUS HPDF_Page_TextOut(HPDF_Page page, float x, float y, const char* text);
HPDF_STATUS HPDF_SaveToFile(HPDF_Doc pdf, const char* name);
void HPDF_Free(HPDF_Doc pdf);
}
