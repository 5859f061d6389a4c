"""The sentences for users, and the exceptions that carry one."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from model.contract.errors import DEEPEST, Fault, Phrase, QuoinError
from model.contract.foreign_text import LONGEST_SENTENCE

GERMAN = {
    "The file {path} is damaged ({reason}).": "Datei beschädigt ({reason}): {path}.",
    "it ends too soon": "sie endet zu früh",
}


def test_sentence_is_the_text_with_its_values() -> None:
    error = QuoinError("The file {path} has {count} bands.", path="/maps/{a}.tif", count=2)
    assert str(error) == "The file /maps/{a}.tif has 2 bands."
    assert error.text == "The file {path} has {count} bands."


def test_text_without_values_is_taken_as_it_is() -> None:
    assert str(QuoinError("A name in {braces} stays.")) == "A name in {braces} stays."


def test_error_sent_to_another_process_arrives_whole() -> None:
    error = pickle.loads(pickle.dumps(QuoinError("It is {size} wide.", size=3)))
    assert (str(error), error.text, error.values) == ("It is 3 wide.", "It is {size} wide.", {"size": 3})


def test_sentence_is_said_in_another_language_with_the_phrases_in_it() -> None:
    error = QuoinError("The file {path} is damaged ({reason}).", path="a.tif", reason=Fault("it ends too soon"))
    assert error.said(lambda text: GERMAN.get(text, text)) == "Datei beschädigt (sie endet zu früh): a.tif."
    assert str(error) == "The file a.tif is damaged (it ends too soon)."


def test_sentence_stays_on_one_line_whatever_the_values_are() -> None:
    error = QuoinError("The layer {name} is gone.", name="a\nb\x1b[2J" + "x" * 5000)
    assert str(error).isprintable()
    assert len(str(error)) == LONGEST_SENTENCE


def test_phrases_come_out_of_json_as_they_went_in() -> None:
    phrase = Phrase("{kind}, or {count}", kind=Phrase("a number from {least} on", least=0.5), count=2)
    assert Phrase.from_plain(phrase.to_plain()) == phrase


def test_phrases_inside_one_another_without_end_are_none() -> None:
    plain: object = {"text": "a", "values": {}}
    for _ in range(DEEPEST):
        plain = {"text": "a", "values": {"a": plain}}
    assert Phrase.from_plain(plain) is None


@given(st.text(min_size=1), st.dictionaries(st.text() | st.sampled_from(["text", "self"]), st.text(), max_size=16))
def test_any_text_with_any_values_is_one_line(text: str, values: dict[str, str]) -> None:
    phrase = Phrase.from_plain({"text": text, "values": values})
    assert phrase is not None
    assert "\n" not in str(QuoinError.of(phrase))
    assert len(str(phrase)) <= LONGEST_SENTENCE
