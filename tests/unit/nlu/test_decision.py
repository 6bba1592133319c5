"""From readings to a decision."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from faqbot.nlu.decision import decide, decide_payload

RECORDS = {
    "pain", "downtime", "face", "hair_loss", "candidacy", "booking", "sessions",
    "side_effects", "preparation", "aftercare", "safety",
}  # fmt: skip


def reading(label: str, outcome: str = "answer", text: str = "", **changes: Any) -> Dict[str, Any]:
    values = {
        "text": text,
        "start": 0,
        "end": len(text),
        "label": label,
        "confidence": {"answer": 0.9, "suggest": 0.5, "unknown": 0.1}[outcome],
        "outcome": outcome,
        "ranking": ((label, 0.9), ("faq/downtime", 0.06), ("greeting", 0.03)),
    }
    return {**values, **changes}


def entity(name: str, value: str, text: str, words: str) -> Dict[str, Any]:
    start = text.index(words)
    return {"entity": name, "value": value, "start": start, "end": start + len(words)}


def side_by_side(*readings: Dict[str, Any]) -> List[Dict[str, Any]]:
    """The readings one after the other in a message."""
    place, placed = 0, []
    for one in readings:
        end = place + len(one["text"])
        placed.append({**one, "start": place, "end": end})
        place = end + 1
    return placed


def test_a_sure_question_is_answered_with_its_record():
    decision = decide([reading("faq/pain")], [], RECORDS)
    assert (decision.intent, decision.records, decision.suggestions) == ("faq", ("pain",), ())
    assert decision.confidence == 0.9


def test_an_unsure_question_is_asked_back_with_likely_faqs_only():
    decision = decide([reading("faq/pain", "suggest")], [], RECORDS)
    assert decision.intent == "did_you_mean"
    assert decision.suggestions == ("pain", "downtime")
    assert set(decision.suggestions) <= set(decision.records)


def test_at_most_three_faqs_are_suggested():
    labels = ("pain", "downtime", "face", "hair_loss")
    ranking = tuple((f"faq/{faq}", 0.2) for faq in labels)
    decision = decide([reading("faq/pain", "suggest", ranking=ranking)], [], RECORDS)
    assert decision.suggestions == labels[:3]


def test_what_is_not_understood_is_not_known():
    decision = decide([reading("faq/pain", "unknown")], [], RECORDS)
    assert (decision.intent, decision.suggestions) == ("nlu_fallback", ())


def test_an_faq_without_a_record_is_not_answered():
    assert decide([reading("faq/retired")], [], RECORDS).intent != "faq"


def test_a_wish_for_a_person_comes_before_any_question():
    decision = decide(side_by_side(reading("faq/pain"), reading("handoff")), [], RECORDS)
    assert decision.intent == "handoff"


def test_what_only_resembles_an_emergency_is_a_matter_of_personal_advice():
    unlikely = (("emergency", 0.3), ("faq/side_effects", 0.25))
    decision = decide([reading("emergency", ranking=unlikely)], [], RECORDS)
    assert decision.intent == "personal_advice"


@pytest.mark.parametrize("alarm", ["emergency", "crisis"])
def test_a_red_flag_that_the_model_is_fairly_sure_of_is_one_in_a_whole_message_only(alarm):
    likely = reading(alarm, text="my tongue", ranking=((alarm, 0.8), ("faq/face", 0.2)))
    assert decide([likely], [], RECORDS).intent == alarm
    both = side_by_side(likely, reading("faq/pain", text=", does it hurt"))
    assert decide(both, [], RECORDS).intent == "faq"


def test_an_alarm_of_the_model_is_not_believed_of_what_is_denied():
    text = "no trouble breathing, only a bruise"
    likely = reading("emergency", text=text, ranking=(("emergency", 0.95), ("faq/face", 0.02)))
    assert decide([likely], [], RECORDS, text).intent == "personal_advice"


def test_an_alarm_of_the_model_is_not_believed_of_what_is_only_feared():
    text = "so scared I will stop breathing from it"
    ranking = (("emergency", 0.95), ("faq/safety", 0.04))
    decision = decide([reading("emergency", text=text, ranking=ranking)], [], RECORDS, text)
    assert (decision.intent, decision.parts[0]["label"]) == ("faq", "faq/safety")
    text = "scared I will stop breathing, my throat is closing"
    likely = reading("emergency", text=text, ranking=ranking)
    assert decide([likely], [], RECORDS, text).intent == "emergency"


@pytest.mark.parametrize("act", ["greeting", "thanks", "source_request", "screening"])
def test_an_act_alone_is_the_intent(act):
    assert decide([reading(act)], [], RECORDS).intent == act


def test_booking_alone_starts_the_form_and_beside_a_question_is_answered():
    assert decide([reading("faq/booking")], [], RECORDS).intent == "booking"
    both = side_by_side(reading("faq/pain"), reading("faq/booking"))
    assert decide(both, [], RECORDS).intent == "faq"


@pytest.mark.parametrize(
    ("labels", "intent"),
    [
        (("faq/pain", "out_of_scope"), "faq"),
        (("faq/pain", "personal_advice"), "faq"),
        (("out_of_scope", "personal_advice"), "personal_advice"),
        (("out_of_scope",), "out_of_scope"),
        (("follow_up",), "follow_up"),
    ],
)
def test_a_question_beside_other_parts_decides(labels, intent):
    assert decide(side_by_side(*map(reading, labels)), [], RECORDS).intent == intent


def test_each_part_keeps_its_own_words_and_entities():
    text = "hair? face?"
    readings = side_by_side(
        reading("faq/pain", text="hair?"), reading("faq/downtime", text="face?")
    )
    entities = [
        entity("goal", "hair_loss", text, "hair"), entity("goal", "face", text, "face"),
        entity("goal", "face", text, "face"),
    ]  # fmt: skip
    parts = decide(readings, entities, RECORDS).parts
    assert [part["entities"] for part in parts] == [{"goal": ["hair_loss"]}, {"goal": ["face"]}]


def test_a_follow_up_carries_its_cue_and_the_records_it_may_turn_out_to_need():
    text = "and how many for hair_loss"
    decision = decide(
        [reading("faq/pain", "unknown", text)],
        [entity("goal", "hair_loss", text, "hair_loss")],
        RECORDS,
    )
    assert decision.intent == "follow_up"
    assert decision.parts[0]["is_elliptical"] and decision.parts[0]["cue"] == "sessions"
    assert {"pain", "sessions", "hair_loss"} <= set(decision.records)


def test_personal_advice_brings_what_the_documents_say_in_general():
    decision = decide([reading("personal_advice")], [], RECORDS)
    assert {"candidacy", "side_effects", "preparation", "aftercare"} <= set(decision.records)


@pytest.mark.parametrize(
    ("label", "outcome", "text", "becomes"),
    [
        ("faq/safety", "answer", "I have lupus, can I have it", "faq/candidacy"),
        ("out_of_scope", "answer", "is it ok with lupus", "faq/candidacy"),
        ("faq/pain", "unknown", "I have lupus", "faq/candidacy"),
        ("faq/pain", "answer", "is it ok or does it hurt more with lupus", "faq/pain"),
        ("faq/conditions_treated", "answer", "does it treat lupus", "faq/conditions_treated"),
        ("personal_advice", "answer", "can I have it with lupus", "faq/candidacy"),
        ("personal_advice", "answer", "can I stop my lupus pills", "personal_advice"),
    ],
)
def test_a_condition_with_a_question_of_permission_is_a_matter_of_candidacy(
    label, outcome, text, becomes
):
    condition = entity("condition", "autoimmune_disease", text, "lupus")
    (part,) = decide([reading(label, outcome, text)], [condition], RECORDS).parts
    assert part["label"] == becomes


def test_a_sure_question_is_answered_beside_the_condition_it_names():
    text = "I'm pregnant, how many sessions would I need"
    condition = entity("condition", "pregnancy", text, "pregnant")
    parts = decide([reading("faq/sessions", text=text)], [condition], RECORDS, text).parts
    assert [part["label"] for part in parts] == ["faq/candidacy", "faq/sessions"]


def test_advice_stays_where_a_condition_is_named_but_nothing_is_to_be_allowed():
    text = "my period is late and I may be pregnant, should I call it off"
    condition = entity("condition", "pregnancy", text, "pregnant")
    (part,) = decide([reading("personal_advice", text=text)], [condition], RECORDS).parts
    assert part["label"] == "personal_advice"


def test_a_grown_ups_age_in_a_story_gives_way_to_what_is_asked():
    text = "my mother is 66 and was put to sleep once. do you put people under?"
    ranking = (("faq/candidacy", 0.69), ("faq/pain", 0.18))
    one = reading("faq/candidacy", text=text, ranking=ranking)
    (part,) = decide([one], [], RECORDS).parts
    assert (part["label"], part["is_understood"]) == ("faq/pain", True)


def test_a_grown_ups_age_stays_a_matter_of_candidacy_where_that_is_asked():
    text = "my mother is 66. is she too old?"
    (part,) = decide([reading("faq/candidacy", text=text)], [], RECORDS).parts
    assert part["label"] == "faq/candidacy"


@pytest.mark.parametrize("text", ["should I stop aspirin before it?", "do I skip aspirin first"])
def test_whether_to_stop_even_aspirin_is_personal_advice(text):
    found = entity("condition", "aspirin", text, "aspirin")
    assert (
        decide([reading("faq/preparation", text=text)], [found], RECORDS).intent
        == "personal_advice"
    )


@pytest.mark.parametrize("text", ["do people stop aspirin before", "can I take aspirin before"])
def test_a_general_question_on_a_common_medicine_is_answered(text):
    condition = entity("condition", "aspirin", text, "aspirin")
    (part,) = decide([reading("faq/preparation", text=text)], [condition], RECORDS).parts
    assert part["label"] == "faq/preparation"


def test_without_a_condition_permission_is_left_to_the_classifier():
    (part,) = decide([reading("faq/safety", text="can I have it")], [], RECORDS).parts
    assert part["label"] == "faq/safety"


def test_confidence_is_that_of_what_was_understood():
    decision = decide(
        side_by_side(reading("faq/face", "unknown"), reading("faq/pain")), [], RECORDS
    )
    assert decision.confidence == 0.9


@pytest.mark.parametrize("goal", [None, "face"])
def test_a_tapped_button_is_beyond_doubt(goal):
    decision = decide_payload("pain", goal, RECORDS)
    assert (decision.intent, decision.confidence, decision.records) == ("faq", 1.0, ("pain",))
    assert decision.parts[0]["entities"] == ({"goal": [goal]} if goal else {})


def test_a_tapped_button_of_a_retired_faq_is_not_known():
    decision = decide_payload("retired", None, RECORDS)
    assert (decision.intent, decision.records) == ("nlu_fallback", ())
    assert not decision.parts[0]["is_understood"]


@pytest.mark.parametrize(
    ("text", "is_alarm"),
    [("that scarf is choking me", False), ("something is choking me", True)],
)
def test_a_figure_of_speech_is_no_alarm_whatever_the_model_says(text: str, is_alarm: bool) -> None:
    one = reading("emergency", text=text)
    assert (decide([one], [], RECORDS, text).intent == "emergency") is is_alarm


def test_a_weight_to_come_down_to_that_is_too_low_comes_before_the_answer() -> None:
    text = "slim down to 41 kg"
    decision = decide([reading("faq/face", text=text)], [], RECORDS, text)
    assert [part["label"] for part in decision.parts][0] == "faq/candidacy"


def test_how_long_alone_takes_along_whatever_it_may_be_of():
    decision = decide(
        [reading("follow_up", text="how long")], [], {*RECORDS, "procedure", "maintenance"}
    )
    assert set(decision.records) >= {"procedure", "sessions", "maintenance"}


@pytest.mark.parametrize(
    "name, value, words, faq",
    [
        ("goal", "hair_loss", "bald spots", "hair_loss"),
        ("goal", "fat_reduction", "belly fat", "fat_weight"),
        ("body_area", "male_chest", "moobs", "body_areas"),
    ],
)
def test_what_is_named_beside_options_is_answered_and_not_the_menu(name, value, words, faq):
    text = f"{words}. options?"
    known = {*RECORDS, "fat_weight", "body_areas", "conditions_treated"}
    decision = decide(
        [reading("capabilities", text=text)], [entity(name, value, text, words)], known, text
    )
    assert (decision.intent, decision.parts[0]["label"]) == ("faq", f"faq/{faq}")


def test_options_alone_are_the_menu():
    assert decide([reading("capabilities", text="options?")], [], RECORDS).intent == "capabilities"


def test_a_wish_that_names_a_goal_is_answered_with_that_goals_faq():
    text = "thinking about my hair, what do u reckon"
    goal = entity("goal", "hair_loss", text, "hair")
    decision = decide([reading("faq/pain", "unknown", text)], [goal], RECORDS, text)
    assert decision.intent == "faq" and decision.parts[0]["label"] == "faq/hair_loss"
    plain = decide([reading("faq/pain", "unknown", "my hair is red")], [goal], RECORDS)
    assert plain.intent == "nlu_fallback"


def test_a_place_that_is_asked_for_is_looked_up_among_the_areas():
    text = "can you do my nose"
    nose = entity("body_area", "nose", text, "nose")
    decision = decide(
        [reading("faq/pain", "unknown", text)], [nose], RECORDS | {"body_areas"}, text
    )
    assert decision.parts[0]["label"] == "faq/body_areas" and decision.intent == "faq"
