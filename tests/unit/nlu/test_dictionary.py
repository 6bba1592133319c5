from __future__ import annotations

import pytest

from faqbot.nlu.dictionary import Dictionary, words_of


@pytest.fixture
def dictionary():
    return Dictionary(
        {
            "goal": {"hair loss": "hair_loss", "hair": "hair_loss", "cellulite": "cellulite"},
            "body_area": {"hair": "hair", "under eyes": "under_eyes", "thighs": "thighs"},
            "condition": {"crohn's": "crohns", "diabetes": "diabetes"},
        },
        known_words=["thirst", "chair"],
    )


def found(dictionary, text):
    return [(term.entity, term.value) for term in dictionary.find(text)]


@pytest.mark.parametrize(
    "text", ["cellulite?", "CELLULITE", "my cellulite-covered legs", "celulite", "cellulyte"]
)
def test_a_term_is_found_whatever_its_case_or_a_slip_of_spelling(dictionary, text):
    assert found(dictionary, text) == [("goal", "cellulite")]


def test_the_longest_term_wins_within_an_entity(dictionary):
    (goal,) = [term for term in dictionary.find("hair loss") if term.entity == "goal"]
    assert goal.words == "hair loss"


def test_terms_of_different_entities_may_overlap(dictionary):
    assert found(dictionary, "hair") == [("body_area", "hair"), ("goal", "hair_loss")]


def test_a_term_carries_its_place_and_the_words_as_typed(dictionary):
    (term,) = dictionary.find("My  UNDER Eyes, please")
    assert (term.start, term.end, term.words) == (4, 14, "UNDER Eyes")


def test_terms_come_in_reading_order(dictionary):
    assert found(dictionary, "diabetes and thighs and cellulite") == [
        ("condition", "diabetes"), ("body_area", "thighs"), ("goal", "cellulite"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["crohn's", "crohn’s", "Crohn's disease"])
def test_straight_and_curly_apostrophes_are_alike(dictionary, text):
    assert ("condition", "crohns") in found(dictionary, text)


@pytest.mark.parametrize("text", ["thigh", "thighs"])
def test_singular_and_plural_are_alike(dictionary, text):
    assert found(dictionary, text) == [("body_area", "thighs")]


@pytest.mark.parametrize(
    "text",
    ["chair", "thirst", "fair", "haar", "cellular", "sellulite", "d1abetes", "", "😀", "12345"],
)
def test_another_word_is_not_taken_for_a_slip(dictionary, text):
    assert found(dictionary, text) == []


def test_a_word_of_nine_letters_may_hold_two_slips_a_shorter_one_only_one(dictionary):
    assert found(dictionary, "cellulaite") == [("goal", "cellulite")]
    assert found(dictionary, "thaighis") == []


def test_an_empty_dictionary_finds_nothing():
    assert Dictionary({}).find("hair loss") == []


def test_words_are_lower_case_with_their_places():
    assert words_of("I don't KNOW_it") == [
        ("i", 0, 1), ("don't", 2, 7), ("know", 8, 12), ("it", 13, 15),
    ]  # fmt: skip


def test_swapped_first_letters_are_a_slip_too() -> None:
    dictionary = Dictionary({"condition": {"hashimoto": "hashimoto"}})
    assert [term.value for term in dictionary.find("ahshimoto")] == ["hashimoto"]
    assert not dictionary.find("bashimoto")
