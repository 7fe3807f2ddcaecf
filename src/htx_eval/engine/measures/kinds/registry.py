"""Every kind of measure by its name: the one place that says which module measures what."""

from __future__ import annotations

from collections.abc import Mapping

from htx_eval.engine.measures.kinds.count import Count
from htx_eval.engine.measures.kinds.mean import Mean
from htx_eval.engine.measures.kinds.median import Median
from htx_eval.engine.measures.kinds.outside import Outside
from htx_eval.engine.measures.kinds.protocol import MeasureKind
from htx_eval.engine.measures.kinds.ratio import Ratio
from htx_eval.engine.measures.kinds.share import Share
from htx_eval.engine.measures.kinds.sum import Sum
from htx_eval.model.rules import Kind


def _total(*kinds: MeasureKind) -> Mapping[Kind, MeasureKind]:
    """The kinds by name. Raises TypeError if one of them is missing or stands twice: no plan could then be trusted."""
    found = {one.kind: one for one in kinds}
    if set(found) != set(Kind) or len(found) != len(kinds):
        raise TypeError(f"not one module for each kind of measure: {sorted(kind.value for kind in found)}")
    return found


KINDS = _total(Count(), Share(), Sum(), Mean(), Ratio(), Median(), Outside())
