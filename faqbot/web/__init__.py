"""The public door: chat API, widget files, demo page. Talks HTTP to Rasa, never imports it."""
