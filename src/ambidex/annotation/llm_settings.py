"""Where a language model is, how it may be asked, what it costs; and where the key comes from."""

import ipaddress
import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ambidex.errors import InputError

DEFAULT_KEY = "OPENAI_API_KEY"


@dataclass(frozen=True)
class EndpointSettings:
    """Where the model is, and how it may be asked."""

    url: str
    """Up to and with "/v1"."""
    model: str
    key_env: str = ""
    """Environment variable of the key. When empty: OPENAI_API_KEY, and none for a server on this machine or in this network."""
    concurrency: int = 8
    """Requests at the same time."""
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    timeout: float = 180.0
    """Seconds for one request, from sending to the end of the answer."""
    retries: int = 6
    """How often a request that fails is sent again."""
    first_wait: float = 1.0
    """Seconds before the first retry; they double each time."""
    temperature: float | None = None
    """The server's own when left out."""
    max_tokens: int = 3000
    """Longest answer."""
    price_in: float = 0.0
    """Per million prompt tokens."""
    price_out: float = 0.0
    """Per million completion tokens."""

    def __post_init__(self) -> None:
        address = urlsplit(self.url)
        if address.scheme not in ("http", "https") or not address.hostname:
            raise InputError(f"'{self.url.split('@')[-1]}' is no endpoint; give a URL such as http://localhost:8000/v1.")
        if address.username or address.password or address.query:
            raise InputError("The endpoint holds a name, password or query. Keys belong into the environment: see --key-env.")
        for name, least in (("concurrency", 1), ("timeout", 0.001), ("retries", 0), ("max_tokens", 1), ("price_in", 0), ("price_out", 0)):
            if not getattr(self, name) >= least:
                raise InputError(f"--{name.replace('_', '-')} is {getattr(self, name)}; it must be at least {least:g}.")

    @property
    def is_local(self) -> bool:
        """Whether the server stands on this machine or in a private network."""
        host = urlsplit(self.url).hostname or ""
        try:
            return ipaddress.ip_address(host).is_private
        except ValueError:
            return host == "localhost" or host.endswith((".local", ".localhost")) or "." not in host

    @property
    def sampling(self) -> dict[str, Any]:
        """What an answer depends on besides model and words."""
        return {"temperature": self.temperature, "max_tokens": self.max_tokens}

    def read_key(self) -> str:
        """The key, from the environment; empty when there need not be one.

        Raises:
            InputError: there is none, or it cannot be one. The message never holds it.
        """
        name = self.key_env or ("" if self.is_local else DEFAULT_KEY)
        key = os.environ.get(name, "").strip() if name else ""
        if name and not key:
            raise InputError(f"{name} is not set. Put the key of {self.url} into the environment, or name another variable with --key-env.")
        if not key.isascii() or not key.isprintable():
            raise InputError(f"What {name} holds cannot be a key: it has characters other than plain letters, digits and signs.")
        return key

    def cost(self, prompt_tokens: int, completion_tokens: int) -> float:
        """In the currency of the prices."""
        return (prompt_tokens * self.price_in + completion_tokens * self.price_out) / 1e6
