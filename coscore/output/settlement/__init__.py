"""A settlement in every format."""
