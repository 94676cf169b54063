"""LZString, the text compression of LeapJS recordings: LZ78 over UTF-16 units, bits packed into base64."""

import base64
import binascii

import numpy as np

_NEW_BYTE, _NEW_UNIT, _END = 0, 1, 2


def decompress_base64(text: str) -> str:
    """Undoes `LZString.compressToBase64`.

    Codes are read least significant bit first out of a stream that base64 packs most significant bit first, so the
    bits of every byte are turned round once and codes become plain masks. Codes 0 and 1 announce a new character of
    8 or 16 bits, code 2 ends the text, and all others name an earlier piece.

    Raises:
        ValueError: not base64, cut short, or not LZString.
    """
    bits = _BitReader(_from_base64(text))
    pieces = ["", "", ""]
    width, room = 2, 1
    output: list[str] = []
    previous = ""
    while (code := bits.take(width)) != _END:
        if code in (_NEW_BYTE, _NEW_UNIT):
            pieces.append(chr(bits.take(8 if code == _NEW_BYTE else 16)))
            code = len(pieces) - 1
            room -= 1
            if room == 0:
                room, width = 1 << width, width + 1
        if code < len(pieces):
            piece = pieces[code]
        elif code == len(pieces) and previous:
            piece = previous + previous[0]
        else:
            raise ValueError(f"code {code} names a piece that does not exist")
        output.append(piece)
        if previous:
            pieces.append(previous + piece[0])
            room -= 1
            if room == 0:
                room, width = 1 << width, width + 1
        previous = piece
    joined = "".join(output)
    # Characters beyond the first plane arrive as two UTF-16 units.
    return joined if joined.isascii() else joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _from_base64(text: str) -> bytes:
    # LZString pads to a multiple of four with up to three '=', which no base64 decoder accepts; zeros do as well.
    text = "".join(text.split()).rstrip("=")
    try:
        packed = base64.b64decode(text + "A" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise ValueError(f"not base64: {error}") from error
    return np.packbits(np.unpackbits(np.frombuffer(packed, np.uint8)), bitorder="little").tobytes()


class _BitReader:
    """Takes numbers of any width from bytes, least significant bit first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._next = 0
        self._held = 0
        self._held_bits = 0

    def take(self, width: int) -> int:
        while self._held_bits < width:
            block = self._data[self._next : self._next + 8]
            if not block:
                raise ValueError("the text ends before its end mark; it is cut")
            self._held |= int.from_bytes(block, "little") << self._held_bits
            self._held_bits += 8 * len(block)
            self._next += len(block)
        value = self._held & ((1 << width) - 1)
        self._held >>= width
        self._held_bits -= width
        return value
