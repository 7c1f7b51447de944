"""Data described before anybody is judged: distributions of indicators, and how often each category occurs."""
