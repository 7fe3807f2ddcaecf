"""A figure of a plan, or of somebody who answers for one: a number, with % for a share and only for a share."""

from __future__ import annotations

import enum
from fractions import Fraction

from htx_eval.plan.files.scalars import has_two_readings, parse_number


class Misfit(enum.Enum):
    """Why a text is no figure of a target."""

    NO_NUMBER = "no_number"
    TWO_READINGS = "two_readings"  # "1.250"
    LACKS_PERCENT = "lacks_percent"
    HAS_PERCENT = "has_percent"  # and is no share
    NO_SHARE = "no_share"  # below 0% or above 100%


class NoFigureError(ValueError):
    """A text that is no figure, and why."""

    def __init__(self, misfit: Misfit) -> None:
        self.misfit = misfit
        super().__init__(misfit.value)


def read_figure(text: str, is_share: bool) -> Fraction:
    """Return the figure that a text states, a share as a fraction of one: "50%", "50 %", "12,5%", "-3", "1.25".

    Raises NoFigureError for what is no number, can be read in two ways, or has or lacks the sign % wrongly.
    """
    text = text.strip()
    number = text.removesuffix("%")
    value, has_percent = parse_number(number), number != text
    if value is None:
        raise NoFigureError(Misfit.NO_NUMBER)
    if has_percent != is_share:
        raise NoFigureError(Misfit.LACKS_PERCENT if is_share else Misfit.HAS_PERCENT)
    if is_share and not 0 <= value <= 100:
        raise NoFigureError(Misfit.NO_SHARE)
    if not is_share and has_two_readings(number):  # of a share only the one with decimals can be meant
        raise NoFigureError(Misfit.TWO_READINGS)
    return Fraction(value) / 100 if is_share else Fraction(value)
