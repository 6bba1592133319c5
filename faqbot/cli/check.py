"""``faqbot check``: the claim ledger."""

from __future__ import annotations

import sys

import click

from faqbot.content.checks import ERROR, find_problems
from faqbot.content.reader import read_content
from faqbot.settings import ROOT


@click.command()
@click.option("--quiet", is_flag=True, help="Print problems only.")
def check(quiet: bool) -> None:
    """Check every FAQ: facts, promises, wordings, conflicts.

    Ends with status 1 when something must be mended; each line names file and line.
    """
    content = read_content(ROOT)
    problems = find_problems(content)
    for problem in problems:
        click.echo(str(problem) if problem.level == ERROR else f"{problem} (for your information)")
    errors = sum(problem.level == ERROR for problem in problems)
    if errors:
        click.echo(f"{errors} {'problem' if errors == 1 else 'problems'} to mend.")
        sys.exit(1)
    if not quiet:
        wordings = sum(len(faq.questions) for faq in content.faqs.values())
        click.echo(
            f"All good: {len(content.faqs)} FAQs with {wordings} wordings, resting on "
            f"{len(content.facts)} facts of {len(content.documents)} documents."
        )
