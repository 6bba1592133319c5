"""What the forms make of a message: pure functions from slots and words to the next step."""
