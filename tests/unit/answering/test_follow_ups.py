"""Dialogues: short messages that only mean something after what was said."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.follow_ups import follow_up
from faqbot.answering.turn import Scene, respond
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

FAQS = (
    "history",
    "side_effects", "maintenance", "types", "vs_liposuction", "candidacy", "aftercare", "cellulite",
    "pain", "results", "fat_weight", "sessions", "conditions_treated", "how_it_works",
    "body_areas",
)  # fmt: skip


@pytest.fixture(scope="module")
def talk(record_of):
    """Hold a dialogue of ``(intent, part)``; gives the last turn and whether it leant."""
    records = {faq: record_of(faq) for faq in FAQS}

    def hold(*said, gap=1):
        context, turn, leant = Context(), None, None
        for place, (intent, one) in enumerate(said, start=1):
            last = place == len(said)
            context = context.next_turn(1000.0, 6, 30, messages=gap if last else 1)
            scene = Scene(context, records, "call us", datetime.date(2026, 11, 22), 1000.0)
            understood = Understood.from_message({**parsed(one), "text": one["text"]})
            leant = follow_up(intent, understood, scene)
            turn = leant or respond(understood, scene)
            context = turn.context
        return turn, leant is not None

    return hold


def ask(faq, text, intent="faq", **entities):
    return intent, part(
        f"faq/{faq}", text, entities={name: [one] for name, one in entities.items()}
    )


def lean(text, label="follow_up", intent=None):
    return intent or label, part(label, text, is_elliptical=label == "follow_up")


BRUISES = ask("side_effects", "do you bruise", effect="bruising")
ILL = ask("candidacy", "i'm diabetic, may i", condition="diabetes")


def test_how_long_means_the_bruises(talk):
    turn, leant = talk(BRUISES, ask("maintenance", "how long does it last"))
    assert leant and turn.reply.faqs == ("side_effects",)
    assert "up to a week" in turn.reply.text


def test_the_effect_is_remembered_over_several_questions(talk):
    turn, _ = talk(BRUISES, lean("is that normal"), lean("and how long for"))
    assert turn.reply.faqs == ("side_effects",)


def test_a_symptom_of_ones_own_is_remembered_too(talk):
    own = (
        "personal_advice",
        part("personal_advice", "my leg is bruised", entities={"effect": ["bruising"]}),
    )
    turn, leant = talk(own, lean("is that normal"))
    assert leant and "I can't judge yours" in turn.reply.text


def test_nothing_is_answered_of_before_something_graver(talk):
    """A red flag is answered elsewhere and leaves no topic: "it" is that then."""
    assert not talk(BRUISES, lean("is that normal"), gap=2)[1]


def test_another_topic_ends_it(talk):
    turn, leant = talk(
        BRUISES, ask("results", "when does it work"), ask("maintenance", "how long does it last")
    )
    assert not leant and turn.reply.faqs == ("maintenance",)


def test_that_one_is_the_kind_named(talk):
    turn, leant = talk(
        ask("types", "one without needles?", treatment_type="needleless"),
        ask("pain", "does that one hurt"),
    )
    assert leant and turn.reply.faqs == ("pain",)
    assert "less well than needles" in turn.reply.text
    assert turn.context.faqs == ("types",)


def test_what_was_compared_goes_on(talk):
    turn, _ = talk(
        ask("vs_liposuction", "meso or lipo"),
        ask("pain", "which hurts more"),
        lean("and which lasts longer"),
    )
    assert "No page says which lasts longer" in turn.reply.text


def test_prices_of_what_was_compared_are_not_covered(talk):
    turn, _ = talk(ask("vs_liposuction", "meso or lipo"), lean("which is cheaper", "out_of_scope"))
    assert (turn.reply.kind, turn.reply.faqs) == ("unknown", ())


@pytest.mark.parametrize("text", ["so yes or no", "so no then?", "is that a yes"])
@pytest.mark.parametrize("taken_for", ["affirm", "deny", "bot_chitchat", "follow_up"])
def test_a_plain_answer_on_candidacy_is_never_a_yes(talk, text, taken_for):
    turn, leant = talk(ILL, lean(text, taken_for))
    assert leant and turn.reply.kind == "advice"
    assert turn.reply.text.startswith("It is not a yes. **Diabetes: the documents say no.**")


def test_who_takes_advice_on_a_weight_for_a_no_hears_the_rule(talk):
    text = "i am 125 kilo, which is best"
    heavy = part("personal_advice", text, entities={"condition": ["overweight"]})
    told = ("personal_advice", heavy)
    turn, leant = talk(told, lean("so you mean i should not", "deny"))
    assert leant and turn.reply.text.startswith("As far as the pages go: **Far from your ideal")


def test_a_plain_answer_elsewhere_is_the_gist(talk):
    turn, _ = talk(ask("maintenance", "is it for ever"), lean("yes or no", "affirm"))
    assert "no plain yes or no" in turn.reply.text and "regained fat returns" in turn.reply.text


def test_why_gets_the_reason(talk):
    turn, _ = talk(ask("aftercare", "can i wear tight jeans"), lean("why", "affirm"))
    assert "collect in one spot" in turn.reply.text and turn.reply.sources
    turn, _ = talk(ask("pain", "does it sting"), lean("how come"))
    assert turn.reply.text == "The pages don't say why."


def test_why_after_a_refusal_is_about_the_refusal(talk):
    turn, _ = talk(
        ("personal_advice", part("personal_advice", "shall i stop my tablets")), lean("why not")
    )
    assert turn.reply.kind == "advice" and "not your case" in turn.reply.text


@pytest.mark.parametrize(
    "text", ["that's not what i asked", "not hair", "you misread that", "wrong question"]
)
def test_what_was_not_asked_is_asked_back(talk, text):
    turn, leant = talk(ask("pain", "does it sting"), lean(text, "correction"))
    assert leant and turn.reply.kind == "clarify" and turn.context.goal is None


@pytest.mark.parametrize("text", ["i meant the face", "no, for my liver"])
def test_a_correction_that_names_something_is_answered(talk, text):
    assert not talk(ask("pain", "does it sting"), lean(text, "correction"))[1]


def test_a_sign_with_no_name_is_not_judged(talk):
    own = ("personal_advice", part("personal_advice", "it looks odd since yesterday"))
    turn, leant = talk(own, ask("results", "will it go away"))
    assert leant and turn.reply.kind == "advice" and "judge a symptom" in turn.reply.text


def test_a_feeling_is_heard_before_it_is_looked_up(talk):
    turn, leant = talk(lean("i feel so ugly", "personal_advice"))
    assert leant and turn.reply.kind == "smalltalk"
    turn, _ = talk(ask("cellulite", "so ashamed of my cellulite", goal="cellulite"))
    assert turn.reply.faqs == ("cellulite",) and "sorry" in turn.reply.text.split("\n")[0]


def test_a_condition_goes_before_a_worry(talk):
    assert not talk(ask("candidacy", "i'm nervous, i have epilepsy", condition="epilepsy"))[1]


@pytest.mark.parametrize(
    "intent", ["emergency", "urgent", "crisis", "booking", "handoff", "greeting"]
)
def test_what_is_decided_elsewhere_is_left_alone(talk, intent):
    assert not talk(BRUISES, lean("is that normal", intent))[1]


def test_a_button_is_left_alone(talk):
    assert not talk(BRUISES, ask("maintenance", '/faq{"faq": "maintenance"}'))[1]


def test_why_not_on_nothing_is_left_alone(talk):
    assert not talk(lean("why", "affirm"))[1]


@pytest.mark.parametrize(
    "text", ["how long do they last on legs", "how many days do these stay on the face"]
)
def test_how_long_they_last_somewhere_is_still_of_the_bruises(talk, text):
    turn, leant = talk(BRUISES, ask("maintenance", text, body_area="legs"))
    assert leant and turn.reply.faqs == ("side_effects",)
    assert turn.reply.text.startswith("No page gives it for the legs in particular. Bruises")


def test_the_last_answer_is_told_shortly(talk):
    turn, leant = talk(ask("pain", "does it hurt"), lean("shorter"))
    assert leant and len(turn.reply.text.split("\n\n")[0]) < 250


@pytest.mark.parametrize("text", ["in a month?", "and per week", "over 3 months then?"])
def test_a_time_after_a_number_is_told_not_to_be_given(talk, text):
    asked = ask("fat_weight", "how many pounds will i lose")
    turn, leant = talk(asked, ask("sessions", text))
    assert leant and turn.reply.text.startswith("More than this the pages don't give")
    assert "a pound of fat a week" in turn.reply.text


def test_a_time_after_another_answer_is_a_question_of_its_own(talk):
    assert not talk(ask("pain", "does it hurt"), ask("sessions", "in a month?"))[1]


@pytest.mark.parametrize(
    "text", ["which of those works best", "which one is best", "and which of these respond better"]
)
def test_what_was_listed_is_not_weighed(talk, text):
    turn, leant = talk(
        ask("conditions_treated", "scars and stretch marks", goal="scars"), ask("types", text)
    )
    assert leant and "weighs them" in turn.reply.text


def test_the_ones_of_a_place_are_of_what_was_listed(talk):
    listed = ask("side_effects", "what are the side effects")
    turn, _ = talk(listed, ask("body_areas", "just the face ones", goal="face"))
    assert turn.reply.faqs == ("side_effects",) and turn.reply.goal == "face"


def test_a_number_of_pounds_is_asked_of_the_fat(talk):
    told = "telling", part("telling", "how many stone can a lad lose", cue="fat_weight")
    turn, _ = talk(ask("fat_weight", "lipodissolve?", goal="fat_reduction"), told)
    assert turn.reply.text.startswith("No fixed amount: one clinic's page claims about a pound")


@pytest.mark.parametrize(
    ("intent", "text", "told"),
    [
        ("out_of_scope", "where", "In France"),
        ("nlu_fallback", "and where exactly?", "In France"),
        ("source_request", "by whom", "Dr. Pistor"),
        ("follow_up", "when?", "In the 1950s"),
    ],
)
def test_a_few_words_after_an_answer_ask_for_its_detail(talk, intent, text, told):
    told_turn, leant = talk(ask("history", "its history"), (intent, part(intent, text)))
    assert leant and told_turn.reply.text.startswith(told) and len(told_turn.reply.text) < 900


def test_another_question_in_few_words_is_no_detail(talk):
    assert not talk(ask("history", "its history"), ask("pain", "when does it hurt"))[1]


def test_the_sources_are_told_to_who_asks_for_them(talk):
    asked = "source_request", part("source_request", "says who")
    assert not talk(ask("pain", "does it hurt"), asked)[1]


@pytest.mark.parametrize(
    "text", ["and if i put on weight again", "what if she gets fat again later"]
)
def test_weight_put_on_again_after_a_comparison_is_of_both(talk, text):
    regain = "faq", part("faq/aftercare", text, is_elliptical=True, cue="maintenance")
    turn, leant = talk(ask("vs_liposuction", "lipo or this"), regain)
    assert leant and "may settle elsewhere after liposuction" in turn.reply.text


@pytest.mark.parametrize("taken_for", ["fat_weight", "downtime", "maintenance"])
def test_weight_put_on_again_is_of_what_lasts(talk, taken_for):
    regain = part(f"faq/{taken_for}", "say i gain the kilos again", cue="maintenance")
    turn, _ = talk(ask("fat_weight", "does belly fat go", goal="fat_reduction"), ("faq", regain))
    assert turn.reply.faqs == ("maintenance",)


def test_how_long_an_effect_lasts_is_not_taken_for_weight(talk):
    lasts = part("faq/downtime", "and does that last", is_elliptical=True, cue="maintenance")
    turn, _ = talk(BRUISES, ("faq", lasts))
    assert turn.reply.faqs == ("side_effects",)


@pytest.mark.parametrize("taken_for", ["faq/downtime", "follow_up"])
def test_enough_time_is_asked_of_the_results(talk, taken_for):
    enough = part(taken_for, "would that be long enough", is_elliptical=True, cue="results")
    before = ask("fat_weight", "my hips before a ball in 6 weeks", goal="fat_reduction")
    turn, _ = talk(before, ("faq", enough))
    assert turn.reply.faqs == ("results",)


def test_help_with_doing_it_at_home_is_left_to_the_refusal(talk):
    turn, leant = talk(ask("types", "which kinds"), lean("the roller one, can i do it at home"))
    assert not leant and turn.reply.kind == "unknown"
    assert "let no layperson do it" in turn.reply.text


def test_a_detail_of_the_goals_own_faq_is_told(talk):
    turn, leant = talk(
        ask("cellulite", "orange peel on my legs, any help", goal="cellulite"),
        ask("maintenance", "does it come back"),
        lean("even if I'm slim?"),
    )
    assert leant and "not a disease of excess weight" in turn.reply.text


def test_a_bare_when_stays_with_what_was_spoken_of(talk):
    turn, _ = talk(
        ask("side_effects", "how long do bruises last", effect="bruising"), lean("from when then?")
    )
    assert turn.reply.faqs == ("side_effects",)


def test_it_after_a_goal_is_of_that_goal(talk):
    said = part(
        "faq/pain", "is it because I eat too much", 0.6, entities={"goal": ["mental_habits"]}
    )
    turn, leant = talk(ask("cellulite", "dimples on my legs", goal="cellulite"), ("faq", said))
    assert leant and "not a disease of excess weight" in turn.reply.text


def test_what_is_almost_understood_is_taken_for_the_topic(talk):
    almost = ("did_you_mean", part("faq/aftercare", "how much water", 0.2, is_understood=False))
    turn, leant = talk(ask("aftercare", "what do I do afterwards"), almost)
    assert leant and turn.reply.faqs == ("aftercare",) and "six glasses" in turn.reply.text
    _, leant = talk(ask("sessions", "how many"), almost)
    assert not leant
    unsure = ("nlu_fallback", part("faq/aftercare", "how much water", 0.1, is_understood=False))
    _, leant = talk(ask("aftercare", "what do I do afterwards"), unsure)
    assert not leant
