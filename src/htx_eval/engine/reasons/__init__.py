"""Why a verdict is what it is, how much it can stand, and what would settle or change it."""
