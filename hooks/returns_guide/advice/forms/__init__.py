"""Advice about forms: whether what customers send can arrive."""
