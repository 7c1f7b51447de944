"""Questions asked of data and results beside the scores."""
