"""HTTP/1.1 with two manners uvicorn lacks: it hangs up on dawdlers and refuses in JSON."""

from __future__ import annotations

import asyncio
from typing import Any, Optional

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEADER_SECONDS = 10.0
"""How long a client may take from connecting to the end of its headers."""

_REFUSAL = (
    b'{"error": {"code": "bad_request", "message": "This is not a well-formed HTTP request."}}'
)


class CarefulProtocol(H11Protocol):
    """Closes a connection whose headers trickle in, and answers garbage with typed JSON."""

    header_seconds = HEADER_SECONDS
    _deadline: Optional[asyncio.TimerHandle] = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock."""
        super().connection_made(transport)
        self._deadline = self.loop.call_later(self.header_seconds, self._hang_up)

    def data_received(self, data: bytes) -> None:
        """Stop the clock as soon as a whole request head is there."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop()

    def connection_lost(self, exc: Optional[Exception]) -> None:
        """Stop the clock."""
        self._stop()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Start the clock anew when the next request on this connection already trickles in."""
        super().on_response_complete()
        if not self.transport.is_closing() and self.conn.trailing_data[0]:
            self._stop()
            self._deadline = self.loop.call_later(self.header_seconds, self._hang_up)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is not HTTP."""
        self._stop()
        headers: list[Any] = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(_REFUSAL)).encode()),
            (b"connection", b"close"),
        ]
        for event in (
            h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
            h11.Data(data=_REFUSAL),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _stop(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _hang_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.abort()
