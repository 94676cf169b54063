"""Against a real server of the protocol with a real language model: a tiny one with random weights, which talks nonsense."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ambidex.annotation.llm import LevelWriter
from ambidex.annotation.llm_corpus import write_with_model
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.corpus import CorpusWriter, make_clip, open_corpus
from ambidex.motion import Motion

_START_S = 120
_LONGEST_ANSWER = 16


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One layer, one token per byte, a chat template: 30 kB of random weights."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    signs = [*sorted(pre_tokenizers.ByteLevel.alphabet()), "<end>"]
    tokenizer = Tokenizer(models.BPE(vocab={sign: number for number, sign in enumerate(signs)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>", pad_token="<end>")
    fast.chat_template = "{% for message in messages %}{{ message['role'] }}: {{ message['content'] }}\n{% endfor %}assistant:"
    size = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "num_key_value_heads": 2}
    torch.manual_seed(0)
    config = LlamaConfig(vocab_size=len(signs), max_position_embeddings=32768, eos_token_id=len(signs) - 1, bos_token_id=None, **size)
    folder = tmp_path_factory.mktemp("model")
    LlamaForCausalLM(config).save_pretrained(folder)
    fast.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def url(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`transformers serve` with that model, on a free port."""
    pytest.importorskip("accelerate", reason="`transformers serve` needs accelerate to load a model")
    program = Path(sys.executable).with_name("transformers")
    found = program if program.exists() else shutil.which("transformers")
    if not found:
        pytest.skip("the command `transformers` is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("log") / "serve.log"
    command = [str(found), "serve", str(model), "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    with log.open("wb") as stream:
        served = subprocess.Popen(command, env={**os.environ, "HF_HUB_OFFLINE": "1"}, stdout=stream, stderr=stream)
    try:
        until = time.monotonic() + _START_S
        while not _is_up(port):
            assert served.poll() is None and time.monotonic() < until, log.read_text()[-2000:]
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        served.kill()
        served.wait()


def _is_up(port: int) -> bool:
    try:
        # No proxy: the server stands on this machine.
        return urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://127.0.0.1:{port}/health").status == 200
    except OSError:
        return False


def test_the_request_goes_through_tokens_are_counted_and_the_grammar_stands_in_for_nonsense(
    url: str, model: Path, fist_motion: Motion, tmp_path: Path
) -> None:
    with CorpusWriter(tmp_path / "corpus", command="test") as writer:
        writer.add(make_clip(fist_motion, "made", "fist", "CC0-1.0"))
    settings = EndpointSettings(url, str(model), max_tokens=_LONGEST_ANSWER, retries=0)
    report = write_with_model(tmp_path / "corpus", settings, LevelWriter(str(model)), tmp_path / "cache", progress=False)
    assert report.failures == {} and report.account.requests == report.account.wrong == 3
    # One token per byte: the prompt was read whole, each time.
    assert report.account.prompt_tokens > 3 * 5000 and 3 <= report.account.completion_tokens <= 3 * _LONGEST_ANSWER
    (remarks,) = report.remarks.values()
    assert len(remarks) == 5 and "no usable answer in 3 tries" in remarks[0]
    (clip,) = open_corpus(tmp_path / "corpus")
    assert [(caption.detail, caption.writer) for caption in clip.captions] == [(detail, f"grammar for {model}") for detail in range(1, 6)]
    assert all(caption.left and caption.right for caption in clip.captions)
