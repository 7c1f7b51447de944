"""Payment by results: a contract as data, outcomes read from spreadsheets, and what is to be paid, in exact numbers."""
