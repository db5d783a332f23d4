"""Make every file of a guide's site."""
