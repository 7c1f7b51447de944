"""A description in every format: one small renderer each, over the same texts."""
