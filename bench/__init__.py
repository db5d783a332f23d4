"""Measure what the guide promises of its weight and speed, against stock Material and a page written by hand."""
