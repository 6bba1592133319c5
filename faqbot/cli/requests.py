"""``faqbot requests``: see, export, send and tick off booking requests."""

from __future__ import annotations

import csv
import json
import time
from typing import Any, List, Optional, TextIO

import click

from faqbot.booking.delivery import Desk, deliver_pending
from faqbot.booking.outbox import Outbox
from faqbot.booking.requests import STATUSES, BookingRequest
from faqbot.booking.senders import as_json
from faqbot.booking.service import store_of
from faqbot.errors import FaqbotError
from faqbot.settings import read_settings


@click.group(invoke_without_command=True)
@click.pass_context
def requests(context: click.Context) -> None:
    """Booking requests: list them, export them, mark them done."""
    if context.invoked_subcommand is None:
        context.invoke(list_requests)


@requests.command("list")
@click.option("--status", type=click.Choice(STATUSES), help="Only these.")
@click.option("--all", "with_done", is_flag=True, help="Those that are done as well.")
@click.option("--json", "is_json", is_flag=True, help="As JSON, for programs.")
def list_requests(
    status: Optional[str] = None, with_done: bool = False, is_json: bool = False
) -> None:
    """List open requests, the newest first."""
    store = store_of(read_settings())
    found = [r for r in store.all(status) if with_done or r.done_at is None]
    if is_json:
        click.echo(json.dumps([as_json(request) for request in found], indent=2))
        return
    for request in found:
        click.echo(_in_words(request))
    waiting = Outbox(store.database).waiting()
    click.echo(f"{len(found)} request(s)" + (f", {waiting} still to be sent" if waiting else ""))


@requests.command()
@click.argument("file", type=click.File("w", encoding="utf-8"))
def export(file: TextIO) -> None:
    """Write all requests to FILE as CSV ('-' for the terminal)."""
    found = store_of(read_settings()).all()
    rows = [{key: _cell(key, value) for key, value in as_json(r).items()} for r in found]
    names: List[str] = list(rows[0]) if rows else []
    writer = csv.DictWriter(file, names)
    writer.writeheader()
    writer.writerows(rows)
    click.echo(f"{len(rows)} request(s) exported", err=True)


@requests.command()
@click.argument("references", nargs=-1, required=True)
def done(references: List[str]) -> None:
    """Mark requests as dealt with."""
    store = store_of(read_settings())
    for reference in references:
        request = store.mark_done(reference.upper())
        if request is None:
            raise FaqbotError(f"There is no request {reference}; see 'faqbot requests list'.")
        click.echo(f"{request.id} is done")


@requests.command()
@click.option("--every", type=click.IntRange(5), help="Go on, every so many seconds.")
def send(every: Optional[int]) -> None:
    """Send what waits to be sent by e-mail or webhook."""
    desk = Desk.of(read_settings())
    if not desk.senders:
        click.echo("Nothing to send with: set FAQBOT_BOOKING_EMAIL_TO or FAQBOT_BOOKING_WEBHOOK.")
        return
    while True:
        result = deliver_pending(desk)
        if result.sent or result.failed or not every:
            click.echo(f"{result.sent} sent, {result.failed} to be tried again")
        if not every:
            return
        time.sleep(every)


def _in_words(request: BookingRequest) -> str:
    state = "done" if request.done_at else request.status
    lines = [
        f"{request.id}  {state:<9}  {request.created_at:%Y-%m-%d %H:%M}  {request.name}",
        f"    {request.contact}  ·  {request.preferred_time}",
    ]
    lines += [f"    {line}" for line in request.note.splitlines()]
    return "\n".join(lines)


def _cell(key: str, value: Any) -> Any:
    """A value no spreadsheet takes for a formula; a phone number may start with a plus."""
    if key != "phone" and isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t"):
        return f"'{value}"
    return value
