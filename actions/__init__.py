"""Rasa's custom actions: thin, one a file. What they say is worked out in ``faqbot``."""
