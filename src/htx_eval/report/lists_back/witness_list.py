"""A completion as CSV: code, name, commune and the values that a target looks at; nothing of a person.

What a program writes for another program to read is written so that nothing in it can act as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from htx_eval.base.inert import no_formula
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.outcome import Evaluation
from htx_eval.model.reasons import Completed
from htx_eval.model.values import Value

#: Said in both languages, since a file may be read by others than its writer.
COMMENTS = (
    "# MỘT TRƯỜNG HỢP ĐẦY ĐỦ do htx-eval dựng để kiểm tra; không phải số liệu thật.",
    "# ONE COMPLETION made by htx-eval for checking; not real data.",
)


def render(found: Evaluation, rows: Iterable[Completed]) -> str:
    """Return completed rows as a list that the program reads."""
    register = found.plan.register
    every = list(rows)
    keys = list(dict.fromkeys(key for row in every for key in row.values))
    roles = (register.roles.code, register.roles.name, register.roles.commune)
    labels = [key for key in roles if key is not None and key not in keys]
    count = [register.roles.count] if register.roles.count and any(row.count != 1 for row in every) else []
    out = io.StringIO()
    out.writelines(f"{comment}\n" for comment in COMMENTS)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([no_formula(register.fields[key].label.as_listed) for key in (*labels, *count, *keys)])
    for row in every:
        own = None if row.row is None else found.list.rows[row.row]
        names = ["", "", ""] if own is None else [own.code or "", own.name or "", own.commune or ""]
        told = dict(zip(roles, names, strict=True))
        values = [written(register.fields[key], row.values[key]) if key in row.values else "" for key in keys]
        writer.writerow([*(no_formula(told[key]) for key in labels), *([str(row.count)] if count else []), *values])
    return out.getvalue()


def written(field: Field, value: Value) -> str:
    """Return a value as the register reads it back."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, Decimal | int):
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)
    if field.type is FieldType.CHOICE and field.vocabulary is not None:
        return no_formula(field.vocabulary.labels[str(value)].as_listed)
    return no_formula(str(value))
