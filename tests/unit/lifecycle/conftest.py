"""An interpreter that knows what it is told, for conversations without a model."""

from __future__ import annotations

from typing import Any, Dict, Tuple

import pytest

from tests.unit.answering.small_records import make_record, parsed, part

RECORDS = {
    faq: make_record(faq, ("face", "hair_loss")) for faq in ("pain", "sessions", "candidacy")
}


class FakeInterpreter:
    """Understands the messages it was taught; any other one is not understood."""

    def __init__(self) -> None:
        self.taught: Dict[str, Tuple[str, Dict[str, Any]]] = {}

    def teach(self, text: str, intent: str, *parts: Dict[str, Any], **changes: Any) -> None:
        faqs = [one["label"][4:] for one in parts if one["label"].startswith("faq/")]
        records = tuple(RECORDS[faq] for faq in faqs if faq in RECORDS)
        self.taught[text] = (intent, parsed(*parts, records=records, **changes))

    def parse(self, text: str) -> Dict[str, Any]:
        unknown = ("nlu_fallback", parsed(part("faq/pain", text, 0.1, is_understood=False)))
        intent, data = self.taught.get(text, unknown)
        return {
            **data,
            "text": text,
            "intent": {"name": intent, "confidence": 0.9},
            "intent_ranking": [["faq/pain", 0.9]],
        }


@pytest.fixture
def interpreter() -> FakeInterpreter:
    interpreter = FakeInterpreter()
    interpreter.teach("does it hurt?", "faq", part("faq/pain"))
    interpreter.teach("how many?", "faq", part("faq/sessions"))
    interpreter.teach("and the face?", "follow_up", part("follow_up", entities={"goal": ["face"]}))
    interpreter.teach("price?", "out_of_scope", part("out_of_scope"))
    return interpreter
