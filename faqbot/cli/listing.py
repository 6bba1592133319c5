"""``faqbot list`` and ``faqbot show``: what FAQs there are and what one says."""

from __future__ import annotations

import click

from faqbot.content.model import Content, Faq
from faqbot.content.reader import read_content
from faqbot.content.record import Record
from faqbot.errors import FaqbotError
from faqbot.settings import ROOT


@click.command("list")
def list_faqs() -> None:
    """List the FAQs: id, status, number of wordings, title."""
    content = read_content(ROOT)
    width = max((len(faq) for faq in content.faqs), default=0)
    for faq in sorted(content.faqs.values(), key=lambda faq: (faq.topic, faq.id)):
        click.echo(
            f"{faq.id:<{width}}  {faq.status:<7}  {len(faq.questions):>3} wordings  {faq.title}"
        )


@click.command()
@click.argument("faq_id")
def show(faq_id: str) -> None:
    """Show one FAQ: answers, sources, some wordings."""
    content = read_content(ROOT)
    if faq_id not in content.faqs:
        raise FaqbotError(f"there is no FAQ '{faq_id}'; 'faqbot list' shows what there is.")
    click.echo(_described(content.faqs[faq_id], content))


def _described(faq: Faq, content: Content) -> str:
    record = Record.of(faq, content)
    lines = [f"{faq.title}  [{faq.id}, {faq.status}]  {faq.path}", ""]
    for answer in faq.answers:
        lines += [f"For {answer.goal}:" if answer.goal else "Answer:", answer.text.strip()]
        lines += [
            f"  [{fact}] {record.citations[fact].document}, “{record.citations[fact].heading}”"
            for fact in answer.facts
            if fact in record.citations
        ]
        lines.append("")
    if faq.disagreement:
        lines += ["The documents differ:", faq.disagreement, ""]
    lines.append(f"{len(faq.questions)} wordings, such as:")
    lines += [f"  {question.text}" for question in faq.questions[:8]]
    return "\n".join(lines)
