"""A model's life: training, grading, going live. Rasa itself runs in a process of its own."""
