"""What the web front costs: ``python -m benchmarks.serving``."""
