"""Plans and lists by old and new names of places: what a list says must not depend on which names it uses."""

from __future__ import annotations

import csv
import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from examples import share_of
from htx_eval import HtxEvalError, Options, check, load_plan
from htx_eval.model.ground.places import Names
from htx_eval.model.plan import Plan

PROVINCES = {"92": "Thành phố Cần Thơ", "93": "Tỉnh Hậu Giang", "94": "Tỉnh Sóc Trăng"}
with (ROOT / "targets" / "places" / "can-tho.csv").open(encoding="utf-8", newline="") as table:
    LINES = list(csv.DictReader(table))
#: What may be said of a cooperative, and of which columns each way to say it is.
COLUMNS = {"tinh": "Tỉnh", "huyen": "Huyện", "xa": "Xã", "xa_cu": "Xã (cũ)", "xa_moi": "Xã (mới)"}
PAIRS = range(len(LINES))


def where(**told: str) -> frozenset[int]:
    """The lines of the table that names in full may mean: an oracle that knows nothing of how the program looks up."""
    found = set(PAIRS)
    for key, text in told.items():
        column = {"huyen": "huyen_cu", "xa_cu": "xa_cu", "xa_moi": "xa_moi"}.get(key)
        if key == "tinh":
            found &= {at for at in PAIRS if text in (PROVINCES[LINES[at]["tinh_cu"]], "Thành phố Cần Thơ")}
        else:
            found &= {at for at in PAIRS if column is not None and LINES[at][column] == text}
    return frozenset(found)


def where_so_called(xa: str, tinh: str, huyen: str = "") -> frozenset[int]:
    """The lines that one name of a commune may mean, old or new; a district says that it is old."""
    old = where(xa_cu=xa, **({"huyen": huyen} if huyen else {}))
    old = frozenset(at for at in old if PROVINCES[LINES[at]["tinh_cu"]] == tinh)
    return old if huyen else old | where(xa_moi=xa, tinh=tinh)


def possible(told: Mapping[str, str]) -> frozenset[int]:
    return where_so_called(**told) if "xa" in told else where(**told)


@dataclass(frozen=True)
class Ground:
    """The place of a made-up plan: what its file says, when it was issued, and which lines of the table it is."""

    names: Mapping[str, object]
    issued: str
    lines: frozenset[int]


def plan_of(ground: Ground, folder: Path) -> str:
    """A made-up plan with a count and a share of good cooperatives."""
    content = {
        "id": "thu-noi",
        "title": {"vi": "Kế hoạch giả định", "en": "Made-up plan"},
        "issuer": {"vi": "Nơi thử", "en": "Test house"},
        "issued": ground.issued,
        "period": {"from": f"{ground.issued[:4]}-01-01", "to": f"{ground.issued[:4]}-12-31"},
        "register": "htx",
        "place": {"title": {"vi": "nơi thử", "en": "test place"}, **ground.names},
        "definitions": {
            "co": {
                "word": {"vi": "HTX", "en": "cooperatives"},
                "chosen": "moi",
                "because": {"vi": "thử", "en": "test"},
                "readings": {"moi": {"label": {"vi": "mọi HTX", "en": "all"}, "where": {"loai_hinh": "htx"}}},
            }
        },
        "targets": [
            {
                "id": key,
                "number": number,
                "title": {"vi": key, "en": key},
                "clause": "a",
                "measure": measure,
                "at_least": least,
            }
            for number, (key, measure, least) in enumerate(
                (
                    ("dem", {"count": {"where": {"xep_loai": "tot"}, "of": "co"}}, 2),
                    ("ty-le", {"share": {"where": {"xep_loai": "tot"}, "of": "co"}}, "50%"),
                ),
                1,
            )
        ],
        "clauses": [{"id": "a", "text": {"vi": "thử", "en": "test"}}],
    }
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return str(path)


Coop = tuple[Mapping[str, str], bool]


def list_of(coops: Sequence[Coop], folder: Path) -> str:
    """A list of cooperatives with what is said of where each is, and whether it is good."""
    path = folder / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Tên HTX", *COLUMNS.values(), "Xếp loại"])
        for at, (told, is_good) in enumerate(coops):
            cells = [told.get(key, "") for key in COLUMNS]
            out.writerow([f"HTX Mẫu {at}", *cells, "Tốt" if is_good else "Yếu"])
    return str(path)


def brute_force(coops: Sequence[Coop], ground: Ground) -> tuple[tuple[int, int], tuple[Fraction, Fraction] | None]:
    """The ends of the count and of the share, by trying every line on which every cooperative may lie."""
    answers = [sorted({at in ground.lines for at in possible(told)}) for told, _ in coops]
    counts, shares = [], []
    for inside in itertools.product(*answers):
        within = [is_good for is_in, (_, is_good) in zip(inside, coops, strict=True) if is_in]
        counts.append(sum(within))
        if within:
            shares.append(Fraction(sum(within), len(within)))
    return (min(counts), max(counts)), (min(shares), max(shares)) if shares else None


def evaluated(plan: str | Plan, data: str) -> dict[str, tuple[object, object]]:
    found = check(
        data, plan=plan, options=Options(assumptions_off=frozenset(["cung-dia-ban"]), covers=frozenset(["htx"]))
    )
    return {one.target.id: (one.chosen.bounds.low, one.chosen.bounds.high) for one in found.evaluation.targets}


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    """Plans of old and new communes, one or several, of old districts, of provinces before and after."""
    kind = draw(st.sampled_from(["moi", "moi", "cu", "huyen", "tinh cu", "tinh moi"]))
    line = LINES[draw(st.sampled_from(PAIRS))]
    if kind == "moi":
        first = int(line["khoan"])
        some = {one["xa_moi"] for one in LINES if first <= int(one["khoan"]) <= first + draw(st.integers(0, 2))}
        some = {name for name in some if len({one["ma_moi"] for one in LINES if one["xa_moi"] == name}) == 1}
        lines = frozenset(at for at in PAIRS if LINES[at]["xa_moi"] in some)
        communes = {LINES[at]["xa_moi"]: LINES[at]["ma_moi"] for at in sorted(lines)}
        return Ground({"names": {"tinh": "Cần Thơ"}, "communes": communes}, "2026-02-01", lines)
    old = {"tinh": PROVINCES[line["tinh_cu"]], "huyen": line["huyen_cu"]}
    if kind == "cu":
        lines = frozenset(at for at in PAIRS if LINES[at]["ma_cu"] == line["ma_cu"])
        return Ground({"names": old, "communes": {line["xa_cu"]: line["ma_cu"]}}, "2024-05-03", lines)
    if kind == "huyen":
        same = ("tinh_cu", "huyen_cu")
        lines = frozenset(at for at in PAIRS if all(LINES[at][key] == line[key] for key in same))
        return Ground({"names": old}, "2024-05-03", lines)
    if kind == "tinh cu":
        lines = frozenset(at for at in PAIRS if LINES[at]["tinh_cu"] == line["tinh_cu"])
        return Ground({"names": {"tinh": old["tinh"]}}, "2024-05-03", lines)
    return Ground({"names": {"tinh": "Cần Thơ"}}, "2026-02-01", frozenset(PAIRS))


@st.composite
def told_of(draw: st.DrawFn, near: frozenset[int]) -> dict[str, str]:
    """How a list names the place of a cooperative: by old names, by new ones, or by both; mostly near the plan's."""
    around = sorted({min(max(at + step, 0), len(LINES) - 1) for at in near for step in (-2, -1, 0, 1, 2)})
    line = LINES[draw(st.sampled_from(around))]
    old = {"tinh": PROVINCES[line["tinh_cu"]], "huyen": line["huyen_cu"]}
    new = {"tinh": "Thành phố Cần Thơ"}
    return draw(
        st.sampled_from(
            [
                {**old, "xa_cu": line["xa_cu"]},
                {**new, "xa_moi": line["xa_moi"]},
                {"xa_cu": line["xa_cu"], "xa_moi": line["xa_moi"], **new},
            ]
        )
    )


def as_commune(told: Mapping[str, str]) -> dict[str, str]:
    """The same with the one name of the commune in the column that every list has."""
    names = {"xa_cu", "xa_moi"} & told.keys()
    return dict(told) if len(names) == 2 else {"xa" if key in names else key: text for key, text in told.items()}


@given(data=st.data())
def test_divided_communes_equal_brute_force(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("noi")
    ground = data.draw(grounds())
    told = data.draw(st.lists(told_of(ground.lines), min_size=1, max_size=6))
    coops = [(one, data.draw(st.booleans())) for one in told]
    plan = plan_of(ground, folder)
    for shown in (coops, [(as_commune(one), is_good) for one, is_good in coops]):
        names = list_of(shown, folder)
        if not any(possible(one) & ground.lines for one, _ in shown):
            with pytest.raises(HtxEvalError, match="HTX401"):
                evaluated(plan, names)
            continue
        count, share = brute_force(shown, ground)
        found = evaluated(plan, names)
        assert found["dem"] == count
        assert found["ty-le"] == (share or (None, None))


CHAU_THANH = [line for line in LINES if (line["tinh_cu"], line["huyen_cu"]) == ("94", "Huyện Châu Thành")]


@pytest.fixture(scope="module")
def plans_of_the_old_district(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Plan]:
    """The place of one plan written in three ways: by its old names, by both, and as today's communes."""
    four = {line["xa_moi"]: line["ma_moi"] for line in CHAU_THANH}
    places: list[dict[str, object]] = [
        {"names": {"tinh": "Sóc Trăng", "huyen": "Châu Thành"}},
        {"names": {"tinh": ["Sóc Trăng", "Cần Thơ"], "huyen": "Châu Thành"}, "codes": {"tinh": "94", "huyen": "942"}},
        {"names": {"tinh": "Cần Thơ"}, "communes": four},
    ]
    return [
        load_plan(plan_of(Ground(place, day, frozenset()), tmp_path_factory.mktemp("ke-hoach")))
        for place, day in zip(places, ("2024-05-03", "2024-05-03", "2026-02-01"), strict=True)
    ]


@share_of(0.3)
@given(rows=st.lists(st.tuples(st.sampled_from(CHAU_THANH), st.booleans()), min_size=1, max_size=8))
def test_the_names_of_a_list_do_not_matter(
    rows: Sequence[tuple[Mapping[str, str], bool]],
    plans_of_the_old_district: Sequence[Plan],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The old district is exactly four of today's communes: a list of it is the same under old and new names."""
    folder = tmp_path_factory.mktemp("ten")
    old = {"tinh": "Sóc Trăng", "huyen": "Châu Thành"}
    dressed: list[list[Coop]] = [
        [({**old, "xa": line["xa_cu"]}, is_good) for line, is_good in rows],
        [({"tinh": "TP. Cần Thơ", "xa": line["xa_moi"]}, is_good) for line, is_good in rows],
        [
            ({**old, "xa": line["xa_cu"]} if at % 2 else {"tinh": "Cần Thơ", "xa": line["xa_moi"]}, is_good)
            for at, (line, is_good) in enumerate(rows)
        ],
        [({"xa_cu": line["xa_cu"], "xa_moi": line["xa_moi"]}, is_good) for line, is_good in rows],
    ]
    results = [evaluated(plan, list_of(coops, folder)) for plan in plans_of_the_old_district for coops in dressed]
    assert all(found == results[0] for found in results)


def test_a_code_is_that_of_its_day(tmp_path: Path) -> None:
    """31573 was Phú Tâm until the reform; from then on Phú Tâm is 31569."""
    place = {"names": {"tinh": "Cần Thơ"}, "communes": {"Phú Tâm": "31573"}}
    data = list_of([({"xa": "Phú Tâm"}, True)], tmp_path)
    with pytest.raises(HtxEvalError, match=r"HTX346.*31569"):
        check(data, plan=plan_of(Ground(place, "2026-02-01", frozenset()), tmp_path))
    place = {"names": {"tinh": "Sóc Trăng", "huyen": "Châu Thành"}, "communes": {"Phú Tâm": "31573"}}
    check(data, plan=plan_of(Ground(place, "2024-05-03", frozenset()), tmp_path))


def test_what_todays_communes_hold_is_what_the_old_ones_in_them_hold() -> None:
    data = check(ROOT / "data" / "samples" / "chau-thanh-2024-so-lieu-mau.csv").data
    of = {line["xa_cu"].removeprefix("Thị trấn ").removeprefix("Xã "): line["xa_moi"] for line in CHAU_THANH}
    sums: dict[str, Counter[str]] = {name: Counter() for name in of.values()}
    for commune in data.communes:
        for one in commune.targets:
            sums[of[str(commune.name)]] += Counter(
                {f"{one.target} counted": one.counted, f"{one.target} open": one.undecided}
            )
    found = {
        str(commune.name): +Counter(
            {f"{one.target} {what}": count for one in commune.targets
             for what, count in (("counted", one.counted), ("open", one.undecided))}
        )
        for commune in data.communes_now
    }  # fmt: skip
    assert found == {name: +some for name, some in sums.items()}


def test_a_new_name_stands_for_the_old_communes_in_it(tmp_path: Path) -> None:
    told = [({"tinh": "Cần Thơ", "xa": "Xã Phú Tâm"}, True), ({"tinh": "Cần Thơ", "xa": "Hồ Đắc Kiện"}, False)]
    communes = check(list_of(told, tmp_path), plan="chau-thanh-2024").data.communes
    assert [(one.name, one.cooperatives) for one in communes] == [
        *((name, 0) for name in ("Thuận Hòa", "Phú Tân", "An Hiệp", "An Ninh")),
        ("Châu Thành / Phú Tâm", 1),
        ("Hồ Đắc Kiện / Thiện Mỹ", 1),
    ]


def test_a_divided_commune_is_told(tmp_path: Path) -> None:
    plan = plan_of(
        Ground({"names": {"tinh": "Cần Thơ"}, "communes": {"An Bình": "31150"}}, "2026-02-01", frozenset()), tmp_path
    )
    told = {"tinh": "Cần Thơ", "huyen": "Quận Bình Thủy", "xa": "Phường Long Tuyền"}
    (found,) = [
        one for one in check(list_of([(told, True)], tmp_path), plan=plan).evaluation.problems if one.code == "HTX285"
    ]
    assert found.place.column == "Xã"
    assert found.params["inside"] == ("Phường An Bình",)
    assert found.params["outside"] == ("Phường Long Tuyền",)


@pytest.mark.parametrize("table", sorted((ROOT / "targets" / "places").glob("[!p]*.csv")), ids=lambda path: path.stem)
def test_every_old_commune_went_somewhere_once(table: Path) -> None:
    """Whole to one new commune, or in parts to several, the rest of it last; and a new one has one code and item."""
    with table.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    ways: dict[str, list[str]] = {}
    for line in lines:
        ways.setdefault(line["ma_cu"] or line["huyen_cu"], []).append(line["phan"])
    for extents in ways.values():
        is_whole = extents in (["toan_bo"], ["giu_nguyen"])
        assert is_whole or (len(extents) > 1 and set(extents) <= {"mot_phan", "con_lai"})
    for key, other in (("ma_moi", "xa_moi"), ("ma_moi", "khoan"), ("ma_cu", "xa_cu")):
        pairs = {(line[key], line[other]) for line in lines if line[key]}
        kept = {line["ma_moi"] for line in lines if line["phan"] == "giu_nguyen"}
        assert len({code for code, _ in pairs}) == len(pairs), (key, other, kept)


@pytest.mark.parametrize(
    ("columns", "cells", "counts"),
    [
        (["Xã"], ["Xã Phú Tâm, TP Cần Thơ"], True),
        (["Xã"], ["Phú Tâm (mới)"], True),
        (["Xã"], ["Xã An Ninh, TP Cần Thơ"], False),
        (["Địa chỉ"], ["Ấp 1, xã Phú Tâm, TP Cần Thơ"], True),
        (["Địa chỉ"], ["Số 5 ấp 2 xã An Ninh thành phố Cần Thơ"], False),
        (["Địa chỉ trụ sở"], ["Ấp An Trạch, thị trấn Châu Thành, huyện Châu Thành, tỉnh Sóc Trăng"], True),
        (["Xã", "Địa chỉ"], ["Phú Tâm", "Ấp 1, xã An Ninh"], True),  # the column of communes comes first
        (["Địa chỉ"], ["Ấp Phước Lợi"], True),  # tells nothing: assumed
    ],
)
def test_a_commune_is_told_by_its_cell_or_by_the_address(
    columns: list[str], cells: list[str], counts: bool, tmp_path: Path
) -> None:
    data = tmp_path / "list.csv"
    with data.open("w", encoding="utf-8", newline="") as file:
        rows = [
            ["Tên HTX", *columns, "Xếp loại"],
            ["HTX Mẫu", *cells, "Tốt"],
            ["HTX Kia", *["Xã Phú Tâm"] * len(cells), "Yếu"],
        ]
        csv.writer(file).writerows(rows)
    plan = plan_of(
        Ground({"names": {"tinh": "Cần Thơ"}, "communes": {"Phú Tâm": "31569"}}, "2026-02-01", frozenset()), tmp_path
    )
    found = {one.target.id: one.chosen.bounds.low for one in check(data, plan=plan).evaluation.targets}
    assert found["dem"] == int(counts)


def test_the_names_of_provinces_before_and_after_are_those_of_the_plans_place(tmp_path: Path) -> None:
    """A commune that no table knows is asked about under the old name of the province too, and is not elsewhere."""
    ground = Ground(
        {"names": {"tinh": "Cần Thơ"}, "communes": {"Phú Tâm": "31569", "An Ninh": "31594"}}, "2026-02-01", frozenset()
    )
    told = [
        ({"tinh": "Tỉnh Sóc Trăng", "xa": "Ấp Năm"}, True),
        ({"tinh": "Sóc Trăng", "huyen": "Châu Thành", "xa": "Phú Tâm"}, True),
    ]
    found = check(list_of(told, tmp_path), plan=plan_of(ground, tmp_path))
    assert [one.code for one in found.evaluation.problems if one.code in ("HTX210", "HTX281")] == ["HTX281"]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"xa_moi": "Phú Tâm"}, {Names.BEFORE: 0, Names.AFTER: 1}),
        ({"xa_cu": "Phú Tâm"}, {Names.BEFORE: 1, Names.AFTER: 0}),
        ({"xa_cu": "Phú Tâm", "xa_moi": "Phú Tâm"}, {Names.BEFORE: 0, Names.AFTER: 0}),
        ({"tinh": "Sóc Trăng", "xa": "Phú Tâm"}, {Names.BEFORE: 1, Names.AFTER: 0}),
        ({"tinh": "Cần Thơ", "xa": "Phú Tâm"}, {Names.BEFORE: 0, Names.AFTER: 1}),
        ({"xa": "Phú Tâm"}, {Names.BEFORE: 0, Names.AFTER: 0}),
    ],
)
def test_by_which_names_a_list_tells_its_communes(told: dict[str, str], said: dict[Names, int], tmp_path: Path) -> None:
    where = check(list_of([(told, True)], tmp_path), plan="chau-thanh-2024").evaluation.grounds
    assert where is not None
    assert where.rows == said
