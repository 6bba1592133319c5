"""Signed, expiring session tokens.

A token names a conversation and nothing else; whoever lacks the secret can neither make one
nor change one. It does not say whether the conversation still exists: ``conversations`` does.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta, timezone
from typing import Tuple

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from faqbot.web.errors import NotSignedIn

LONGEST_TOKEN = 512


class Sessions:
    """Makes and reads tokens.

    Args:
        secret: The signing key.
        hours: How long a token is good for.
    """

    def __init__(self, secret: str, hours: float) -> None:
        self._signer = URLSafeTimedSerializer(
            secret, salt="faqbot.web.session", signer_kwargs={"digest_method": hashlib.sha256}
        )
        self._lifetime = timedelta(hours=hours)

    def start(self) -> Tuple[str, str, datetime]:
        """Start a session.

        Returns:
            The token, the conversation's id, and when both expire.
        """
        conversation_id = secrets.token_hex(16)
        expires_at = datetime.now(timezone.utc) + self._lifetime
        return self._signer.dumps(conversation_id), conversation_id, expires_at

    def read(self, authorization: str) -> str:
        """Return the conversation id of an ``Authorization`` header.

        Raises:
            NotSignedIn: If there is no token, or a forged or expired one.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > LONGEST_TOKEN:
            raise NotSignedIn("token_missing", "Start a conversation first.")
        try:
            conversation_id = self._signer.loads(
                token.strip(), max_age=int(self._lifetime.total_seconds())
            )
        except SignatureExpired:
            raise NotSignedIn("session_expired", "This conversation has expired.") from None
        except BadSignature:
            raise NotSignedIn("token_invalid", "This conversation is not known.") from None
        if not isinstance(conversation_id, str):
            raise NotSignedIn("token_invalid", "This conversation is not known.")
        return conversation_id
