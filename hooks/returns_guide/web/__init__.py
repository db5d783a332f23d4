"""Requests, responses, and who may ask: the plumbing that the preview's pages share."""
