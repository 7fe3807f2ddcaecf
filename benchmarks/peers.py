"""Yardstick (c): the nearest thing that other libraries do, one subcommand each, each library imported by it alone.

All check the same 30 columns for the same faults (form, check digit and repetition of codes, words, ranges of numbers,
dates that exist) and print how many cells fail and the share of cooperatives rated good or fair.

None of them does what the list is read for by htx-eval: a blank stays out of the share where htx-eval gives an exact
interval, no word has several readings, and no fault is named by its line in the file with a suggestion. What each does
less, beyond that, stands at its function.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

PACKAGES = ("pandera", "pointblank", "dataframely", "frictionless")
MISSING = ("", "-", "chưa rõ")
NUMBER = r"-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?"
DATE = r"((\d\d/)?\d\d/)?\d{4}"
CODE_COLUMN, NAME, TYPE, STATUS, TOTAL, CLASS = (
    *("Mã số HTX", "Tên HTX", "Loại hình"),
    *("Trạng thái", "Tổng điểm", "Xếp loại"),
)
CODE = r"[0-9]{10}(-[0-9]{3})?"
WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)

COOPERATIVE = ("htx", "hợp tác xã")
DISSOLVED = ("đã giải thể", "giải thể", "sáp nhập", "đã sáp nhập", "đã phá sản", "chấm dứt hoạt động")
GOOD_OR_FAIR = ("tốt", "loại tốt", "khá", "loại khá", "khá trở lên", "từ khá trở lên", "tốt, khá", "khá tốt")
FAIR_FROM = 65
_FLAG = ("x", "có", "không", "1", "0")
#: The words of a column, in lower case.
WORDS = {
    TYPE: (
        *COOPERATIVE,
        "liên hiệp htx",
        "liên hiệp hợp tác xã",
        "tổ hợp tác",
        "tht",
        "quỹ tín dụng nhân dân",
        "qtdnd",
    ),
    "Lĩnh vực": ("nông nghiệp", "nn", "phi nông nghiệp", "pnn", "tín dụng"),
    "Huyện": ("châu thành",),
    "Tỉnh": ("sóc trăng",),
    STATUS: ("đang hoạt động", "hoạt động", "tạm ngừng", "ngừng hoạt động", "chờ giải thể", *DISSOLVED),
    CLASS: (*GOOD_OR_FAIR, "trung bình", "tb", "loại trung bình", "yếu", "loại yếu", "không xếp loại"),
    "Sao OCOP": ("0", "3", "4", "5"),
    "Công nghệ cao": _FLAG,
    "Chứng nhận công nghệ cao": _FLAG,
}


@dataclass(frozen=True)
class Range:
    """The least and the most that a number may be."""

    low: float = -1e15
    high: float = 1e15


NUMBERS = {
    "Số thành viên": Range(0),
    "Vốn điều lệ (triệu đồng)": Range(0),
    "Lợi nhuận (triệu đồng)": Range(),
    TOTAL: Range(0, 100),
    **{f"TC{at}": Range(0, most) for at, most in enumerate((7, 6, 11, 6, 8, 6, 6, 6, 4, 40, 40), start=1)},
}
DATES = {
    "Ngày thành lập": (date(1945, 1, 1), date(2100, 12, 31)),
    "Hạn chứng nhận OCOP": (date(2018, 1, 1), date(2100, 12, 31)),
    "Ngày công nhận OCOP": (date(2018, 1, 1), date(2100, 12, 31)),
}


def parsed(heading: str) -> str:
    """Name the column that holds the values of a column of texts."""
    return f"{heading} ="


def pandera(path: str) -> None:
    """Validate with pandera on pandas; pandas reads the texts, and computes the share."""
    import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pandera.pandas as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

    frame = pd.read_csv(path, comment="#", dtype="str", keep_default_na=False, na_values=list(MISSING))
    for heading in WORDS:
        frame[heading] = frame[heading].str.strip().str.lower()
    for heading in NUMBERS:
        plain = frame[heading].where(frame[heading].str.fullmatch(NUMBER, na=False))
        plain = plain.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
        frame[parsed(heading)] = pd.to_numeric(plain)
    for heading in DATES:
        text = frame[heading].where(frame[heading].str.fullmatch(DATE, na=False))
        text = ("01/01/" + text).str[-10:].where(text.str.len() != 7, "01/" + text)
        frame[parsed(heading)] = pd.to_datetime(text, format="%d/%m/%Y", errors="coerce")

    def has_check_digit(codes: Any) -> Any:
        digits = codes.str[:10]
        total = sum(pd.to_numeric(digits.str[at], errors="coerce") * weight for at, weight in enumerate(WEIGHTS))
        return 10 - total % 11 == pd.to_numeric(digits.str[9], errors="coerce")

    def is_read(heading: str) -> Any:
        """A check of a column of texts: each gave a value. (A check of the whole frame would name all its cells.)"""
        return pa.Column(
            str, pa.Check(lambda texts: frame.loc[texts.index, parsed(heading)].notna(), name="read"), nullable=True
        )

    columns = {
        CODE_COLUMN: pa.Column(
            str, [pa.Check.str_matches(f"^{CODE}$"), pa.Check(has_check_digit)], unique=True, nullable=True
        ),
        NAME: pa.Column(str),
        **{heading: pa.Column(str, pa.Check.isin(words), nullable=True) for heading, words in WORDS.items()},
        **{heading: is_read(heading) for heading in (*NUMBERS, *DATES)},
        **{
            parsed(heading): pa.Column(float, pa.Check.in_range(one.low, one.high), nullable=True, coerce=True)
            for heading, one in NUMBERS.items()
        },
        **{
            parsed(heading): pa.Column(
                "datetime64[ns]",
                pa.Check.in_range(pd.Timestamp(low), pd.Timestamp(high)),
                nullable=True,
                coerce=True,
            )
            for heading, (low, high) in DATES.items()
        },
    }
    failures = 0
    try:
        pa.DataFrameSchema(columns).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        failures = len(errors.failure_cases)
    counted = frame[frame[TYPE].isin(COOPERATIVE) & ~frame[STATUS].isin(DISSOLVED)]
    good = counted[CLASS].isin(GOOD_OR_FAIR) | (counted[CLASS].isna() & (counted[parsed(TOTAL)] >= FAIR_FROM))
    report("pandera", failures, int(good.sum()), len(counted))


def _polars_frame(path: str) -> Any:
    """The texts of a list and, beside them, the values of numbers and dates; read by polars."""
    import polars as pl  # type: ignore[import-not-found,unused-ignore]

    raw = pl.read_csv(path, comment_prefix="#", infer_schema=False, null_values=list(MISSING))

    def number(heading: str) -> Any:
        text = pl.col(heading)
        plain = text.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)
        return pl.when(text.str.contains(f"^(?:{NUMBER})$")).then(plain).cast(pl.Float64, strict=False)

    def day(heading: str) -> Any:
        text = pl.col(heading)
        forms = (text, "01/" + text, "01/01/" + text)
        return pl.coalesce(form.str.to_date("%d/%m/%Y", strict=False) for form in forms)

    return raw.with_columns(
        *(pl.col(heading).str.strip_chars().str.to_lowercase() for heading in WORDS),
        *(number(heading).alias(parsed(heading)) for heading in NUMBERS),
        *(day(heading).alias(parsed(heading)) for heading in DATES),
    )


def _polars_check_digit(code: Any) -> Any:
    import polars as pl

    def digit(at: int) -> Any:
        return code.str.slice(at, 1).cast(pl.Int32, strict=False)

    return 10 - pl.sum_horizontal(digit(at) * weight for at, weight in enumerate(WEIGHTS)) % 11 == digit(9)


def _polars_share(frame: Any) -> tuple[int, int]:
    import polars as pl

    counted = frame.filter(pl.col(TYPE).is_in(COOPERATIVE) & ~pl.col(STATUS).is_in(DISSOLVED).fill_null(value=False))
    by_class = pl.col(CLASS).is_in(GOOD_OR_FAIR)
    by_points = pl.col(CLASS).is_null() & (pl.col(parsed(TOTAL)) >= FAIR_FROM)
    return counted.filter(by_class.fill_null(value=False) | by_points.fill_null(value=False)).height, counted.height


def pointblank(path: str) -> None:
    """Validate with pointblank on polars.

    It only validates: it counts and extracts what fails and hands no values on. Polars alone reads the texts and
    computes the share.
    """
    import pointblank as pb  # type: ignore[import-not-found,unused-ignore]
    import polars as pl

    frame = _polars_frame(path)
    validation = (
        pb.Validate(frame)
        .col_vals_regex(CODE_COLUMN, f"^{CODE}$", na_pass=True)
        .col_vals_expr(pl.col(CODE_COLUMN).is_null() | _polars_check_digit(pl.col(CODE_COLUMN)))
        .col_vals_expr(pl.col(CODE_COLUMN).is_null() | pl.col(CODE_COLUMN).is_unique())
        .col_vals_not_null(NAME)
    )
    for heading, words in WORDS.items():
        validation = validation.col_vals_in_set(heading, [*words, None])
    for heading in (*NUMBERS, *DATES):
        validation = validation.col_vals_expr(pl.col(heading).is_null() | pl.col(parsed(heading)).is_not_null())
    for heading, one in NUMBERS.items():
        validation = validation.col_vals_between(parsed(heading), one.low, one.high, na_pass=True)
    for heading, (low, high) in DATES.items():
        validation = validation.col_vals_between(parsed(heading), low, high, na_pass=True)
    failed = validation.interrogate().n_failed()
    report("pointblank", sum(failed.values()), *_polars_share(frame))


def dataframely(path: str) -> None:
    """Validate with dataframely on polars; polars reads the texts and computes the share.

    What it hands on are the rows without any fault. The share is of all rows, so it is computed beside it.
    """
    import types

    import dataframely as dy  # type: ignore[import-not-found,unused-ignore]
    import polars as pl

    def is_read(heading: str) -> Any:
        return dy.rule()(lambda cls: pl.col(heading).is_null() | pl.col(parsed(heading)).is_not_null())

    code = pl.col(CODE_COLUMN)
    body = {
        "code": dy.String(
            nullable=True, regex=f"^{CODE}$", alias=CODE_COLUMN, check={"check_digit": _polars_check_digit}
        ),
        "code_once": dy.rule()(lambda cls: code.is_null() | code.is_unique()),
        "name": dy.String(nullable=False, alias=NAME),
    }
    for at, (heading, words) in enumerate(WORDS.items()):
        body[f"words{at}"] = dy.String(
            nullable=True, alias=heading, check={"known": lambda text, words=words: text.is_in(words)}
        )
    for at, heading in enumerate((*NUMBERS, *DATES)):
        body[f"text{at}"] = dy.String(nullable=True, alias=heading)
        body[f"read{at}"] = is_read(heading)
    for at, (heading, one) in enumerate(NUMBERS.items()):
        body[f"number{at}"] = dy.Float64(nullable=True, min=one.low, max=one.high, alias=parsed(heading))
    for at, (heading, (low, high)) in enumerate(DATES.items()):
        body[f"date{at}"] = dy.Date(nullable=True, min=low, max=high, alias=parsed(heading))
    schema: Any = types.new_class("Cooperatives", (dy.Schema,), exec_body=lambda space: space.update(body))

    frame = _polars_frame(path)
    _, failures = schema.filter(frame)
    report("dataframely", sum(failures.counts().values()), *_polars_share(frame))


def frictionless(path: str) -> None:
    """Validate with frictionless, which streams rows as htx-eval does and needs no data frame.

    It only validates: it computes nothing, so that the share is tallied in a check of its rows.
    """
    from frictionless import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
        Check,
        Checklist,
        Dialect,
        Resource,
        Schema,
        errors,
        system,
    )

    population = good = 0

    class Rows(Check):  # type: ignore[misc,unused-ignore]
        """The check digit, dates that exist, and the share."""

        type = "rows"
        Errors = [errors.CellError]  # noqa: RUF012

        def validate_row(self, row: Any) -> Any:
            nonlocal population, good
            code = row[CODE_COLUMN]
            if code and code[:10].isdigit() and len(code) >= 10:
                total = sum(int(digit) * weight for digit, weight in zip(code, WEIGHTS, strict=False))
                if 10 - total % 11 != int(code[9]):
                    yield errors.CellError.from_row(row, note="check digit", field_name=CODE_COLUMN)
            for heading, (low, high) in DATES.items():
                text = row[heading]
                if not text:
                    continue
                try:
                    found = datetime.strptime(f"01/01/{text}"[-10:] if len(text) != 7 else f"01/{text}", "%d/%m/%Y")
                except ValueError:
                    found = None
                if found is None or not low <= found.date() <= high:
                    yield errors.CellError.from_row(row, note="no date", field_name=heading)
            type_, status, class_ = ((row[heading] or "").lower() for heading in (TYPE, STATUS, CLASS))
            if type_ in COOPERATIVE and status not in DISSOLVED:
                population += 1
                if class_ in GOOD_OR_FAIR or (not row.cells[_at(row, CLASS)] and (row[TOTAL] or 0) >= FAIR_FROM):
                    good += 1

    def _at(row: Any, heading: str) -> int:
        return int(row.field_names.index(heading))

    def words(heading: str) -> dict[str, Any]:
        return {"name": heading, "type": "string", "constraints": {"pattern": f"(?i:{'|'.join(WORDS[heading])})"}}

    def number(heading: str) -> dict[str, Any]:
        one = NUMBERS[heading]
        limits = {"minimum": one.low, "maximum": one.high}
        return {"name": heading, "type": "number", "groupChar": ".", "decimalChar": ",", "constraints": limits}

    def field(heading: str) -> dict[str, Any]:
        if heading == CODE_COLUMN:
            return {"name": heading, "type": "string", "constraints": {"pattern": CODE, "unique": True}}
        if heading == NAME:
            return {"name": heading, "type": "string", "constraints": {"required": True}}
        return words(heading) if heading in WORDS else number(heading) if heading in NUMBERS else {"name": heading}

    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        headings = next(line for line in file if not line.startswith("#")).rstrip("\n").split(",")
    fields = [{"type": "string", **field(heading)} for heading in headings]
    schema = Schema.from_descriptor({"fields": fields, "missingValues": list(MISSING)})
    resource = Resource(path=path, encoding="utf-8", dialect=Dialect(comment_char="#"), schema=schema)
    with system.use_context(trusted=True):  # else an absolute path is an error, and no row is read
        result = resource.validate(Checklist(checks=[Rows()]), limit_errors=10**9)
    cells = result.flatten(["rowNumber", "fieldName", "type"])
    report("frictionless", len(cells), good, population)


def report(name: str, failures: int, good: int, population: int) -> None:
    """Print what a peer found; a peer that counted no cooperative has not read the list and fails."""
    if not population:
        sys.exit(f"{name} counted no cooperative")
    print(f"{failures} failures, {good}/{population} good or fair")


def installed(path: str = "") -> None:
    """Print the peers that are installed, with their versions."""
    for name in PACKAGES:
        try:
            print(name, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            continue


def main() -> None:
    """Read the command line."""
    commands: dict[str, Callable[[str], None]] = {
        command.__name__: command for command in (pandera, pointblank, dataframely, frictionless, installed)
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peer", choices=commands)
    parser.add_argument("data", nargs="?", default="", help="the list")
    arguments = parser.parse_args()
    commands[arguments.peer](arguments.data)


if __name__ == "__main__":
    main()
