"""The learned signs of kind openings: what they weigh, and that a sneer without a bad deed earns nothing."""

from __future__ import annotations

from random import Random

import pytest

from server.scoring.text import covered_languages, predict
from server.scoring.text.opening_signs import (
    FEWEST_GROUPS,
    HINTS,
    MANY_GROUPS,
    MOST_CHARACTERS,
    MOST_WORDS,
    Features,
    OpeningWeights,
    character_groups,
    groups_trust,
    hint_names,
    shared_features,
    weights,
    word_features,
)

CALM = {"hostile": 0.05, "kind": 0.9}


def test_every_judged_language_has_the_same_hints() -> None:
    names = {
        path.stem: {line.partition(":")[0] for line in path.read_text(encoding="utf-8").splitlines() if line[0] != "#"}
        for path in HINTS.glob("*.txt")
    }
    assert set(names) == covered_languages()
    assert len(set(map(frozenset, names.values()))) == 1


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("you sat with me in the hospital", "en", "hospital"),
        ("who asked you", "en", "nobody"),
        ("you forgave every single one", "en", "again"),
        ("for the spoilers", "en", "misdeed"),
        ("l'hôpital", "fr", "hospital"),
        ("im krankenhaus", "de", "hospital"),
        ("在医院陪我", "zh", "hospital"),
        ("what a week ❤️", "en", "warm"),
        ("dass du mich angelogen hast", "de", "harm"),
        ("por reparar la bici", "es", "good_deed"),
        ("祝你夺冠", "zh", "success"),
    ],
)
def test_a_hint_is_a_word_a_beginning_a_phrase_or_a_sign(text: str, language: str, name: str) -> None:
    assert name in hint_names(text, language)


@pytest.mark.parametrize("text", ["the hospitable host", "who never asked", "a single every"])
def test_other_words_are_no_hint(text: str) -> None:
    assert not {"hospital", "again"} & hint_names(text, "en")


def test_words_pairs_and_beginnings_are_weighed_up_to_a_limit() -> None:
    found = word_features("driving home", "en")
    assert found == {"driving", "home", "driving home", "dri*", "driv*", "drivi*", "drivin*", "hom*"}
    found = word_features("做得好", "zh")
    assert found == {"做", "得", "好", "做 得", "得 好", "做 得 好"}
    assert word_features("a " * 10_000, "en") == word_features("a " * MOST_WORDS, "en")


def test_the_text_model_counts_in_steps() -> None:
    found = shared_features("so kind", "en", CALM)
    assert {"kind -4", "kind 2", "hostile -4", "hostile -3"} <= found  # logits 2.2 and -2.9
    assert not {"kind 3", "hostile -2", "care -4"} & found


def test_groups_of_characters_lie_within_words_and_are_bounded() -> None:
    assert character_groups("ab ab") == {" ", "a", "b", " a", "ab", "b ", " ab", "ab ", " ab "}
    assert character_groups("ab  " * 100_000) == character_groups("ab")
    assert len(character_groups("".join(map(chr, range(0x4E00, 0x4E00 + 2 * MOST_CHARACTERS))))) < 5 * MOST_CHARACTERS


def test_groups_count_the_more_of_them_are_known() -> None:
    middle = (FEWEST_GROUPS + MANY_GROUPS) // 2
    assert [groups_trust(known) for known in (0, FEWEST_GROUPS, middle, MANY_GROUPS, 1000)] == [0, 0, 0.5, 1, 1]


def test_a_sum_adds_the_base_the_shared_signs_those_of_the_language_and_groups() -> None:
    text = "bet " + "".join(map(chr, range(0x4E00, 0x4E00 + MANY_GROUPS + 26)))
    groups = dict.fromkeys(text[4:], 3)
    own = {"en": {"bet": 100}, "de": {"bet": 7}}
    model = OpeningWeights(base=5, shared={"early": 10, "number": 1}, own=own, groups=groups, groups_base=2)
    assert model.sum(Features({"early", "unknown"}, "bet haircut", "en")) == 115
    assert model.sum(Features(set(), "bet ?", "sv")) == 5
    assert model.sum(Features(set(), text, "sv")) == 5 + 3 * 14 + 2


def test_a_sum_counts_what_has_a_weight_once_as_a_look_at_all_features_would() -> None:
    learned = weights()
    random = Random(5)  # noqa: S311 - the same texts each time
    pieces = ["x" * 40, "ünïcödé", "a" * 500, " ", ""]
    pieces += "thanks thankful thank you for you're спасибо 谢谢你的帮助 好 🙄 ! 7".split()
    pieces += [each for feature in random.sample(sorted(learned.own["en"]), 300) for each in feature.split()]
    for number in range(600):
        text = " ".join(random.choices(pieces, k=random.randrange(90)))
        features = Features({"early", "hint misdeed", f"unknown {number}"}, text, random.choice(sorted(learned.own)))
        own = learned.own[features.language]
        known = [learned.groups[each] for each in character_groups(text) if each in learned.groups]
        assert learned.sum(features) == (
            learned.base
            + sum(learned.shared.get(each, 0) for each in features.shared)
            + sum(own.get(each, 0) for each in word_features(text, features.language))
            + round(groups_trust(len(known)) * (sum(known) / max(1, len(known)) ** 0.5 + learned.groups_base))
        )


def test_shared_signs_were_learned_and_every_language_has_its_own() -> None:
    learned = weights()
    assert set(learned.own) == covered_languages()
    assert learned.shared["hint misdeed"] > 0 > learned.shared["hint help"]


# None of these is in the lists that teach.
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nice haircut, did you lose a bet?", "en"),
        ("Gute Besserung, vor allem deinem Charakter", "de"),
    ],
)
def test_a_sneer_without_a_bad_deed_earns_nothing(text: str, language: str) -> None:
    assert max(predict(text, language).dimensions[name] for name in ("thanks", "praise", "care", "encouragement")) < 0.5


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thank you for sitting with my gran in the hospital all night", "en"),
        ("Congratulations, nobody worked harder for this, so proud of you", "en"),
        ("Danke, dass du nach dem Brand die Kinder abgeholt hast", "de"),
        ("Gracias por cuidar de mi abuela toda la noche", "es"),
    ],
)
def test_kind_words_about_bad_times_stay_kind(text: str, language: str) -> None:
    assert predict(text, language).kind > 0.5


def test_clauses_without_spaces_are_not_kept() -> None:
    learned = weights()
    kept = learned._groups_of_common_word.cache_info().currsize
    learned.sum(Features(set(), "谢谢你" + "好" * 37, "zh"))
    assert learned._groups_of_common_word.cache_info().currsize == kept
