"""Where the points of a unit come from, what separates it from others, and what would gain most."""
