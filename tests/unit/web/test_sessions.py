from __future__ import annotations

import pytest

from faqbot.web.errors import NotSignedIn
from faqbot.web.sessions import Sessions

SECRET = "a secret that is long enough"


def test_a_token_names_its_conversation() -> None:
    sessions = Sessions(SECRET, hours=1)
    token, conversation_id, _ = sessions.start()
    assert sessions.read(f"Bearer {token}") == conversation_id


def test_conversation_ids_are_not_guessable() -> None:
    ids = {Sessions(SECRET, 1).start()[1] for _ in range(100)}
    assert len(ids) == 100
    assert all(len(one) == 32 for one in ids)


def test_an_expired_token_is_refused() -> None:
    sessions = Sessions(SECRET, hours=-0.001)
    token, _, _ = sessions.start()
    with pytest.raises(NotSignedIn) as refusal:
        sessions.read(f"Bearer {token}")
    assert refusal.value.code == "session_expired"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda token: token[:-9] + ("A" if token[-9] != "A" else "B") + token[-8:],
        lambda token: "X" + token[1:],
        lambda token: token.rsplit(".", 1)[0],
        lambda token: token + "." + token,
        lambda token: "\u00e9" * 20,
        lambda token: "a" * 10_000,
    ],
)
def test_a_changed_token_is_refused(spoil) -> None:
    sessions = Sessions(SECRET, hours=1)
    token, _, _ = sessions.start()
    with pytest.raises(NotSignedIn):
        sessions.read(f"Bearer {spoil(token)}")


def test_a_token_signed_with_another_secret_is_refused() -> None:
    token, _, _ = Sessions("another secret, as long", hours=1).start()
    with pytest.raises(NotSignedIn):
        Sessions(SECRET, hours=1).read(f"Bearer {token}")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic abc", "token"])
def test_a_missing_token_is_refused(header: str) -> None:
    with pytest.raises(NotSignedIn) as refusal:
        Sessions(SECRET, hours=1).read(header)
    assert refusal.value.code == "token_missing"
