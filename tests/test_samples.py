"""The samples: what the program says of them, in both languages, word for word and figure for figure."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, SAMPLES, Run

LISTS = sorted(path.stem for path in SAMPLES.glob("*.csv"))
MADE_UP = "chau-thanh-2024-so-lieu-mau"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def evaluated(run: Callable[..., Run], name: str, *arguments: str) -> dict[str, Any]:
    found = run("check", f"data/samples/{name}.csv", "--format", "json", *arguments)
    result: dict[str, Any] = json.loads(found.out)
    assert result["exit_code"] == found.code
    return result


def target(result: dict[str, Any], target_id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in result["targets"] if item["id"] == target_id)
    return found


def reading(found: dict[str, Any], **choices: str) -> dict[str, Any]:
    every = [{"reading": found["reading"], "verdict": found["verdict"], **found["measure"]}, *found["readings"]]
    return next(item for item in every if item["reading"] == choices)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_screen(run: Callable[..., Run], golden: Callable[[str, str], None], name: str, lang: str) -> None:
    found = run("check", f"data/samples/{name}.csv", "--lang", lang)
    golden(f"screen/{name}.{lang}.txt", found.out)
    assert found.out.rstrip().endswith(f"{found.code})")


def test_the_made_up_list_shows_met_missed_and_undecided(run: Callable[..., Run]) -> None:
    result = evaluated(run, MADE_UP)
    verdicts = [item["verdict"] for item in result["targets"]]
    assert verdicts == ["met", "met", "met", "undecided", "met", "missed"]
    assert (result["verdict"], result["exit_code"]) == ("missed", 1)


def test_every_sample_says_what_it_is() -> None:
    """Made-up data say so in their name and first line; published figures name their source."""
    for name in LISTS:
        head = (SAMPLES / f"{name}.csv").read_text(encoding="utf-8").splitlines()[:2]
        assert head[0].startswith("# ")
        if "mau" in name:
            assert "tự đặt ra" in head[0]
            assert "MADE-UP" in head[1]
        else:
            assert "Nguồn:" in head[1]


def share_at(found: dict[str, Any]) -> tuple[int, int]:
    assert found["low_at"] == found["high_at"]
    return found["low_at"]["numerator"], found["low_at"]["denominator"]


def test_da_teh(run: Callable[..., Run]) -> None:
    """9/2021: khá or better is 11 of the 21 registered and 11 of the 17 rated; no reading changes the verdict."""
    result = evaluated(run, "da-teh-2021-09")
    found = target(result, "tot-kha")
    assert share_at(found["measure"]) == (11, 21)
    rated = reading(found, co_so_tot_kha="tren-tong-so", htx="da-xep-loai")
    assert rated["low"] == rated["high"] == 11 / 17
    answered = {item["verdict"] for item in found["readings"]} - {"no_data", "undecided"}
    assert answered == {found["verdict"]} == {"met"}


def test_bac_kan(run: Callable[..., Run]) -> None:
    """2019: 164 of 181 are average or better, 45 of 181 khá or better."""
    found = target(evaluated(run, "bac-kan-2019-11"), "hieu-qua")
    assert share_at(found["measure"]) == (164, 181)
    narrow = reading(found, htx="dang-ky", hieu_qua="tu-kha")
    assert narrow["low"] == narrow["high"] == 45 / 181
    assert (found["verdict"], narrow["verdict"]) == ("met", "missed")


def test_tra_on(run: Callable[..., Run]) -> None:
    """11/2022: 16 of 23 or 2 of 23 are effective; the word "hiệu quả" decides."""
    found = target(evaluated(run, "tra-on-2022-11"), "hieu-qua")
    assert share_at(found["measure"]) == (16, 23)
    narrow = reading(found, htx="dang-ky", hieu_qua="tu-kha")
    assert narrow["low"] == narrow["high"] == 2 / 23
    assert (found["verdict"], narrow["verdict"]) == ("met", "missed")
    screen = run("check", "data/samples/tra-on-2022-11.csv").out
    assert 'Nếu "hiệu quả" được hiểu là xếp loại từ khá trở lên: 2/23 (8,7%)' in " ".join(screen.split())


def test_binh_thuan(run: Callable[..., Run]) -> None:
    """2022: 70 of 204 are declared effective; the chosen reading needs a class, which the source does not give."""
    found = target(evaluated(run, "binh-thuan-2022"), "hieu-qua")
    assert found["verdict"] == "no_data"
    declared = reading(found, htx="dang-ky", hieu_qua="khai-bao")
    assert declared["low"] == declared["high"] == 70 / 204
    operating = reading(found, htx="hoat-dong", hieu_qua="khai-bao")
    assert operating["low"] == operating["high"] == 70 / 184


def test_long_an(run: Callable[..., Run]) -> None:
    """6/2024: with 104 of 322 classes not given, the shares are intervals and not what was printed."""
    result = evaluated(run, "long-an-2024-06")
    found = target(result, "tot-kha")["measure"]
    assert (found["low_at"], found["high_at"]) == (
        {"numerator": 128, "denominator": 322},
        {"numerator": 232, "denominator": 322},
    )
    assert target(result, "khong-yeu-kem")["verdict"] == "missed"


def test_assumptions_are_named_and_can_be_turned_off(run: Callable[..., Run]) -> None:
    assert {item["code"] for item in evaluated(run, MADE_UP)["assumptions"]} == {
        "ngung-tren-3-thang",
        "khong-ngung",
        "co-trong-la-khong",
        "ocop-trong-la-khong",
    }
    strict = evaluated(run, MADE_UP, "--no-assumptions")
    assert strict["assumptions"] == []
    assert target(strict, "cong-nghe-cao")["measure"]["high"] > 3


def test_coverage_decides_between_missed_and_undecided(run: Callable[..., Run]) -> None:
    """A list without unions has perhaps left them out; it has none only if it says that it covers them."""
    name, found = "da-teh-2021-09", {}
    for arguments in ((), ("--covers", "lien_hiep_htx"), ("--given", "lien-hiep=1 (QĐ 12)")):
        found[arguments[:1]] = target(evaluated(run, name, *arguments), "lien-hiep")["verdict"]
    assert found == {(): "undecided", ("--covers",): "missed", ("--given",): "met"}


def test_result_is_of_its_schema(run: Callable[..., Run]) -> None:
    """Every result, and a refusal too, is of the shape that the schema states."""
    import jsonschema

    schema = json.loads(run("schema", "result").out)
    for name in LISTS:
        jsonschema.validate(evaluated(run, name), schema)
    refused = run("check", "no-such-file.csv", "--format", "json")
    assert refused.code == 2
    jsonschema.validate(json.loads(refused.out), schema)


def test_verdicts_do_not_depend_on_the_language(run: Callable[..., Run]) -> None:
    """The JSON has one shape; only what is said in words differs."""
    words = {"title", "text", "message", "params", "issuer", "sources", "not_stated", "unverified"}
    words |= {"word", "label", "because", "rule", "unit"}

    def wordless(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: wordless(value) for key, value in data.items() if key not in words}
        return [wordless(item) for item in data] if isinstance(data, list) else data

    for name in LISTS:
        assert wordless(evaluated(run, name, "--lang", "vi")) == wordless(evaluated(run, name, "--lang", "en"))


def test_personal_data_stay_in_the_input(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write(
        "a.csv",
        "Tên HTX,Người đại diện,Điện thoại,Ngày sinh,Xếp loại\nHTX Mẫu,Nguyễn Văn Kín,0900000000,01/01/1970,Tốt\n",
    )
    for arguments in ((), ("--format", "json"), ("--all-problems",)):
        found = run("check", path, *arguments)
        for secret in ("Kín", "0900000000", "1970"):
            assert secret not in found.out + found.err
