"""One catalogue: a key and a template per message, the same keys and placeholders in every language."""

from htx_eval.messages.catalogue import LANGUAGES, Catalogue, catalogue, explanations

__all__ = ["LANGUAGES", "Catalogue", "catalogue", "explanations"]
