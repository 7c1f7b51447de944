"""Surveys: from answers to a value per unit, how sure it is, and how much of the ranking the sampling error leaves standing."""
