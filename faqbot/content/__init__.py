"""FAQs, facts and documents: what they are, how they are read, written and checked."""
