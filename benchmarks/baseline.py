"""Yardstick (a): the least that a program of this kind costs, with the same libraries and no work done.

Two commands; ``check`` reads one small YAML file, validates it with one small model and prints one small table. The
list is named and never opened. Imports are as late, and typer is as plain, as in htx-eval: what a ratio to this program
shows is the work of htx-eval, not that of its libraries.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="The least that a program of this kind costs.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command()
def check(data: Annotated[Path, typer.Argument(help="The list; it is not read.")]) -> None:
    """Print the targets of a plan."""
    import yaml
    from pydantic import BaseModel, ConfigDict
    from rich.console import Console
    from rich.table import Table

    class Target(BaseModel):
        model_config = ConfigDict(extra="forbid", frozen=True)

        id: str
        title: str
        at_least: int | None = None
        at_most: int | None = None

    class Plan(BaseModel):
        model_config = ConfigDict(extra="forbid", frozen=True)

        id: str
        title: str
        targets: tuple[Target, ...]

    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    plan = Plan.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))  # the C loader, with plain types only
    table = Table("Id", "Target", "Plan", title=f"{plan.title}: {data.name}")
    for target in plan.targets:
        table.add_row(target.id, target.title, f"≥ {target.at_least}" if target.at_most is None else "0")
    Console().print(table)


@app.command()
def schema() -> None:
    """Print nothing; a second command makes the program a group of commands."""


def main() -> None:
    """Run the program."""
    app(prog_name="baseline")


if __name__ == "__main__":
    main()
