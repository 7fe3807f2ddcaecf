"""The roadmap, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX709": (
        "What can be done and what it costs is in a file that goes with the register; this register has none.",
        "The plan uses a register of the office's own.",
        "Copy targets/moves/htx.yaml under the register's name into a folder moves beside the folder plans, and edit it.",
    ),
    "HTX710": (
        "Finding the cheapest way needs the library scipy, which is not installed with the rest because it is large.",
        "htx-eval roadmap list.csv where only the base is installed.",
        "Run the very command that the message names and try again.",
    ),
    "HTX711": (
        (
            "A roadmap can be made for counts and shares only. The plan has only sums, means or given values, or more "
            "cases than can be looked at."
        ),
        "Every target is settled by --given.",
        "Leave --given out, or see with why how much is missing.",
    ),
    "HTX713": (
        (
            "Prices are added up as whole multiples of what they all have in common. One price is over a thousand million times "
            "that, so the solver could not tell sums of them apart, and nothing would prove which moves are the cheapest."
        ),
        "costs: {ocop: 123456789012.5} beside prices such as 0.01.",
        "Write prices in a larger unit (million đồng, not đồng) and leave decimals out that nobody needs.",
    ),
}
