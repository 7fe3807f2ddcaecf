"""One cooperative: why it has its class, what it is to each target, and what would change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from conftest import SAMPLES, Run

SAMPLE = SAMPLES / "chau-thanh-2024-so-lieu-mau.csv"
LIST = (
    "Tên HTX,Xã,Loại hình,Xếp loại,Tổng điểm,Ngày thành lập,Sao OCOP\n"
    "HTX Mẫu A,An Ninh,HTX,Tốt,40,01/01/2019,4\n"
    "HTX Mẫu B,An Hiệp,HTX,,72,09/06/2019,\n"
    "HTX Mẫu C,An Hiệp,HTX,,,01/12/2024,\n"
    "HTX Mẫu D,An Hiệp,HTX,,,01/12/2019,\n"
    "QTD Mẫu E,An Hiệp,Quỹ tín dụng nhân dân,,,01/12/2019,\n"
    "HTX Hiệu Quả,An Hiệp,HTX,Khá,,01/12/2019,\n"
)


@pytest.fixture
def path(write: Callable[[str, str], Path]) -> Path:
    return write("list.csv", LIST)


def said(found: Run) -> str:
    assert (found.code, found.err) == (0, "")
    return " ".join(found.out.split())


def test_where_a_class_comes_from(run: Callable[..., Run], path: Path) -> None:
    by_both = said(run("why", path, "HTX Mẫu A"))
    assert 'cột "Xếp loại" ghi tốt 40 điểm là yếu hai nguồn trái nhau; kế hoạch lấy theo xếp loại đã ghi' in by_both
    assert "Xếp loại: khá: 72 điểm là khá" in said(run("why", path, "HTX Mẫu B"))
    assert "Xếp loại: không xếp loại: theo ngày thành lập" in said(run("why", path, "HTX Mẫu C"))
    assert "danh sách chưa ghi xếp loại, cũng chưa có điểm" in said(run("why", path, "HTX Mẫu D"))


def test_what_it_is_to_each_target_and_why(run: Callable[..., Run], path: Path) -> None:
    text = said(run("why", path, "line", "3"))
    assert text.startswith("dòng 3, HTX Mẫu B, An Hiệp")
    assert "hiệu quả (Đạt): thuộc diện: vì Loại hình: HTX;" in text
    assert "yếu kém (Chưa kết luận): không thuộc diện:" in text
    assert "sẽ thuộc diện nếu Xếp loại là yếu" in text
    assert "Ngày thành lập: 09/06/2019" in text  # its own, not that of a row that is alike
    assert "Sao OCOP: 0 (giả định, vì để trống)" in text
    assert 'cột "Xếp loại" để trống' in said(run("why", path, "HTX Mẫu D"))
    assert "chỉ tiêu không xét đến" in said(run("why", path, "QTD Mẫu E"))


def test_which_verdicts_another_class_would_turn(run: Callable[..., Run], path: Path) -> None:
    text = said(run("why", path, "HTX Mẫu A", "--covers", "htx"))
    assert "Nếu đổi xếp loại: thành khá: không kết luận nào đổi" in text
    assert "thành yếu: chỉ tiêu 2: Đạt → Chưa kết luận; chỉ tiêu 4: Chưa kết luận → Không đạt" in text
    assert "thành tốt" not in text


def test_a_cooperative_called_like_a_target_is_one(run: Callable[..., Run], path: Path) -> None:
    assert said(run("why", path, "HTX Hiệu Quả")).startswith("dòng 7, HTX Hiệu Quả")
    assert "HTX411" in run("why", path, "hieu-qa").err
    assert run("why", path, "hieu-qua").out.startswith("CHỈ TIÊU 2.")


def test_whoever_is_not_clear_is_asked_for(run: Callable[..., Run], path: Path) -> None:
    assert "HTX715" in run("why", path, "HTX Mẫu").err
    missing = run("why", path, "HTX Hiệu Quar", lang="en")
    assert (missing.code, "HTX714" in missing.err, "did you mean: HTX Hiệu Quả?" in missing.err) == (2, True, True)


def test_a_row_of_several_and_one_from_elsewhere(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    text = "Tên HTX,Huyện,Số HTX,Xếp loại\nHTX Mẫu A,Châu Thành,3,Tốt\nHTX Mẫu B,Mỹ Tú,1,Yếu\n"
    path = write("list.csv", text)
    assert "Dòng này là của 3 HTX." in said(run("why", path, "HTX Mẫu A"))
    elsewhere = said(run("why", path, "HTX Mẫu B"))
    assert "nên không tính vào chỉ tiêu nào" in elsewhere
    assert "sẽ thuộc diện" not in elsewhere
    assert "Nếu đổi" not in elsewhere


@pytest.mark.parametrize("subject", ["HTX NN Mẫu Phú Tâm 2", "9900000175", "dòng 20"])
def test_json_is_what_the_schema_says(run: Callable[..., Run], subject: str) -> None:
    found = json.loads(run("why", SAMPLE, subject, "--format", "json").out)
    jsonschema.validate(found, json.loads(run("schema", "why-row").out))
    assert found["cooperative"]["ma_so"] == "9900000175"
    roles = {target["id"]: target["role"] for target in found["targets"]}
    assert (roles["hieu-qua"], roles["cong-nghe-cao"]) == ("undecided", "base_only")
    assert [tried["key"] for tried in found["tried"] if tried["turned"]] == ["yeu"]


def test_what_if_names_a_cooperative(run: Callable[..., Run], path: Path) -> None:
    by_line = run("whatif", path, "--set", "line=3: xep_loai=yeu").out.splitlines()
    by_name = run("whatif", path, "--set", "mẫu b: Xếp loại=yếu").out.splitlines()
    assert by_name[1].strip() == "Tên HTX HTX Mẫu B: Xếp loại: yếu"
    assert by_name[2:] == by_line[2:]
    assert "HTX715" in run("whatif", path, "--set", "HTX Mẫu: Xếp loại=yếu").err
    assert "HTX714" in run("whatif", path, "--set", "HTX Z: Xếp loại=yếu").err
