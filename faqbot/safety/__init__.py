"""Finding messages that need help at once. Plain Python: no model, no Rasa, no network."""
