from __future__ import annotations

import asyncio

import pytest

from faqbot.web.errors import TooMany
from faqbot.web.limits import MemoryLimiter, RedisLimiter, enforce


def test_a_burst_up_to_the_limit_passes_and_the_next_waits() -> None:
    now = [0.0]
    limiter = MemoryLimiter(now=lambda: now[0])
    taken = [asyncio.run(limiter.take("a", 3)) for _ in range(4)]
    assert taken == [None, None, None, 20]
    now[0] = 20.0
    assert asyncio.run(limiter.take("a", 3)) is None


def test_keys_do_not_share_a_limit() -> None:
    limiter = MemoryLimiter()
    assert asyncio.run(limiter.take("a", 1)) is None
    assert asyncio.run(limiter.take("b", 1)) is None


def test_a_reached_limit_says_when_to_come_back() -> None:
    limiter = MemoryLimiter(now=lambda: 0.0)
    asyncio.run(enforce(limiter, "a", 1))
    with pytest.raises(TooMany) as refusal:
        asyncio.run(enforce(limiter, "a", 1))
    assert (refusal.value.status, refusal.value.retry_after) == (429, 60)


def test_limits_hold_while_redis_is_down() -> None:
    async def twice() -> list[object]:
        limiter = RedisLimiter("redis://127.0.0.1:1/0")
        taken = [await limiter.take("a", 1) for _ in range(2)]
        await limiter.close()
        return taken

    first, second = asyncio.run(twice())
    assert first is None
    assert isinstance(second, int)
