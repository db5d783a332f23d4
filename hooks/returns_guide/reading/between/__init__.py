"""Checks between values, each about one part of the file."""
