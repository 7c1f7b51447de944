"""How sure ranks and grades are: weights varied, sampling errors drawn, other methods tried."""
