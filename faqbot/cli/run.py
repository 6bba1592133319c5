"""``faqbot run``: everything a visitor needs, from one command."""

from __future__ import annotations

import click

from faqbot.cli.progress import ProgressLine
from faqbot.lifecycle.interpreter import newest_model
from faqbot.lifecycle.supervisor import Servers
from faqbot.lifecycle.training import build_encoder, train
from faqbot.settings import ROOT, complete_env_file, read_settings


@click.command()
@click.option("--verbose", is_flag=True, help="Show the servers' logs.")
def run(verbose: bool) -> None:
    """Build what is missing, start the servers, print the page's address.

    Trains only if there is no model. Ctrl-C stops everything.
    """
    added = complete_env_file(ROOT / ".env")
    if added:
        click.echo(f"Wrote {', '.join(added)} to .env; see .env.example for all settings.")
    settings = read_settings()
    with ProgressLine() as line:
        _prepare(line)
        servers = Servers(settings, show_logs=verbose)
        try:
            servers.start()
            is_ready = servers.wait_until_ready(line.show)
        except BaseException:
            servers.stop()
            raise
    if is_ready:
        address = f"http://{settings.web_host}:{settings.web_port}/"
        click.secho(f"\nThe assistant is ready: {address}", bold=True)
        click.echo("Ctrl-C stops it. Logs are in build/logs/.")
    servers.wait()
    click.echo("Stopped.")


def _prepare(line: ProgressLine) -> None:
    """Build the encoder and train, each only if missing."""
    line.show(0.0, "looking at the sentence encoder")
    build_encoder()
    if not list((ROOT / "models").glob("*.tar.gz")):
        train(progress=lambda share, what: line.show(0.1 + 0.6 * share, what))
    newest_model()
