"""Two lists of different years held against each other: who is who, who moved, and why each share moved."""
