"""Any number of years set side by side."""
