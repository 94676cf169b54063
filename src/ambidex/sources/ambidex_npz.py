"""Ambidex npz files, one or a folder of them: what `Motion.save` writes."""

from collections.abc import Iterator
from pathlib import Path

from ambidex.motion import read_npz
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place


class AmbidexNpz:
    """Reader of Ambidex npz files; joints are already in our axes and metres."""

    name = "npz"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every `.npz` under it; see `Source`."""
        root = Path(root)
        paths = [root] if root.suffix == ".npz" else sorted(root.rglob("*.npz"))
        folder = root.parent if root.suffix == ".npz" else root
        if not paths:
            raise refuse_place(root, self.name, "*.npz files with joints (T, 2, 21, 3) in metres, present (T, 2) and fps")
        for path in paths:
            # Named from the folder above, so that the npz files of two folders can share a corpus.
            take = path.resolve().relative_to(folder.resolve().parent).with_suffix("").as_posix()
            yield Recording(read_npz(path), self.name, take, "", self.licence)
