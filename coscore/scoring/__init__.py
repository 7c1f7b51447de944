"""Scoring as pure functions on NumPy arrays: normalise, weigh, aggregate, round, rank, grade."""
