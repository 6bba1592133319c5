"""Requests for a call-back or a consultation: checked, kept, and passed on to the clinic."""
