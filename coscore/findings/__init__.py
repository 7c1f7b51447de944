"""What the program finds wrong or worth saying: data with an address, worded only when shown."""

from coscore.findings.finding import Excerpt, Finding, Level, Location, Refused

__all__ = ["Excerpt", "Finding", "Level", "Location", "Refused"]
