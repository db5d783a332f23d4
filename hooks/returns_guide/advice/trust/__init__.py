"""Advice about trust: whether customers can tell whose guide it is, and what becomes of their answers."""
