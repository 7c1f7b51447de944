"""Charts: what they show, apart from how they are drawn; one drawing feeds the page and every document."""
