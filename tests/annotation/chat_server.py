"""A real HTTP server of the chat protocol that behaves as a test tells it, well or badly, and keeps what it was asked."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

PROMPT_TOKENS, COMPLETION_TOKENS = 100, 10


@dataclass(frozen=True)
class Reply:
    """One answer of the server."""

    text: str = ""
    """What the model says, where the status is 200 and there is no other body."""
    status: int = 200
    body: str | None = None
    """Sent instead of an answer of the protocol."""
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    """Seconds before anything is sent."""
    cut_after: int | None = None
    """Bytes of the body after which the connection is closed."""


def names_wanted(body: dict[str, Any]) -> list[str]:
    """The names that a request wants texts for: from its schema, or from the words of a correction."""
    if "response_format" in body:
        return body["response_format"]["json_schema"]["schema"]["required"]
    last = body["messages"][-1]["content"]
    if "these names: " in last:
        return last.split("these names: ")[1].split(".")[0].split(", ")
    return [f"level_{detail}" for detail in range(1, 6)]


def good_answer(body: dict[str, Any]) -> str:
    """The right form, with texts of which nothing can be measured, another one for each name."""
    names = names_wanted(body)
    parts = {"left": "said of the left", "right": "said of the right", "relation": "said of both"}
    return json.dumps({name: {part: f"{said} {'abcdefghij'[int(name[-1])]}" for part, said in parts.items()} for name in names})


def answer_well(body: dict[str, Any], number: int) -> Reply:
    """A model that does what it is told."""
    return Reply(good_answer(body))


Behaviour = Callable[[dict[str, Any], int], Reply]


class ChatServer:
    """Serves on a free port of this machine, in a thread; use it as a context manager.

    Args:
        behave: the body of a request and its number, from 0 → the reply.
    """

    def __init__(self, behave: Behaviour = answer_well) -> None:
        self.behave = behave
        self.bodies: list[dict[str, Any]] = []
        """Of all requests, in order."""
        self.headers: list[dict[str, str]] = []
        self.most_at_once = 0
        self._now, self._lock = 0, threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                sent = self.rfile.read(length)
                if len(sent) < length:
                    self.close_connection = True  # the client was killed
                    return
                body = json.loads(sent)
                with outer._lock:
                    number = len(outer.bodies)
                    outer.bodies.append(body)
                    outer.headers.append({name.lower(): value for name, value in self.headers.items()})
                    outer._now += 1
                    outer.most_at_once = max(outer.most_at_once, outer._now)
                try:
                    self._send(outer.behave(body, number))
                except OSError:
                    self.close_connection = True  # the other side went away, as it does after a timeout
                finally:
                    with outer._lock:
                        outer._now -= 1

            def _send(self, reply: Reply) -> None:
                time.sleep(reply.delay)
                content = (completion(reply.text) if reply.body is None else reply.body).encode()
                self.send_response(reply.status)
                for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: reply.cut_after])
                self.wfile.flush()
                if reply.cut_after is not None:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128  # more may knock at once than the usual five

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> "ChatServer":
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def prompts(self) -> list[str]:
        """The first message of every request."""
        return [body["messages"][0]["content"] for body in self.bodies]


def completion(text: str) -> str:
    """A body of the protocol that says this."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    usage = {"prompt_tokens": PROMPT_TOKENS, "completion_tokens": COMPLETION_TOKENS, "total_tokens": PROMPT_TOKENS + COMPLETION_TOKENS}
    return json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage})
