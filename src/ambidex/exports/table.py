"""The ways out, by name: `export` chooses by the file's suffix."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from ambidex.errors import UnknownNameError
from ambidex.motion import Motion, write_npz

Exporter = Callable[..., None]
"""(motion, path, ...) writes one whole file, or raises and leaves none."""


def _from(room: str, writer: str) -> Exporter:
    """A writer whose file is imported when it is first used, since video and skins are heavy."""

    def write(motion: Motion, path: Path | str, **options: Any) -> None:
        getattr(import_module(f"ambidex.exports.{room}"), writer)(motion, path, **options)

    return write


EXPORTERS: dict[str, Exporter] = {
    "npz": write_npz,
    "html": _from("html", "write_html"),
    "mp4": _from("mp4", "write_mp4"),
    "bvh": _from("bvh", "write_bvh"),
    "glb": _from("glb", "write_glb"),
}
"""Name, which is also the suffix, to writer."""


def export(motion: Motion, path: Path | str, **options: Any) -> Path:
    """Writes a motion in the format that the path's suffix names.

    Args:
        motion: what to write.
        path: a file ending in one of `EXPORTERS`.
        options: passed to that writer, e.g. `request=` and `events=` for html, `size=` for mp4.

    Returns:
        The path written.

    Raises:
        UnknownNameError: a suffix that no exporter has.
        OutputError: the place cannot be written.
    """
    name = Path(path).suffix.lstrip(".").lower()
    if name not in EXPORTERS:
        raise UnknownNameError("exporter", name, EXPORTERS)
    EXPORTERS[name](motion, path, **options)
    return Path(path)
