"""Choosing, merging and wording answers: pure functions from records and slots to a reply."""
