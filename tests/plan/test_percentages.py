"""A figure of a plan and of the command line: one way to write it, with % for a share and only there."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from conftest import SAMPLES, Run
from htx_eval.api import load_plan
from htx_eval.plan.percentages import Misfit, NoFigureError, read_figure

SAMPLE = SAMPLES / "chau-thanh-2024-so-lieu-mau.csv"


@pytest.mark.parametrize(
    ("text", "is_share", "figure"),
    [
        ("50%", True, Fraction(1, 2)),
        ("50 %", True, Fraction(1, 2)),
        (" 50% ", True, Fraction(1, 2)),
        ("12.5%", True, Fraction(1, 8)),
        ("12,5%", True, Fraction(1, 8)),
        ("12.500%", True, Fraction(1, 8)),  # 12500 % is no share
        ("0%", True, Fraction(0)),
        ("100%", True, Fraction(1)),
        ("4", False, Fraction(4)),
        ("04", False, Fraction(4)),
        ("-3", False, Fraction(-3)),
        ("+3", False, Fraction(3)),
        ("1.25", False, Fraction(5, 4)),
        ("1,25", False, Fraction(5, 4)),
        ("0.125", False, Fraction(1, 8)),
        (".5", False, Fraction(1, 2)),
        ("1250", False, Fraction(1250)),
    ],
)
def test_a_figure(text: str, is_share: bool, figure: Fraction) -> None:
    assert read_figure(text, is_share) == figure


@pytest.mark.parametrize(
    ("text", "is_share", "misfit"),
    [
        *(
            (text, is_share, Misfit.NO_NUMBER)
            for text in ("", "%", "sixty%", "Infinity", "-inf", "NaN", "1e999", "1e3", "1_000", "12 500", "1.2.3", "٣")
            for is_share in (True, False)
        ),
        ("9" * 5000, False, Misfit.NO_NUMBER),
        ("50%%", True, Misfit.NO_NUMBER),
        ("%50", True, Misfit.NO_NUMBER),
        ("60", True, Misfit.LACKS_PERCENT),
        ("0.6", True, Misfit.LACKS_PERCENT),
        ("20%", False, Misfit.HAS_PERCENT),
        ("-1%", True, Misfit.NO_SHARE),
        ("100.5%", True, Misfit.NO_SHARE),
        ("1.250", False, Misfit.TWO_READINGS),
        ("1,250", False, Misfit.TWO_READINGS),
        ("-12.500", False, Misfit.TWO_READINGS),
    ],
)
def test_no_figure(text: str, is_share: bool, misfit: Misfit) -> None:
    with pytest.raises(NoFigureError) as refused:
        read_figure(text, is_share)
    assert refused.value.misfit is misfit


#: A figure as the command line and a plan are given it, and what each says: the same rule, in the words of the place.
SAID = [
    ("hieu-qua", "50%", "sixty%", "HTX412", "HTX338"),
    ("hieu-qua", "50%", "60", "HTX712", "HTX318"),
    ("hieu-qua", "50%", "160%", "HTX446", "HTX319"),
    ("lien-hiep", "1", "one", "HTX412", "HTX312"),
    ("lien-hiep", "1", "1%", "HTX412", "HTX339"),
    ("lien-hiep", "1", "1.250", "HTX344", "HTX344"),
]


@pytest.mark.parametrize(("target", "good", "bad", "told", "planned"), SAID)
def test_a_plan_and_the_command_line_refuse_alike(
    run: Callable[..., Run],
    write: Callable[[str, str], Path],
    target: str,
    good: str,
    bad: str,
    told: str,
    planned: str,
) -> None:
    for arguments in (("check", SAMPLE, "--given"), ("whatif", SAMPLE, "--threshold")):
        found = run(*arguments, f"{target}={bad}")
        assert (found.code, f"{told}:" in found.err) == (2, True)
    before, after = Path(load_plan().path).read_text(encoding="utf-8").split(f"- id: {target}\n")
    plan = write("plan.yaml", f"{before}- id: {target}\n{after.replace(f'at_least: {good}', f'at_least: {bad}', 1)}")
    found = run("check", SAMPLE, "--plan", plan)
    assert (found.code, f"{planned}:" in found.err) == (2, True)


def test_a_decimal_comma_is_read_in_a_plan_as_on_the_command_line(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    text = Path(load_plan().path).read_text(encoding="utf-8").replace("at_least: 30%", "at_least: 30,5 %")
    plan = load_plan(write("plan.yaml", text))
    found = run("whatif", SAMPLE, "--threshold", "tot-kha=30,5 %", "--format", "json")
    assert (found.code, found.err) == (0, "")
    assert next(one for one in plan.targets if one.id == "tot-kha").threshold.value == Fraction(305, 1000)
