"""``faqbot ask``: one question to the newest model, with what it made of it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import click

from faqbot.lifecycle.conversation import Conversation
from faqbot.lifecycle.interpreter import Interpreter, newest_model


@click.command()
@click.argument("question")
@click.option(
    "--model", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Another model."
)
def ask(question: str, model: Optional[Path]) -> None:
    """Ask QUESTION as a visitor would; shows FAQ, confidence, runners-up and sources."""
    interpreter = Interpreter.from_model(model or newest_model())
    turn = Conversation(interpreter).say(question)
    for reply in turn.replies:
        click.echo(reply.text)
        if reply.buttons:
            click.echo("  ".join(f"[{button.title}]" for button in reply.buttons))
        click.echo()
    click.secho(f"intent      {turn.intent} ({turn.confidence:.2f})", dim=True)
    faqs = [faq for reply in turn.replies for faq in reply.faqs]
    click.secho(f"FAQ         {', '.join(faqs) or '-'}", dim=True)
    runners_up = ", ".join(f"{label} {score:.2f}" for label, score in turn.ranking[:4])
    click.secho(f"likeliest   {runners_up}", dim=True)
    for reply in turn.replies:
        for source in reply.sources:
            click.secho(f"source      {source['document']}, “{source['heading']}”", dim=True)
