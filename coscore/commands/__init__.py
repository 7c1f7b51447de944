"""One file per command: parse, call, render, return an exit code."""
