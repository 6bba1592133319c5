"""Prometheus metrics of one server. No label ever holds a visitor's words or id."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

KINDS = frozenset(
    "answer clarify unknown emergency advice screening booking handoff smalltalk unavailable".split()
)


class Metrics:
    """The counters, each in this server's own registry."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "faqbot_http_requests",
            "Requests answered.",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self.seconds = Histogram(
            "faqbot_http_request_seconds",
            "Time to answer a request.",
            ["route"],
            registry=self.registry,
        )
        self.rasa_seconds = Histogram(
            "faqbot_rasa_seconds", "Time Rasa took for a reply.", registry=self.registry
        )
        self.bot_errors = Counter(
            "faqbot_bot_errors", "Messages Rasa did not answer.", ["code"], registry=self.registry
        )
        self.replies = Counter(
            "faqbot_replies", "Replies by kind.", ["kind"], registry=self.registry
        )
        self.feedback = Counter(
            "faqbot_feedback", "Thumbs up and down.", ["rating"], registry=self.registry
        )
        self.erased = Counter(
            "faqbot_conversations_erased", "Conversations erased.", registry=self.registry
        )
        self.conversations = Gauge(
            "faqbot_conversations", "Running conversations.", registry=self.registry
        )

    def count_reply(self, kind: object) -> None:
        """Count a reply by its kind; anything unknown counts as 'other'."""
        self.replies.labels(kind if isinstance(kind, str) and kind in KINDS else "other").inc()

    def text(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)
