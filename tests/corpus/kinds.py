"""Every layout of the corpus, by the name of its file."""

from __future__ import annotations

from corpus.heads import HEADS, MARKS
from corpus.layouts import Files
from corpus.merged import MERGED
from corpus.sections import SECTIONS

LAYOUTS: Files = {**HEADS, **MARKS, **SECTIONS, **MERGED}
