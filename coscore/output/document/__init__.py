"""A report as a document: what it says, apart from how any format writes it."""
