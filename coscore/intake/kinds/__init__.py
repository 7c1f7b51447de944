"""One file per value type: how a cell becomes a value, or the reason why it does not."""
