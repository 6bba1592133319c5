"""``faqbot``: the door for staff and testers who like a terminal."""

from __future__ import annotations

import sys

import click

from faqbot.cli.ask import ask
from faqbot.cli.check import check
from faqbot.cli.evaluate import evaluate
from faqbot.cli.listing import list_faqs, show
from faqbot.cli.requests import requests
from faqbot.cli.run import run
from faqbot.cli.train import train
from faqbot.cli.web import web
from faqbot.errors import FaqbotError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="faqbot")
def cli() -> None:
    """Look after the FAQ bot: its content, its model, its servers."""


for command in (ask, check, evaluate, list_faqs, requests, run, show, train, web):
    cli.add_command(command)


def main() -> None:
    """Run the command; a mistake of the user's ends in one line, not in a traceback."""
    try:
        cli(prog_name="faqbot")
    except FaqbotError as error:
        sys.exit(f"faqbot: {error}")


if __name__ == "__main__":
    main()
