"""The annual report of an evaluation, the sheets sent back to the units, and their certificates: as documents of blocks."""
