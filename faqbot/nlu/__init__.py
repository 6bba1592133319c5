"""Understanding a message: plain code, and the Rasa components that wrap it."""
