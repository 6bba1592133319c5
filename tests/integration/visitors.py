"""A visitor of the real servers, and what to look for in what they read."""

from __future__ import annotations

import re
from dataclasses import dataclass

DOCUMENTS = (
    "Dr. Darvish page",
    "clinic Q&A page",
    "Chernoff page",
    "Mahrokh page",
    "overview page",
)
DIFFER = "**Where the documents differ**"
PHONE = "020 7946 0000"
# What no reply may say to somebody with an illness or a medicine.
PERMISSION = re.compile(
    r"\byou (?:can|may) (?:have|get|do) (?:it|this|the treatment)\b|\bgo ahead\b|^\W*yes\b"
    r"|\b(?:is|are|it's) suitable for you\b|\bno problem\b|\bsafe for you\b",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\byou (?:should|can|may|must|need to|have to) (?:stop|start|skip|halve|double|pause|keep)\b"
    r"|(?:^|[.:!]\s+|please )(?:stop|start|skip|halve|double|pause|keep) (?:taking|your|it)\b",
    re.IGNORECASE,
)


@dataclass
class Visitor:
    """Somebody in one conversation."""

    bot: object
    id: str

    def says(self, text):
        reply = self.bot.ask(text, self.id)
        assert reply.text.strip(), text
        assert not re.search(r"Traceback|Exception|\{\w+\}", reply.text), reply.text
        return reply

    def says_all(self, *texts):
        return [self.says(text) for text in texts][-1]

    def slots(self):
        return self.bot.tracker(self.id)["slots"]

    def is_in(self, form):
        return (self.bot.tracker(self.id)["active_loop"] or {}).get("name") == form


def payloads(reply):
    return [button["payload"] for button in reply.buttons]


def sides(text):
    """The lines under "Where the documents differ", of every such block."""
    blocks = [block.split("\n") for block in text.split("\n\n") if block.startswith(DIFFER)]
    blocks += [b.split("\n") for b in text.split("\n\n") if "documents differ here:" in b]
    return [line for lines in blocks for line in lines[1:]]


# Several questions in one message.
