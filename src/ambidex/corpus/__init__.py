"""The corpus: clips on disk, from any source, for any stage."""

from ambidex.corpus.cache import Cache, open_cache
from ambidex.corpus.clip import SOURCE_WRITER, SPLITS, Caption, Clip, Label
from ambidex.corpus.info import CorpusSummary, describe_corpus
from ambidex.corpus.ingest import IngestReport, make_clip, measure
from ambidex.corpus.manifest import hash_manifest
from ambidex.corpus.revision import Revision, ShardTask
from ambidex.corpus.rows import Rows
from ambidex.corpus.splits import split_of
from ambidex.corpus.staging import SCORE_WRITER, stage
from ambidex.corpus.store import Corpus, open_corpus
from ambidex.corpus.windows import WindowSettings
from ambidex.corpus.writer import CorpusWriter

__all__ = [
    "SCORE_WRITER", "SOURCE_WRITER", "SPLITS", "Cache", "Caption", "Clip", "Corpus", "CorpusSummary", "CorpusWriter", "IngestReport",
    "Label", "Revision", "Rows", "ShardTask", "WindowSettings", "describe_corpus", "hash_manifest", "make_clip", "measure", "open_cache",
    "open_corpus", "split_of", "stage",
]  # fmt: skip
