"""How long `rasa train` takes, against stock Rasa on the same data."""
