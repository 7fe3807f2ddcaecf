"""Yardstick (b): counts the records of a CSV file and does nothing else."""

import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:  # noqa: PTH123 (no other import)
    print(sum(1 for _ in csv.reader(file)))
