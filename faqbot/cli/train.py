"""``faqbot train``: check the content, train, say what came of it."""

from __future__ import annotations

import time

import click

from faqbot.cli.progress import ProgressLine
from faqbot.lifecycle.training import train as train_model
from faqbot.settings import ROOT


@click.command()
@click.option("--force", is_flag=True, help="Train everything anew, even what did not change.")
@click.option("--quick", is_flag=True, help="Leave the encoder untuned: seconds, not minutes.")
def train(force: bool, quick: bool) -> None:
    """Check the content and train a model into models/.

    `rasa run` serves the newest one there. A quick training is for trying things out; it
    understands a little less than a full one.
    """
    started = time.monotonic()
    with ProgressLine() as line:
        path = train_model(progress=line.show, force=force, quick=quick)
    seconds = time.monotonic() - started
    click.echo(f"Trained {path.relative_to(ROOT)} in {seconds:.0f} s.")
