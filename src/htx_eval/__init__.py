"""Plan targets as code for cooperatives (hợp tác xã): a list and a plan in, a verdict on every target out."""

__version__ = "0.1.0"
