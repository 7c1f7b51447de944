"""One renderer per format, each reading only the Evaluation."""
