"""Texts are read once, and a table on disk gives back what was read."""

from pathlib import Path

import numpy as np
import pytest
import torch

from ambidex.errors import IntegrityError
from ambidex.nn.text_store import TextStore, TextTable

TEXTS = ["the left hand opens", "fist", "both hands move apart slowly"]


def test_a_store_reads_each_text_once(encoder):
    store = TextStore(encoder)
    store([*TEXTS, "fist", ""])
    store(TEXTS)
    assert sorted(encoder.asked) == sorted(TEXTS)


def test_a_store_gives_states_in_order_and_nothing_for_an_empty_text(encoder):
    states, mask, given = TextStore(encoder)(["fist", "", TEXTS[0]])
    assert given.tolist() == [True, False, True]
    assert mask.sum(1).tolist() == [1, 0, 4]
    assert torch.equal(states[2, :4], encoder.encode([TEXTS[0]])[0])
    assert not states[~mask].any()


def test_only_empty_texts_are_still_a_batch(encoder):
    states, mask, given = TextStore(encoder)(["", ""])
    assert states.shape == (2, 1, encoder.width)
    assert not mask.any()
    assert not given.any()


def test_a_table_gives_back_what_was_read(encoder, tmp_path):
    table = TextTable.open([*TEXTS, ""], encoder, tmp_path)
    states, mask, given = table.batch(np.array([1, -1, 2, 3, 0]))
    assert given.tolist() == [True, False, True, False, True]
    wanted = encoder.encode(TEXTS)
    for row, text in ((0, 1), (2, 2), (4, 0)):
        assert torch.allclose(states[row][mask[row]], wanted[text], atol=2e-3)
    assert states.dtype == torch.float32


def test_a_table_is_made_once_for_its_texts_and_encoder(encoder, tmp_path):
    TextTable.open(TEXTS, encoder, tmp_path)
    read = len(encoder.asked)
    again = TextTable.open(TEXTS, encoder, tmp_path)
    assert len(encoder.asked) == read
    assert again.width == encoder.width
    encoder.sha256 = "1" * 64
    TextTable.open(TEXTS, encoder, tmp_path)
    TextTable.open(TEXTS[:2], encoder, tmp_path)
    assert len(list(tmp_path.glob("texts-*"))) == 3


@pytest.mark.parametrize("name", ["states.npy", "offsets.npy"])
@pytest.mark.parametrize("damage", ["cut", "gone", "other"])
def test_a_damaged_table_says_what_to_delete(encoder, tmp_path: Path, name: str, damage: str):
    TextTable.open(TEXTS, encoder, tmp_path)
    (file,) = tmp_path.glob(f"texts-*/{name}")
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:-9])
    elif damage == "gone":
        file.unlink()
    else:
        np.save(file, np.arange(4))
    with pytest.raises(IntegrityError, match="Delete that folder"):
        TextTable.open(TEXTS, encoder, tmp_path)


def test_a_table_knows_how_many_tokens_a_text_has(encoder, tmp_path):
    table = TextTable.open([*TEXTS, ""], encoder, tmp_path)
    assert table.lengths(np.array([1, 0, 2, 3])).tolist() == [1, 4, 5, 0]
