"""A line that shows how far long work is: a bar on a terminal, one line a step elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Optional, Type

import click

WIDTH = 24


class ProgressLine:
    """Use as a context manager; call ``show`` as work goes on."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._last = ""

    def __enter__(self) -> ProgressLine:
        return self

    def show(self, share: float, what: str) -> None:
        """Show a share of 0..1 and what is going on."""
        filled = round(WIDTH * share)
        if self._is_terminal:
            bar = "█" * filled + "░" * (WIDTH - filled)
            click.echo(f"\r\x1b[K{bar} {share:>4.0%}  {what}", nl=False, err=True)
        elif what != self._last:
            click.echo(f"{share:>4.0%}  {what}", err=True)
        self._last = what

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        if self._is_terminal:
            click.echo("\r\x1b[K", nl=False, err=True)
