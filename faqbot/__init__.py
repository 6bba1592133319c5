"""A FAQ assistant for a clinic's website, built on Rasa Open Source."""
