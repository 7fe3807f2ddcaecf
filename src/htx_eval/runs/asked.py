"""What a run is asked beside its lists."""

#: The variables of the environment that ask too: for a plan, a language, and what makes a run fail.
PLAN_VARIABLE, LANG_VARIABLE, FAIL_ON_VARIABLE = "HTX_EVAL_PLAN", "HTX_EVAL_LANG", "HTX_EVAL_FAIL_ON"
