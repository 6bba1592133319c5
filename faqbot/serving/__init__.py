"""What Rasa's server loads by name: its REST channel, its responses, its tracker store."""
