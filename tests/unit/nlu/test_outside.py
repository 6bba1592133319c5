from __future__ import annotations

import pytest

from faqbot.nlu.outside import asks_contact, asks_for_pet, asks_whom, wants_person


@pytest.mark.parametrize(
    "text",
    ["my cat is losing fur, would it help her", "do you treat our labrador's belly", "can a horse have it",
     "is it any good for my old dog's joints", "could you jab my fat rabbit, would it slim him"],
)  # fmt: skip
def test_a_treatment_for_an_animal_is_recognised(text):
    assert asks_for_pet(text)


@pytest.mark.parametrize(
    "text",
    ["can i walk my dog after it", "is it ok if my cat licks the spot", "my dog bit me, can i have it there",
     "can i have it, i am allergic to cats", "are crow's feet treated", "it rains cats and dogs, is it open"],
)  # fmt: skip
def test_a_pet_that_only_comes_up_changes_nothing(text):
    assert not asks_for_pet(text)


@pytest.mark.parametrize(
    "text",
    ["whats your number", "can you send me the clinic's address", "got a whatsapp i mean your whatsapp",
     "is there a phone number", "phone number?", "where do i find your email"],
)  # fmt: skip
def test_asking_how_to_reach_the_clinic_is_recognised(text):
    assert asks_contact(text)


@pytest.mark.parametrize(
    "text",
    ["what is the number of sessions", "here is my number", "can you call my phone", "my email is a@b.co",
     "how many numbers of injections", "what does your doctor do"],
)  # fmt: skip
def test_other_numbers_are_none(text):
    assert not asks_contact(text)


def test_a_thing_that_is_only_likened_is_no_number():
    assert not asks_contact("do I need charging like a phone")
    assert asks_contact("do you have a phone")


@pytest.mark.parametrize(
    "text",
    ["ok who do i ask then", "fine, who can tell me", "whom should I talk to about this", "who decides that",
     "so who could I turn to instead?", "who would tell us for sure"],
)  # fmt: skip
def test_whom_to_ask_is_asked(text):
    assert asks_whom(text)


@pytest.mark.parametrize(
    "text",
    ["who can tell me how many I need", "who does the injections", "who invented it", "I asked my doctor about that"],
)  # fmt: skip
def test_what_somebody_could_tell_is_asked_rather(text):
    assert not asks_whom(text)


@pytest.mark.parametrize(
    "text",
    ["can I speak to a real person please", "I'd prefer a human to this", "put me through to reception, I want to talk to the team",
     "could you connect me with somebody human", "get me a nurse"],
)  # fmt: skip
def test_a_person_is_wanted(text):
    assert wants_person(text)


@pytest.mark.parametrize(
    "text",
    ["do people need to rest", "should I talk to my doctor about my pills", "is it a nurse who does it",
     "can a person who had lipo get it", "people say it hurts"],
)  # fmt: skip
def test_people_that_only_come_up_are_not(text):
    assert not wants_person(text)
