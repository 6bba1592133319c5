"""placeholder"""
import click
@click.command()
def requests() -> None:
    """Booking requests."""
