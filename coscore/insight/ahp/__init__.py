"""Analytic hierarchy process: from pairwise judgements to weights, and how far the judgements contradict each other."""
