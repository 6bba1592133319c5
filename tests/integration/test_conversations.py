"""Whole conversations with the real servers, and what the visitor reads."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import pytest

DOCUMENTS = (
    "Dr. Darvish page",
    "clinic Q&A page",
    "Chernoff page",
    "Mahrokh page",
    "overview page",
)
DIFFER = "**Where the documents differ**"
PHONE = "020 7946 0000"
# What no reply may say to somebody with an illness or a medicine.
PERMISSION = re.compile(
    r"\byou (?:can|may) (?:have|get|do) (?:it|this|the treatment)\b|\bgo ahead\b|^\W*yes\b"
    r"|\b(?:is|are|it's) suitable for you\b|\bno problem\b|\bsafe for you\b",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\byou (?:should|can|may|must|need to|have to) (?:stop|start|skip|halve|double|pause|keep)\b"
    r"|(?:^|[.:!]\s+|please )(?:stop|start|skip|halve|double|pause|keep) (?:taking|your|it)\b",
    re.IGNORECASE,
)


@dataclass
class Visitor:
    """Somebody in one conversation."""

    bot: object
    id: str

    def says(self, text):
        reply = self.bot.ask(text, self.id)
        assert reply.text.strip(), text
        assert not re.search(r"Traceback|Exception|\{\w+\}", reply.text), reply.text
        return reply

    def says_all(self, *texts):
        return [self.says(text) for text in texts][-1]

    def slots(self):
        return self.bot.tracker(self.id)["slots"]

    def is_in(self, form):
        return (self.bot.tracker(self.id)["active_loop"] or {}).get("name") == form


@pytest.fixture
def visitor(bot, no_traceback):
    return Visitor(bot, bot.visitor())


@pytest.fixture
def other(bot):
    return Visitor(bot, bot.visitor())


def payloads(reply):
    return [button["payload"] for button in reply.buttons]


def sides(text):
    """The lines under "Where the documents differ", of every such block."""
    blocks = [block.split("\n") for block in text.split("\n\n") if block.startswith(DIFFER)]
    blocks += [b.split("\n") for b in text.split("\n\n") if "documents differ here:" in b]
    return [line for lines in blocks for line in lines[1:]]


# Several questions in one message.


def test_each_of_several_questions_is_answered_once_and_the_uncovered_named(visitor):
    reply = visitor.says("does it hurt and when can I work again? oh and price?")
    assert reply.custom["faq"] == ["pain", "downtime"]
    for title in ("**Does it hurt?**", "**Downtime and going back to work**"):
        assert reply.text.count(title) == 1
    assert re.search(r"\*\*“[^”]*price\?”\*\* – that is not in our documents", reply.text)
    assert reply.text.count(PHONE) == 1 and reply.text.count("*Sources: ") == 1


def test_what_concerns_safety_is_told_first_whatever_the_order(visitor):
    reply = visitor.says("how many sessions do I need and what are the side effects?")
    assert reply.custom["faq"] == ["side_effects", "sessions"]
    assert reply.text.index("**Side effects") < reply.text.index("**How many sessions")


def test_of_five_questions_four_are_answered_safety_among_them_and_one_offered(visitor):
    reply = visitor.says(
        "does it hurt? how many sessions? how long does it last? what are the side effects? "
        "who performs it?"
    )
    assert len(reply.custom["faq"]) == 4 and reply.custom["faq"][0] == "side_effects"
    offered = [json.loads(payload[4:])["faq"] for payload in payloads(reply)]
    asked = {"pain", "sessions", "maintenance", "side_effects", "provider"}
    assert len(offered) == 1 and {*offered, *reply.custom["faq"]} == asked


def test_one_question_put_twice_is_answered_once(visitor):
    reply = visitor.says("does it hurt? is it painful?")
    assert reply.custom["faq"] == ["pain"]
    assert reply.text.count("Expect some discomfort") == 1


# Follow-ups.


def test_topic_and_goal_carry_over_until_a_new_question(visitor):
    first = visitor.says("how many sessions do I need for cellulite?")
    assert (first.custom["faq"], first.custom["goal"]) == (["sessions"], "cellulite")
    assert first.text.startswith("For cellulite,")
    face = visitor.says("and for the face?")
    assert (face.custom["faq"], face.custom["goal"]) == (["sessions"], "face")
    assert face.text.startswith("For the face,")
    hurts = visitor.says("does that hurt?")
    assert (hurts.custom["faq"], hurts.custom["goal"]) == (["pain"], "face")
    switched = visitor.says("who invented mesotherapy?")
    assert switched.custom["faq"] == ["history"] and "Pistor" in switched.text


def test_a_correction_is_answered_again(visitor):
    visitor.says("how many sessions do I need for cellulite?")
    reply = visitor.says("no, I meant hair")
    assert (reply.custom["faq"], reply.custom["goal"]) == (["sessions"], "hair_loss")
    assert "For cellulite" not in reply.text


@pytest.mark.parametrize("doubt", ["who says that?", "are you sure?", "do the others agree?"])
def test_a_doubting_visitor_is_shown_document_and_heading(visitor, doubt):
    visitor.says("does it hurt?")
    reply = visitor.says(doubt)
    assert reply.custom["faq"] == ["pain"] and reply.custom["sources"]
    for place in reply.custom["sources"]:
        assert f"{place['document']}, “{place['heading']}”" in reply.text


@pytest.mark.parametrize("question", ["and for the face?", "how many of those?"])
def test_a_follow_up_of_nothing_is_asked_back_with_buttons_that_work(visitor, question):
    reply = visitor.says(question)
    assert reply.custom["kind"] == "clarify"
    assert reply.text.startswith("What would you like to know") and reply.buttons
    assert visitor.says(payloads(reply)[0]).custom["kind"] == "answer"


def test_a_goal_named_before_the_question_is_kept(visitor):
    visitor.says("and for the face?")
    reply = visitor.says("how many sessions")
    assert (reply.custom["faq"], reply.custom["goal"]) == (["sessions"], "face")


def test_old_context_fades_after_the_turns_set(bot, visitor, other):
    turns = bot.settings.context_turns
    for someone, between in ((visitor, turns - 1), (other, turns)):
        someone.says("how many sessions do I need for cellulite?")
        for number in range(between):
            someone.says(("are you a robot?", "thanks")[number % 2])
    assert visitor.says("and for the face?").custom["faq"] == ["sessions"]
    assert other.says("and for the face?").custom["kind"] == "clarify"


# Where the documents differ.


@pytest.mark.parametrize(
    "question",
    [
        "how soon can I go back to work?",
        "how many sessions do I need for cellulite?",
        "what should I avoid before the treatment?",
        "I have Hashimoto's, can I have it?",
        "is it safe?",
    ],
)
def test_each_side_of_a_disagreement_names_its_document(visitor, question):
    reply = visitor.says(question)
    assert reply.custom["disagreement"] is True
    lines = sides(reply.text)
    assert len(lines) >= 2
    named = {name for line in lines for name in DOCUMENTS if name in line}
    assert len(named) >= 2
    assert all(line.startswith("- ") for line in lines)


def test_both_sides_are_shown_again_when_asked_for(visitor):
    visitor.says("how many sessions do I need for cellulite?")
    reply = visitor.says("do the others agree?")
    assert reply.text.startswith("No, the documents differ here:")
    assert len(sides(reply.text)) >= 2


# Red flags.


def test_a_red_flag_comes_first_and_the_answer_beside_it_only_on_a_tap(visitor):
    reply = visitor.says("does it hurt? my throat is closing up and I can't breathe")
    assert [part["custom"]["kind"] for part in reply.parts if "custom" in part] == ["emergency"] * 2
    assert reply.text.startswith("**This may be an emergency. Call 911 or your local emergency")
    assert "discomfort" not in reply.text and "Source" not in reply.text
    assert payloads(reply) == ['/faq{"faq": "pain"}']


@pytest.mark.parametrize(
    ("message", "start"),
    [
        ("I can't breathe since the injections", "**This may be an emergency"),
        ("I want to die", "I'm really sorry you feel this way."),
        ("three weeks after my injections I have a hard nodule under the skin", "**Please have "),
    ],
)
def test_a_red_flag_is_answered_with_nothing_else(visitor, message, start):
    reply = visitor.says(message)
    assert reply.text.startswith(start) and reply.buttons == []
    assert reply.custom["kind"] == "emergency"


@pytest.mark.parametrize(
    "message", ["I have no trouble breathing, just a small bruise", "can it cause fainting?"]
)
def test_a_denied_or_general_sign_is_no_emergency(visitor, message):
    assert visitor.says(message).custom["kind"] != "emergency"


@pytest.mark.parametrize("form", ["booking_form", "screening_form"])
@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("my tongue is swelling up", "911"),
        ("I don't want to live any more", "988"),
        ("weeks after the injections I have fever again", "911"),
    ],
)
def test_a_red_flag_ends_a_form(visitor, form, message, number):
    opening = {
        "booking_form": "I'd like to book an appointment",
        "screening_form": "check if I am suitable please",
    }
    visitor.says(opening[form])
    assert visitor.is_in(form)
    reply = visitor.says(message)
    assert number in reply.parts[0]["text"]
    assert "Back to" not in reply.text and "name should" not in reply.text
    assert not visitor.is_in(form)
    later = visitor.says("how many sessions will I need for cellulite?")
    assert later.custom["kind"] == "answer" and number in later.text.splitlines()[0]


# Advice, and who may have it.


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("should I stop my prednisone?", "One page says to wait until the course"),
        ("should I stop aspirin before it?", "three days before"),
        ("do I have to come off my blood thinners for it?", "no rule for blood thinners"),
        ("is this lump cancer?", "can't examine you"),
        ("should I get it done?", "can't decide that for you"),
    ],
)
def test_advice_is_declined_kindly_and_the_doctor_named(visitor, question, said):
    reply = visitor.says(question)
    assert reply.custom["kind"] == "advice"
    assert "doctor" in reply.text and said in reply.text
    assert not ORDER.search(reply.text) and not PERMISSION.search(reply.text)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("I'm pregnant, can I have it?", "Pregnancy: the documents say no."),
        ("I have diabetes, can I have it?", "Diabetes: the documents say no."),
        ("my daughter is 16, can she have it", "Under 18: the documents say no."),
        ("I have Hashimoto's, can I have it?", "Hashimoto's: the documents differ, so ask first."),
        ("I have asthma, can I have it?", "Asthma: the documents do not cover it, so ask first."),
        ("I have epilepsy, can I have it?", "the documents do not cover it, so ask first."),
    ],
)
def test_candidacy_has_three_outcomes_and_none_is_yes(visitor, question, outcome):
    reply = visitor.says(question)
    assert reply.custom["faq"] == ["candidacy"]
    assert outcome in reply.text and "doctor" in reply.text
    assert not PERMISSION.search(reply.text)


def test_the_strictest_outcome_comes_first(visitor):
    text = visitor.says("I have epilepsy and diabetes, can I have it?").text
    assert 0 <= text.index("documents say no") < text.index("do not cover it")
    assert not PERMISSION.search(visitor.says("so is that a yes?").text)


# The screening form.


def test_the_screening_ends_with_a_summary_for_the_consultation(visitor):
    assert "**1 of 4.**" in visitor.says("check if I am suitable please").text
    assert "as a number" in visitor.says("quite old").text
    assert visitor.says("back").text.startswith("That was the first question.")
    assert "**2 of 4.**" in visitor.says("35").text
    assert "**3 of 4.**" in visitor.says("skip").text
    assert "**2 of 4.**" in visitor.says("back").text
    assert "**3 of 4.**" in visitor.says("no").text
    asked = visitor.says("what are the side effects?")
    assert asked.custom["faq"] == ["side_effects"]
    assert asked.parts[-2]["text"].startswith("Back to the suitability questions. **3 of 4.**")
    assert "**4 of 4.**" in visitor.says("diabetes").text
    summary = visitor.says("prednisone")
    assert summary.custom["kind"] == "screening"
    assert summary.text.startswith("**Your summary for the consultation**")
    assert "- Age: 35\n- Pregnant or breastfeeding: no\n" in summary.text
    assert "**Diabetes: the documents say no.**" in summary.text
    assert "never a yes" in summary.text
    assert not PERMISSION.search(summary.text) and not ORDER.search(summary.text)
    assert not visitor.is_in("screening_form")


def test_stop_leaves_the_screening_and_forgets_the_answers(visitor):
    reply = visitor.says_all("check if I am suitable please", "42", "stop")
    assert reply.text == "Stopped. Your answers so far are forgotten."
    assert visitor.slots()["screening_age"] is None
    assert visitor.says("does it hurt?").custom["faq"] == ["pain"]


# The booking form.


def test_a_request_survives_bad_input_questions_and_changes_of_mind(visitor):
    visitor.says("I'd like to book a consultation")
    assert visitor.says("Jo Brown").text.startswith("How can they reach you?")
    assert "doesn't look like a complete e-mail address" in visitor.says("jo@example").text
    assert visitor.says("jo@example.org").text.startswith("When would suit you?")
    asked = visitor.says("how long does a session take?")
    assert asked.custom["faq"] == ["procedure"]
    assert asked.parts[-2]["text"].startswith("Back to your request. When would suit you?")
    assert (
        "- Reach you: jo@example.org\n- When: Tuesday morning"
        in visitor.says("Tuesday morning").text
    )
    assert "- Reach you: +1 415-555-2671\n" in visitor.says("actually 415 555 2671").text
    recap = visitor.says("actually use my email jo@example.org").text
    assert "- Reach you: jo@example.org\n" in recap and "415" not in recap
    assert recap.endswith("keep this and use it to get back to you?")
    done = visitor.says("yes")
    reference = re.search(r"\*\*(\w{4}-\w{4})\*\*", done.text)
    assert reference and done.text.startswith("Thank you, Jo Brown.")
    assert visitor.slots()["booking_contact"] is None
    visitor.says("I want to change my request")
    assert "- Reach you: sam@example.org" in visitor.says("use sam@example.org").text
    assert f"Your change is noted; its reference is **{reference[1]}**" in visitor.says("yes").text
    assert f"**{reference[1]}** is cancelled" in visitor.says("cancel my request").text


def test_nothing_is_kept_without_a_yes(visitor):
    recap = visitor.says_all("book me in", "Jo Brown", "jo@example.org", "any time")
    assert "May our clinic keep this" in recap.text
    assert visitor.says("no").text.startswith("All right, nothing was sent")
    assert "can't find a request of yours" in visitor.says("cancel my request").text


def test_who_will_not_give_a_name_is_not_told_the_same_over_and_over(visitor):
    visitor.says("book me in")
    texts = [visitor.says("skip").text for _ in range(4)]
    assert all(one != following for one, following in zip(texts, texts[1:]))
    assert "ask for a person" in texts[-1] and visitor.is_in("booking_form")


def test_a_question_beside_a_wish_for_an_appointment_is_answered_and_the_form_offered(visitor):
    reply = visitor.says("book an appointment and does it hurt?")
    assert set(reply.custom["faq"]) == {"booking", "pain"}
    assert "What name" in visitor.says(payloads(reply)[0]).text


def test_cancel_leaves_the_booking_form(visitor):
    reply = visitor.says_all("book me in", "Jo Brown", "cancel")
    assert reply.text.startswith("Stopped. Nothing was sent") and not visitor.is_in("booking_form")
    assert "How can they reach you?" in visitor.says("actually lets do it").text


def test_a_request_is_asked_about_cancelled_and_deleted_in_plain_words(visitor):
    visitor.says_all("book me in", "Ruby", "ruby@example.org", "any time", "yes")
    assert "ruby@example.org" in visitor.says("when will they ring me").text
    assert "- When: friday" in visitor.says_all("actually friday").text
    assert "Your change is noted" in visitor.says("yes").text
    assert "is cancelled" in visitor.says("cancel it").text
    assert "Shall I?" in visitor.says("delete my data").text
    assert "is deleted" in visitor.says("yes").text


def test_words_press_the_buttons_of_the_last_reply(visitor):
    visitor.says("does it hurt?")
    assert visitor.says("the second one").custom["faq"] == ["types"]
    assert visitor.says("yeah go on").text == "Which one shall I look up?"
    visitor.says("can I talk to a person")
    assert "What name" in visitor.says("yes please").text


def test_everything_may_be_said_at_once(visitor):
    reply = visitor.says("please call me back, I'm Ann Lee, 415 555 2671, tomorrow morning")
    assert "- Name: Ann Lee\n- Reach you: +1 415-555-2671\n- When: tomorrow morning" in reply.text


def test_one_visitors_words_reach_no_other(visitor, other):
    visitor.says_all("book me in", "Jo Brown", "jo@example.org", "any time", "yes")
    visitor.says_all("check if I am suitable please", "35")
    assert "can't find a request of yours" in other.says("change my request").text
    assert other.says("and for the face?").custom["kind"] == "clarify"
    assert "**1 of 4.**" in other.says("check if I am suitable please").text
    said = json.dumps(other.bot.tracker(other.id), ensure_ascii=False)
    assert "Jo Brown" not in said and "jo@example.org" not in said


# A person, and visitors in a mood.


def test_a_person_is_at_hand_with_the_subjects_of_the_conversation(visitor):
    visitor.says("does it hurt?")
    reply = visitor.says("a human please")
    assert reply.custom["kind"] == "handoff"
    assert PHONE in reply.text and "you asked about pain" in reply.text
    assert payloads(reply) == ["/booking"]
    assert "What name" in visitor.says("/booking").text
    again = visitor.says("let me talk to a human")
    assert PHONE in again.text and "Back to your request." in again.text


@pytest.mark.parametrize("noise", ["florble gnarf the wibble", "asdf qwer"])
def test_two_misunderstandings_in_a_row_offer_a_person(visitor, noise):
    first, second = visitor.says(noise), visitor.says(noise)
    assert first.custom["kind"] == second.custom["kind"] == "unknown"
    assert "/handoff" not in payloads(first) and "/handoff" in payloads(second)
    assert PHONE in second.text


@pytest.mark.parametrize(
    "message",
    [
        "you are useless",
        "stupid bot",
        "are you a robot?",
        "tell me a joke",
        "asdf qwer",
        "how much is it?",
        "hello",
        "thanks",
        "yes",
        "does it hurt?",
    ],
)
def test_the_same_words_do_not_come_back_twice_running(visitor, message):
    texts = [visitor.says(message).text for _ in range(4)]
    assert all(one != following for one, following in zip(texts, texts[1:]))


def test_a_repeated_question_is_owned_up_to_and_a_person_offered(visitor):
    first, again = visitor.says("does it hurt?"), visitor.says("does it hurt?")
    assert again.text.startswith("I can't find more on that in the pages than the answer above")
    assert again.custom["faq"] == first.custom["faq"] == ["pain"]
    assert payloads(again)[-1] == "/handoff"
