# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""The pages as a site that can be searched without a server: `./dev docs`. Sphinx, since its search is a script that a
browser runs from a file too, and since it refuses dead links."""

import pathlib
import re
import shutil

from pygments.lexers import get_lexer_by_name
from sphinx.highlighting import lexers

project = "Zweck"
author = "The Zweck authors"
copyright = "2026, the Zweck authors"
extensions = ["myst_parser"]
root_doc = "README"
html_theme = "sphinx_rtd_theme"
html_show_sourcelink = False
html_copy_source = False
html_show_sphinx = False
# Links to headings: errors.md#use-purpose.
myst_heading_anchors = 4
exclude_patterns = ["inventory"]
lexers["textproto"] = get_lexer_by_name("protobuf")
# Blocks in languages of our own, such as a lock file.
suppress_warnings = ["misc.highlighting_failure"]

CONTENTS = """
```{toctree}
:hidden:
:glob:

tutorial/*
how-to/*
reference/*
explanation/*
errors
performance
```
"""
LINK = re.compile(r"\[([^\]]*)\]\(([^)#:]+)\)")


def setup(app):
    def read(_app, name, text):
        folder = (pathlib.Path(app.srcdir) / name).parent
        # What is a folder of the sources can't be shown by a page.
        text[0] = LINK.sub(lambda link: link[1] if (folder / link[2]).is_dir() else link[0], text[0])
        # In the sources, a directive would stand as text where the pages are read as they are.
        if name == root_doc:
            text[0] += CONTENTS

    def finish(_app, problem):
        if problem is None:
            shutil.copy(pathlib.Path(app.outdir) / "README.html", pathlib.Path(app.outdir) / "index.html")

    app.connect("source-read", read)
    app.connect("build-finished", finish)
