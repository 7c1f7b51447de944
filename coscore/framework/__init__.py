"""The indicator framework: from YAML text to a checked tree with weights."""
