"""The roadmap as its users meet it: the words, prices of one's own, and what is refused."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from conftest import ROOT, SAMPLES, Run
from htx_eval import check

PLAN = ROOT / "targets/plans/chau-thanh-2024.yaml"
SAMPLE = "data/samples/chau-thanh-2024-so-lieu-mau.csv"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.csv")))
def test_roadmap(run: Callable[..., Run], golden: Callable[[str, str], None], name: str, lang: str) -> None:
    found = run("roadmap", f"data/samples/{name}.csv", "--lang", lang)
    assert found.code == 0
    assert max(map(len, found.out.splitlines())) <= 80
    golden(f"roadmap/{name}.{lang}.txt", found.out)


def test_nobody_is_dissolved_and_no_score_is_raised(run: Callable[..., Run]) -> None:
    """It speaks of work on criteria, and says that prices and scales are not official."""
    text = " ".join(run("roadmap", SAMPLE).out.split())
    assert "giải thể" not in text
    assert "không theo văn bản nào" in text
    assert "không phải điểm để ghi thêm" in text


LIST = (
    "Tên HTX,Xã,Loại hình,Trạng thái,"
    + ",".join(f"Tiêu chí {number}" for number in range(1, 16))
    + "\nHTX A,An Ninh,HTX,Đang hoạt động,4,4,6,3,6,5,3,4,1,4,4,4,4,4,4"
    + "\nHTX B,An Hiệp,HTX,Đang hoạt động,6,6,10,6,8,6,6,6,4,5,5,5,5,5,4\n"
)


def test_criteria_with_room_are_named(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """60 points, 5 lacking for the class: the criteria furthest below their maxima, and the group whose are unknown."""
    path = write("list.csv", LIST)
    given = ["--given", "lien-hiep=1 (x)", "--given", "ocop=1 (x)", "--given", "cong-nghe-cao=4 (x)"]
    assert "Không phải làm gì thêm" in run("roadmap", path, *given).out
    costs = write("costs.yaml", "per_point: 3\nfixed: 0\nleave_out: [htx-moi]\n")
    plan = (
        (ROOT / "targets/plans/chau-thanh-2024.yaml")
        .read_text(encoding="utf-8")
        .replace("at_least: 30%", "at_least: 60%")
    )
    mine = write("plans/mine.yaml", plan)
    text = " ".join(run("roadmap", path, *given, "--plan", mine, "--costs", costs).out.split())
    assert "giá theo costs.yaml" in text
    assert "HTX A (dòng 2): củng cố để từ loại trung bình lên loại khá, còn thiếu 5 điểm [15] → chỉ tiêu 3" in text
    assert "nhóm III Thành viên, lợi ích thành viên, cộng đồng (còn 16; chưa rõ tối đa riêng từng tiêu chí)" in text


def test_prices_of_an_office_decide(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """Another price is another plan's cost; what is left out is not proposed."""
    cheap = json.loads(
        run("roadmap", SAMPLE, "--costs", write("a.yaml", "costs: {cong-nghe-cao: 1}\n"), "--format", "json").out
    )
    assert cheap["hopeful"]["cost"] == 1
    none = json.loads(
        run(
            "roadmap", SAMPLE, "--costs", write("b.yaml", "leave_out: [cong-nghe-cao, htx-moi]\n"), "--format", "json"
        ).out
    )
    assert none["hopeful"]["unreachable"] == ["cong-nghe-cao"]


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("costs: {cong-nghe: 1}\n", "HTX313", "1:9"),
        ("costs:\n  cong-nghe-cao: -1\n", "HTX312", "2:18"),
        ("fixed: -1\n", "HTX312", "1:8"),
        ("per_point: nhiều\n", "HTX312", "1:12"),
        ("prices: {}\n", "HTX345", "1:1"),
        ("leave_out: [giai-the]\n", "HTX313", "1:13"),
        ("costs: {ocop: 1, ocop: 2}\n", "HTX309", "1:18"),
        ("fixed: Infinity\n", "HTX312", "1:8"),
        ("costs:\n  ocop: Infinity\n", "HTX312", "2:9"),
        ("costs: {ocop: NaN}\n", "HTX312", "1:15"),
        ("per_point: -sNaN\n", "HTX312", "1:12"),
        ("costs: {ocop: 1e999}\n", "HTX312", "1:15"),
        ("costs: {ocop: 1e-999}\n", "HTX312", "1:15"),
        ("most_points: 1e999\n", "HTX312", "1:14"),
    ],
)
def test_a_spoiled_file_of_prices_is_refused(
    run: Callable[..., Run], write: Callable[[str, str], Path], text: str, code: str, where: str
) -> None:
    found = run("roadmap", SAMPLE, "--costs", write("costs.yaml", text))
    assert found.code == 2
    assert f"costs.yaml:{where}: {code}" in found.err


@pytest.mark.parametrize(("lang", "words"), [("vi", "cần giá nhỏ hơn"), ("en", "a price below")])
def test_a_price_without_end_is_said_to_be_no_price(
    run: Callable[..., Run], write: Callable[[str, str], Path], lang: str, words: str
) -> None:
    found = run("roadmap", SAMPLE, "--costs", write("costs.yaml", "fixed: Infinity\n"), "--lang", lang)
    assert words in found.err


def test_more_new_cooperatives_than_can_be_counted_are_refused(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    path = write("plans/mine.yaml", PLAN.read_text(encoding="utf-8"))
    moves = (ROOT / "targets/moves/htx.yaml").read_text(encoding="utf-8")
    write("moves/htx.yaml", moves.replace("most: 20", f"most: {10**400}"))
    found = run("roadmap", SAMPLE, "--plan", path)
    assert found.code == 2
    assert "HTX312" in found.err


def test_a_spoiled_file_of_moves_is_refused(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """Moves beside the plan come first; a field or a value that there is not is named with its line."""
    moves = (ROOT / "targets/moves/htx.yaml").read_text(encoding="utf-8")
    path = write("plans/mine.yaml", PLAN.read_text(encoding="utf-8"))
    write(
        "moves/htx.yaml",
        moves.replace("cong_nghe_cao: true,", "cong_nghe: true,").replace(
            "trang_thai: [hoat_dong,", "trang_thai: [chay,"
        ),
    )
    found = run("roadmap", SAMPLE, "--plan", path)
    assert found.code == 2
    assert "HTX314" in found.err
    assert "HTX316" in found.err


def test_without_the_solver_it_says_what_to_install(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name == "scipy" or name.startswith("scipy.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "scipy", None)
    found = run("roadmap", SAMPLE)
    assert found.code == 2
    assert "HTX710" in found.err
    assert "htx-eval[roadmap]" in found.err


def test_a_plan_without_counts_or_shares(run: Callable[..., Run]) -> None:
    counts = ("lien-hiep", "khong-yeu-kem", "ocop", "cong-nghe-cao")
    given = [word for name in counts for word in ("--given", f"{name}=1 (x)")]
    given += ["--given", "hieu-qua=60% (x)", "--given", "tot-kha=40% (x)"]
    assert "HTX711" in run("roadmap", SAMPLE, *given).err


def test_json_is_what_the_schema_says(run: Callable[..., Run]) -> None:
    found = json.loads(run("roadmap", SAMPLE, "--format", "json").out)
    jsonschema.validate(found, json.loads(run("schema", "roadmap").out))
    assert found["sure"]["cost"] == 150
    assert found["hopeful"]["cost"] == 40
    assert check(SAMPLE).roadmap().model_dump(by_alias=True) == found


def test_steps_of_several_in_one_row(run: Callable[..., Run]) -> None:
    """Ten of 119 average ones are moved up, and that is what the row says."""
    text = " ".join(run("roadmap", "data/samples/bac-kan-2019-11.csv").out.split())
    assert re.search(r"10 trong 119 đơn vị không ghi tên \(dòng 8\): củng cố để từ loại trung bình lên loại khá", text)
