"""How many examples hypothesis tries: always the same in tests, many when one searches, unshrunk for planted faults."""

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=300, suppress_health_check=list(HealthCheck)
)
settings.register_profile("search", settings.get_profile("ci"), derandomize=False, max_examples=5000)
settings.register_profile("faults", settings.get_profile("ci"), phases=[Phase.explicit, Phase.generate])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def share_of(examples: float) -> settings:
    """Return settings for a part of the examples of a property, where it is split or costly."""
    return settings(max_examples=int(settings().max_examples * examples))
