"""Where a model is, how it is asked, and where the key comes from."""

import pytest

from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.errors import InputError

_CLOUD = "https://api.example.com/v1"


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8000/v1", True), ("http://127.0.0.1/v1", True), ("http://[::1]:8000/v1", True),
        ("http://10.1.2.3:11434/v1", True),
        ("http://gpu-node-7:8000/v1", True), ("http://box.local/v1", True), (_CLOUD, False), ("https://8.8.8.8/v1", False),
    ],
)  # fmt: skip
def test_a_server_is_local_on_this_machine_and_in_private_networks(url: str, local: bool) -> None:
    assert EndpointSettings(url, "m").is_local is local


def test_the_key_of_a_distant_server_comes_from_the_usual_variable_or_the_named_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", " usual \n")
    monkeypatch.setenv("OTHER", "other")
    assert EndpointSettings(_CLOUD, "m").read_key() == "usual"
    assert EndpointSettings(_CLOUD, "m", "OTHER").read_key() == "other"


def test_a_local_server_is_sent_no_key_unless_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "usual")
    assert EndpointSettings("http://localhost:8000/v1", "m").read_key() == ""
    assert EndpointSettings("http://localhost:8000/v1", "m", "OPENAI_API_KEY").read_key() == "usual"


def test_a_missing_key_is_named_with_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(InputError, match=r"OPENAI_API_KEY is not set.*--key-env"):
        EndpointSettings(_CLOUD, "m").read_key()


@pytest.mark.parametrize("key", ["secret-ключ-secret", "secret\nsecret"])
def test_a_key_that_cannot_be_one_is_refused_without_being_told(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with pytest.raises(InputError, match="OPENAI_API_KEY") as caught:
        EndpointSettings(_CLOUD, "m").read_key()
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["localhost:8000", "ftp://host/v1", "http://", "", "https://me:secret@host.com/v1", "https://host.com/v1?key=secret"]
)
def test_a_url_that_cannot_be_one_or_that_holds_a_secret_is_refused_without_telling_it(url: str) -> None:
    with pytest.raises(InputError) as caught:
        EndpointSettings(url, "m")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("setting", ["concurrency", "timeout", "max_tokens"])
def test_settings_that_cannot_work_are_refused_by_the_name_of_their_flag(setting: str) -> None:
    with pytest.raises(InputError, match=f"--{setting.replace('_', '-')} is 0"):
        EndpointSettings("http://localhost/v1", "m", **{setting: 0})


def test_the_cost_is_by_the_million_tokens() -> None:
    settings = EndpointSettings(_CLOUD, "m", price_in=2.0, price_out=10.0)
    assert settings.cost(500_000, 100_000) == pytest.approx(2.0)
