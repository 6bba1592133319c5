from __future__ import annotations

import inspect

import pytest

from faqbot import errors
from faqbot.errors import ContentError, FaqbotError

RAISED = [item for _, item in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("error", RAISED)
def test_everything_raised_on_purpose_has_one_root_and_is_in_the_drawing(error):
    assert issubclass(error, FaqbotError)
    assert error.__name__ in errors.__doc__


def test_a_content_error_begins_with_its_place():
    error = ContentError("data/x.yml:7", "'title' is empty.")
    assert str(error) == "data/x.yml:7: 'title' is empty."
    assert (error.place, error.message) == ("data/x.yml:7", "'title' is empty.")


def test_a_content_error_without_a_place_is_its_message():
    assert str(ContentError(None, "nothing there.")) == "nothing there."
