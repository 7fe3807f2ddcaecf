"""Words of the commands that look at a plan (``htx-eval plan``)."""

TEMPLATES = {
    "plan.figures": "{days}; {targets} targets; rated by: {rating}",
}
