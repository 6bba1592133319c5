"""Everything faqbot raises on purpose.

::

    FaqbotError
    ├── ContentError       a file under data/ is wrong; says file, line and what to do
    ├── SettingsError      a setting is missing or cannot be read
    ├── EncoderError       the sentence encoder is missing, damaged or misused
    ├── ModelError         a trained model is missing or not one of ours
    └── LightRasaError     Rasa without TensorFlow was asked for something that needs it
"""

from __future__ import annotations

from typing import Optional


class FaqbotError(Exception):
    """The root; its message is fit to show to whoever runs the bot."""


class ContentError(FaqbotError):
    """A content file is wrong.

    Args:
        place: Where, as ``file:line``; ``None`` when no single place is to blame.
        message: What is wrong and what to do.
    """

    def __init__(self, place: Optional[object], message: str) -> None:
        super().__init__(f"{place}: {message}" if place else message)
        self.place = place
        self.message = message


class SettingsError(FaqbotError):
    """A setting is missing or unreadable."""


class EncoderError(FaqbotError):
    """The sentence encoder is missing, damaged or misused."""


class ModelError(FaqbotError):
    """A trained model is missing or does not hold what it must."""


class LightRasaError(FaqbotError):
    """Rasa without TensorFlow was asked for something that needs TensorFlow."""
