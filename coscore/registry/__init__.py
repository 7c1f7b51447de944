"""Korean municipalities: official names and codes, spellings, years of validity, successors."""
