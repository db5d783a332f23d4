"""Checks of what a guide and its steps hold: one subject a module."""
