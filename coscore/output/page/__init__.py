"""The result as one page that needs no network: ranking, sheets, charts, and sliders that rank anew."""
