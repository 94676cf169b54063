"""The built-in text encoder, and how it is refused when it is not what it should be."""

from importlib.util import find_spec
from pathlib import Path

import pytest
import torch

from ambidex.errors import IntegrityError, MissingExtraError
from ambidex.nn import text
from ambidex.nn.text import MAX_TOKENS, MINILM_PACKAGE, MiniLM

TEXTS = ["the left hand opens", "fist", "both hands move apart slowly and then come back together"]


@pytest.fixture(scope="module")
def encoder() -> MiniLM:
    if find_spec(MINILM_PACKAGE) is None:
        pytest.skip("the built-in text encoder is not installed: pip install 'ambidex[text]'")
    return MiniLM()


def test_a_text_reads_the_same_alone_and_among_others(encoder):
    together = encoder.encode(TEXTS)
    for one, alone in zip(together, [encoder.encode([sentence])[0] for sentence in TEXTS], strict=True):
        assert one.shape == alone.shape
        assert torch.allclose(one, alone, atol=1e-5)


def test_states_come_in_order_with_a_row_per_token(encoder):
    states = encoder.encode(TEXTS)
    assert [row.shape[1] for row in states] == [384] * 3
    assert len(states[1]) == 3
    assert len(states[0]) == 6
    assert states[0].dtype == torch.float32


def test_long_texts_are_cut(encoder):
    assert len(encoder.encode(["word " * 500])[0]) == MAX_TOKENS


def test_sentences_that_mean_the_same_are_nearer_than_others(encoder):
    texts = ["the hand makes a fist", "the hand closes into a fist", "the index finger points up"]
    means = [rows.mean(0) for rows in encoder.encode(texts)]
    near, far = (torch.cosine_similarity(means[0], other, dim=0) for other in means[1:])
    assert near > far + 0.1


def test_weights_with_another_hash_are_refused_before_they_are_read(tmp_path: Path):
    (tmp_path / "model.safetensors").write_bytes(b"not the official weights")
    with pytest.raises(IntegrityError, match=r"not the official all-MiniLM-L6-v2 \(its hash is .*pip install"):
        MiniLM(tmp_path).encode(TEXTS)


def test_weights_that_are_not_there_are_told(tmp_path: Path):
    with pytest.raises(IntegrityError, match="the file is missing"):
        MiniLM(tmp_path).encode(TEXTS)


def test_a_missing_package_prints_the_line_that_installs_it(monkeypatch):
    monkeypatch.setattr(text, "MINILM_PACKAGE", "no_such_package")
    encoder = MiniLM()
    with pytest.raises(MissingExtraError, match=r"pip install 'ambidex\[text\]'"):
        encoder.encode(TEXTS)
