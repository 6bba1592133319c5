"""Rate limits: so many per minute for a key, in memory or in Redis."""

from __future__ import annotations

import logging
import math
import time
from collections import OrderedDict
from typing import Callable, Optional, Protocol, Tuple

from faqbot.web.errors import TooMany

logger = logging.getLogger(__name__)

WINDOW = 60.0
MOST_KEYS = 100_000


class Limiter(Protocol):
    """Counts uses of a key."""

    async def take(self, key: str, per_minute: int) -> Optional[int]:
        """Use the key once; return None if allowed, else the seconds to wait."""

    async def close(self) -> None:
        """Let connections go."""


class MemoryLimiter:
    """A token bucket per key: bursts up to the limit, refilled evenly.

    Args:
        now: Seconds from a monotonic clock.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._buckets: "OrderedDict[str, Tuple[float, float]]" = OrderedDict()

    async def take(self, key: str, per_minute: int) -> Optional[int]:
        """Use the key once; return None if allowed, else the seconds to wait."""
        now = self._now()
        tokens, since = self._buckets.pop(key, (float(per_minute), now))
        tokens = min(float(per_minute), tokens + (now - since) * per_minute / WINDOW)
        allowed = tokens >= 1
        self._buckets[key] = (tokens - 1 if allowed else tokens, now)
        while len(self._buckets) > MOST_KEYS:
            self._buckets.popitem(last=False)
        return None if allowed else math.ceil((1 - tokens) * WINDOW / per_minute)

    async def close(self) -> None:
        """Nothing to let go."""


class RedisLimiter:
    """A fixed window per key in Redis, shared by several servers; memory when Redis fails.

    Args:
        url: The Redis address.
    """

    def __init__(self, url: str) -> None:
        from redis import asyncio as redis_asyncio  # only needed where Redis is configured
        from redis.exceptions import RedisError

        self._failure = (RedisError, OSError)
        self._redis = redis_asyncio.from_url(url, socket_timeout=0.5, socket_connect_timeout=0.5)
        self._fallback = MemoryLimiter()

    async def take(self, key: str, per_minute: int) -> Optional[int]:
        """Use the key once; return None if allowed, else the seconds to wait."""
        name = f"faqbot:limit:{key}:{int(time.time() // WINDOW)}"
        try:
            async with self._redis.pipeline(transaction=True) as pipe:
                count, _ = await pipe.incr(name).expire(name, int(WINDOW) + 1).execute()
        except self._failure as error:
            logger.warning("redis limits failed", extra={"error_type": type(error).__name__})
            return await self._fallback.take(key, per_minute)
        return None if count <= per_minute else math.ceil(WINDOW - time.time() % WINDOW)

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.close()


def make_limiter(redis_url: Optional[str]) -> Limiter:
    """Return the limiter the settings ask for."""
    return RedisLimiter(redis_url) if redis_url else MemoryLimiter()


async def enforce(limiter: Limiter, key: str, per_minute: int) -> None:
    """Use the key once.

    Raises:
        TooMany: If the limit is reached; says when to come back.
    """
    wait = await limiter.take(key, per_minute)
    if wait is not None:
        raise TooMany(
            "rate_limited", "That was a lot at once. Please wait a moment.", retry_after=wait
        )
