"""Tests for lzstring.py."""

import lzstring
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambidex.sources.lzstring import decompress_base64

_REFERENCE = lzstring.LZString()


@given(st.text(max_size=300))
def test_decompressing_undoes_the_reference_compressor(text: str) -> None:
    units = text.encode("utf-16-le", "surrogatepass")
    # The reference works on UTF-16 units, as JavaScript does.
    as_javascript = "".join(chr(int.from_bytes(units[i : i + 2], "little")) for i in range(0, len(units), 2))
    assert decompress_base64(_REFERENCE.compressToBase64(as_javascript)) == text


def test_long_repetitive_text_comes_back() -> None:
    text = '{"frames": [' + ", ".join(f"[{i % 17}, {i * 0.37:.3f}]" for i in range(3000)) + "]}"
    assert decompress_base64(_REFERENCE.compressToBase64(text)) == text


def test_line_breaks_in_the_base64_are_ignored() -> None:
    packed = _REFERENCE.compressToBase64("hands " * 40)
    assert decompress_base64(f"{packed[:10]}\n{packed[10:]}\n") == "hands " * 40


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_cut_text_is_refused(share: float) -> None:
    packed = _REFERENCE.compressToBase64("the left hand waves " * 30)
    with pytest.raises(ValueError, match=r"cut|piece|base64"):
        decompress_base64(packed[: int(len(packed) * share)])


def test_what_is_not_base64_is_refused() -> None:
    with pytest.raises(ValueError, match="not base64"):
        decompress_base64("not base64 at all!")
