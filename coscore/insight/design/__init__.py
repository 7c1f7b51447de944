"""A framework judged on data: what its indicators and weights really do to the ranking. Nothing here changes a score."""
