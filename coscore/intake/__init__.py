"""From spreadsheets to observations: every value with its state, every cell with its address."""
