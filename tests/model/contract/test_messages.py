"""Whatever comes through the pipe is a message that is right, or ends in one sentence; in both directions."""

from __future__ import annotations

import copy
import io
import json
import math
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.contract import messages
from model.contract.card import ModelCard
from model.contract.contents import Grid, PlainBuilding
from model.contract.errors import Phrase, QuoinError
from model.contract.message import Answer, Message, Question
from model.contract.messages import ANSWERS, QUESTIONS, parse_answer, parse_question
from model.contract.options import NetworkOptions, ReadOptions, RegularizeOptions
from model.contract.protocol import Header, read_message, write_message

SQUARE = [[0.0, 0.0], [0.0, 9.0], [9.0, 9.0], [9, 0]]
GRID = Grid(224, 128, 0.14, 160, 32, (64, 0), (0.0, 0.5, 224.0, 128))
VALID: list[Message] = [
    messages.Load("keypoint", NetworkOptions("cpu", 2)),
    messages.Begin(GRID, ReadOptions(tau=0, regularize=True)),
    messages.Look(GRID),
    messages.SendTile(3, (2, 1, 3), None, bytes(6)),
    messages.SendTile(0, (1, 2, 3), (0.0, 0.0, 1.5, 1), bytes(6)),
    messages.Hold(),
    messages.TakeUp(GRID, ReadOptions(), "{}"),
    messages.End(at_once=True),
    messages.Read(ReadOptions(grouping="nearest")),
    messages.Probe(-3, 7.5, ReadOptions()),
    messages.Mend([SQUARE], 12, 7.5, True, ReadOptions()),
    messages.Snap([SQUARE], 9, 9.0, ReadOptions()),
    messages.Regularize([[[SQUARE]], [[SQUARE, SQUARE], [SQUARE]]], 1, RegularizeOptions(neighbours=False)),
    messages.Regularize([], 0, RegularizeOptions()),
    messages.Quit(),
    messages.Ready("2.9.1", "cpu", ""),
    messages.Loaded("cuda", ModelCard("keypoint", measures={"val": {"ap50": 0.5, "buildings": 326}})),
    messages.Begun(12, 8),
    messages.Buildings(None, [PlainBuilding([SQUARE, SQUARE], 0.5, "keypoints"), PlainBuilding([SQUARE], 1, "")]),
    messages.Buildings(4, []),
    messages.Corner((0.5, 7)),
    messages.Corner(None),
    messages.Held('{"next": 3}'),
    messages.Regularized([None, [[SQUARE]]], ["", "+round"]),
    messages.Failed(Phrase("The {what} is tired; let it rest.", what=Phrase("worker {n}", n=3)), "Traceback\n…"),
    messages.Breakdown(Phrase("The worker broke; try again."), "Traceback\n…"),
]
"""Every message at least once, with all that is particular."""

NUMBERS = st.integers() | st.floats()  # NaN and infinity among them, which Python's JSON lets through
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
NAMES = sorted({name for message in VALID for name in message.to_frame()[0]})


def _parser(message: Message) -> Callable[[Header, bytes], Message]:
    return parse_question if isinstance(message, Question) else parse_answer


def _through_the_pipe(header: Header, payload: bytes) -> tuple[Header, bytes]:
    """What the other side is given."""
    framed = read_message(io.BytesIO(json.dumps({**header, "bytes": len(payload)}).encode() + b"\n" + payload))
    assert framed is not None
    return framed


def _message_or_sentence(parse: Callable[[Header, bytes], Message], header: Header, payload: bytes) -> Message | str:
    """What becomes of a message; the test fails where that is anything else than a message or one sentence."""
    try:
        return parse(header, payload)
    except QuoinError as error:
        sentence = str(error)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 300
    return sentence


def test_there_is_a_valid_one_of_each() -> None:
    assert {type(message) for message in VALID} == {*QUESTIONS, *ANSWERS}
    assert all(question.answer in ANSWERS for question in QUESTIONS if question is not messages.Quit)


@pytest.mark.parametrize("message", VALID, ids=lambda message: message.name)
def test_messages_come_out_as_they_went_in(message: Message) -> None:
    stream = io.BytesIO()
    write_message(stream, *message.to_frame())
    stream.seek(0)
    framed = read_message(stream)
    assert framed is not None
    assert _parser(message)(*framed) == message


@given(
    st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON), st.text() | st.sampled_from(NAMES), st.binary(max_size=9)
)
def test_any_json_is_a_message_or_one_sentence(header: Header, kind: str, payload: bytes) -> None:
    framed = _through_the_pipe({**header, "type": kind}, payload)
    for parse in (parse_question, parse_answer):
        _message_or_sentence(parse, *framed)


@given(st.sampled_from([*QUESTIONS, *ANSWERS]), st.data())
def test_any_values_of_the_right_names_are_a_message_or_one_sentence(kind: type[Message], data: st.DataObject) -> None:
    names = next(message for message in VALID if type(message) is kind).to_frame()[0]
    header = {name: data.draw(JSON, label=name) for name in names} | {"type": kind.name}
    parse = parse_question if issubclass(kind, Question) else parse_answer
    _message_or_sentence(parse, *_through_the_pipe(header, data.draw(st.binary(max_size=9))))


def _places(values: Any) -> list[tuple[Any, Any]]:
    """Every container and key in nested values, but for what stands under a model's free-form measures."""
    keys = list(values) if isinstance(values, dict) else range(len(values)) if isinstance(values, list) else []
    own = [(values, key) for key in keys]
    return own + [place for key in keys if key != "measures" for place in _places(values[key])]


def _frame(message: Message) -> tuple[Header, bytes]:
    header, payload = _through_the_pipe(*message.to_frame())
    return copy.deepcopy(header), payload


@settings(max_examples=400)
@given(st.sampled_from(VALID), st.data())
def test_one_value_changed_anywhere_is_a_message_or_one_sentence(message: Message, data: st.DataObject) -> None:
    header, payload = _frame(message)
    container, key = data.draw(st.sampled_from(_places(header)))
    container[key] = data.draw(JSON)
    if isinstance(header["type"], str):  # what else there may be is `read_message`'s to refuse
        found = _message_or_sentence(_parser(message), header, payload)
        assert isinstance(found, str) or found.to_frame()[0]["type"] == header["type"]


@pytest.mark.parametrize("message", VALID, ids=lambda message: message.name)
@pytest.mark.parametrize(
    "wrong", [math.nan, math.inf, -math.inf, 10**400, True, "seven", [], {}, None, [None], -1, 1.5]
)
def test_wrong_kinds_of_values_are_refused(message: Message, wrong: Any) -> None:
    """Each field in turn; where a field may be that value after all, it comes out as it went in."""
    for name in _frame(message)[0]:
        if name in ("type", "bytes"):
            continue
        header, payload = _frame(message)
        header[name] = wrong
        found = _message_or_sentence(_parser(message), header, payload)
        if isinstance(found, str):
            assert name in found or "pixels" in found or "a building" in found
        else:
            assert found.to_frame()[0][name] == wrong
            assert wrong is not True or isinstance(header[name], bool)
            assert wrong not in (math.nan, math.inf, -math.inf, 10**400)


@pytest.mark.parametrize("message", VALID, ids=lambda message: message.name)
def test_a_missing_field_and_one_too_many_are_named(message: Message) -> None:
    for name in set(_frame(message)[0]) - {"type", "bytes"}:
        header, payload = _frame(message)
        del header[name]
        with pytest.raises(QuoinError, match=rf"“{message.name}”, {name} is missing"):
            _parser(message)(header, payload)
    header, payload = _frame(message)
    header["colour"] = "red"
    with pytest.raises(QuoinError, match=rf"“{message.name}”, nobody knows 'colour'"):
        _parser(message)(header, payload)


@pytest.mark.parametrize("message", VALID, ids=lambda message: message.name)
def test_bytes_that_are_missing_or_too_many_are_told(message: Message) -> None:
    header, payload = _frame(message)
    for other in (payload + b"x", payload[:-1]):
        if other != payload:
            with pytest.raises(QuoinError, match="bytes"):
                _parser(message)(header, other)


@given(st.sampled_from(VALID), st.data())
def test_a_frame_that_breaks_off_anywhere_is_told(message: Message, data: st.DataObject) -> None:
    stream = io.BytesIO()
    write_message(stream, *message.to_frame())
    whole = stream.getvalue()
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(QuoinError) as error:
        read_message(io.BytesIO(whole[:cut]))
    assert str(error.value).endswith(".")


@pytest.mark.parametrize(
    "ring",
    [
        [],
        [[0, 0], [1, 0]],
        [[0, 0], [1, 0], [1]],
        [[0, 0], [1, 0], [1, 1, 1]],
        [[0, 0], [1, 0], [1, math.nan]],
        [[0, 0], [1, 0], [1, 10**400]],
        [[0, 0], [1, 0], [1, True]],
        [[0, 0], [1, 0], ["1", "1"]],
        [[0, 0], [1, 0], "11"],
        [[0, 0], [1, 0], {"x": 1, "y": 1}],
        [[0, 0], [1, 0], None],
        "abc",
        7,
        None,
        {"abc": 1, "abd": 2, "abe": 3},
    ],
    ids=str,
)
def test_a_ring_that_is_none_is_refused_wherever_it_stands(ring: Any) -> None:
    building = {"rings": [SQUARE, ring], "score": 0.5, "status": "keypoints"}
    with pytest.raises(QuoinError, match="In a building of the worker, rings must be"):
        parse_answer({"type": "buildings", "index": 0, "buildings": [building]})
    with pytest.raises(QuoinError, match="features must be"):
        parse_answer({"type": "regularized", "features": [None, [[SQUARE, ring]]], "suffixes": ["", ""]})
    with pytest.raises(QuoinError, match="features must be"):
        messages.Regularize([[[SQUARE]], [[ring]]], 1, RegularizeOptions())


def test_no_message_can_be_made_that_would_be_refused() -> None:
    with pytest.raises(QuoinError, match="index must be a whole number from 0 on, not -1"):
        messages.SendTile(-1, (1, 1, 3), None, bytes(3))
    with pytest.raises(QuoinError, match="2 × 2 pixels came with 3 bytes"):
        messages.SendTile(0, (2, 2, 3), None, bytes(3))
    with pytest.raises(QuoinError, match="width must be a whole number"):
        Grid(-224, 128, 0.14, 160, 32, (0, 0), (0, 0, 224, 128))
    with pytest.raises(QuoinError, match="tile_size must be a whole number from 128 to 8192"):
        Grid(224, 128, 0.14, 16, 8, (0, 0), (0, 0, 224, 128))


def test_a_type_that_nobody_knows_is_told() -> None:
    with pytest.raises(QuoinError, match="The worker knows no message 'loaded': install the plugin again"):
        parse_question({"type": "loaded"})
    with pytest.raises(QuoinError, match="Nobody knows the worker's answer 'load'"):
        parse_answer({"type": "load"})


@pytest.mark.parametrize(
    "card", [{}, [], None, {"name": "x", "bands": None}, {"name": "x", "bands": ["red"], "tau": 7}]
)
def test_a_card_that_is_none_is_told(card: Any) -> None:
    with pytest.raises(QuoinError, match="card"):
        parse_answer({"type": "loaded", "device": "cpu", "card": card})


def test_looking_at_a_packed_town_takes_no_time_that_anybody_notices() -> None:
    """A tile of it takes the network a second or more; on any machine less than a tenth of that goes into looking."""
    ring = [[float(k), float(-k)] for k in range(12)]
    buildings = [{"rings": [ring], "score": 0.5, "status": "keypoints"} for _ in range(500)]
    header = {"type": "buildings", "index": 0, "buildings": buildings}
    seconds = []
    for _ in range(5):
        start = time.process_time()
        answer = parse_answer(header)
        seconds.append(time.process_time() - start)
    assert isinstance(answer, Answer)
    assert min(seconds) < 0.1
