"""Every layout of the corpus, by the name of its file."""

from __future__ import annotations

from corpus.closing import CLOSING
from corpus.dress import DRESS
from corpus.heads import HEADS, MARKS
from corpus.layouts import Files
from corpus.merged import MERGED
from corpus.owners import OWNERS
from corpus.published import PUBLISHED
from corpus.sections import SECTIONS
from corpus.shifted import SHIFTED
from corpus.struck import STRUCK

LAYOUTS: Files = {
    **HEADS,
    **MARKS,
    **SECTIONS,
    **MERGED,
    **CLOSING,
    **DRESS,
    **OWNERS,
    **STRUCK,
    **PUBLISHED,
    **SHIFTED,
}
