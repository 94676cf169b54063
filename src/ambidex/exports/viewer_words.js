// The captions: each piece is clickable, plays the frames that prove it, and is lit while it is true. Follows viewer_time.js in the page.

const parts = [["left", "Left hand", "var(--left)"], ["right", "Right hand", "var(--right)"], ["relation", "Together", "var(--both)"]];
const details = [...new Set(data.captions.map((piece) => piece.detail))].sort();
const MOST_PROOFS = 12, MOMENT = 0.5;
let level = details.includes(3) ? 3 : details[0], pieces = [], picked = null;
const tellers = (index) => data.captions.filter((piece) => piece.events.includes(index));
const told = (index) => pieces.some((piece) => piece.events.includes(index));

// ---------------------------------------------------------------- the texts
function showLevels() {
  $("words").hidden = !details.length;
  document.body.classList.toggle("silent", !details.length);
  $("words").querySelector("h1").textContent = data.title;
  for (const detail of details) {
    const button = element("button", { textContent: detail }, $("levels"));
    button.setAttribute("role", "radio");
    button.setAttribute("aria-label", `Level of detail ${detail}`);
    button.onclick = () => setLevel(detail);
    button.onkeydown = (key) => {
      const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key.key];
      if (!step) return;
      key.stopPropagation(); key.preventDefault();
      setLevel(details[(details.indexOf(level) + step + details.length) % details.length]);
      $("levels").querySelector("[aria-checked=true]").focus();
    };
  }
}
function setLevel(wanted) {
  if (!details.includes(wanted)) return;
  level = wanted;
  for (const button of $("levels").children) {
    const is = Number(button.textContent) === level;
    button.setAttribute("aria-checked", is);
    button.tabIndex = is ? 0 : -1;
  }
  showTexts();
  showEvents();
  mark();
  show();
}
function showTexts() {
  const box = $("texts");
  box.replaceChildren();
  pieces = [];
  for (const [part, name, hue] of parts) {
    const section = element("section", {}, box), here = data.captions.filter((piece) => piece.detail === level && piece.part === part);
    section.style.setProperty("--hue", hue);
    element("h2", { textContent: name }, section);
    if (!here.length) { element("p", { className: "none", textContent: "Nothing to tell." }, section); continue; }
    const text = element("p", {}, section);
    for (const piece of here) showPiece(piece, text);
  }
  box.scrollTop = 0;
}
// Text that wraps cannot be a button; this makes it one for mouse, keys and screen readers.
function pressable(made, action) {
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.onclick = action;
  made.onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); action(); } };
}
function showPiece(piece, text) {
  // Commas and stops that join two pieces belong to neither.
  const [, before, body, after] = piece.text.match(/^([\s,;.–—]*)([\s\S]*?)([\s.]*)$/);
  text.append(before);
  if (body) {
    const span = element("span", { className: "clause" }, text);
    element("span", { className: "said", textContent: body }, span);
    // The same facts at another level are the same key, so that what is picked stays picked.
    const key = piece.events.length ? `piece ${piece.events}` : `text ${data.captions.indexOf(piece)}`;
    if (piece.truth === "true" || piece.truth === "false") element("span", { className: `mark ${piece.truth}`, textContent: piece.truth === "true" ? "\u2060✓" : "\u2060✗", title: piece.truth === "true" ? "Measured again: true" : "Measured again: false" }, span);
    pressable(span, () => pick(piece.events, key));
    span.onmouseenter = span.onfocus = () => hint(piece.events);
    span.onmouseleave = span.onblur = () => hint([]);
    pieces.push({ ...piece, element: span, key, spans: piece.events.map((index) => data.events[index]) });
  }
  text.append(after);
}

// ---------------------------------------------------------------- what is pointed at, what is picked, what is true now
function hint(events) {
  for (const bar of bars) bar.element.classList.toggle("hinted", events.includes(bar.index));
  for (const piece of pieces) piece.element.classList.toggle("hinted", events.length === 1 && piece.events.includes(events[0]));
}
function litPieces(frame) {
  for (const piece of pieces) piece.element.classList.toggle("now", piece.spans.some((event) => frame >= event.start && frame < event.end));
}
// Plays the frames of some events over and over, until the same is picked again or Esc is pressed.
function pick(events, key) {
  if (picked && picked.key === key) return release();
  picked = { events, key };
  stretch = { spans: spansOf(events), at: 0 };
  mark();
  seek(stretch.spans[0].start);
  setPlaying(frames > 1 && !still);
}
// Where some events happen; what lies more than a moment apart is played one after the other, without the time between.
function spansOf(events) {
  const spans = [];
  for (const { start, end } of events.map((index) => data.events[index]).sort((a, b) => a.start - b.start)) {
    const last = spans[spans.length - 1];
    if (last && start - last.end <= MOMENT * data.fps) last.end = Math.max(last.end, Math.min(end, frames));
    else spans.push({ start, end: Math.min(end, frames) });
  }
  return spans.length ? spans : [{ start: 0, end: frames }];
}
function release() {
  picked = stretch = null;
  mark();
}
function mark() {
  const events = picked ? picked.events : [];
  for (const piece of pieces) {
    const is = picked !== null && (piece.key === picked.key || picked.key.startsWith("event") && piece.events.includes(events[0]));
    piece.element.classList.toggle("picked", is);
    piece.element.setAttribute("aria-pressed", is);
  }
  for (const bar of bars) bar.element.setAttribute("aria-pressed", picked !== null && picked.key === `event ${bar.index}`);
  markProof(events, stretch);
  showProof(events);
  $("pill").hidden = !stretch;
  if (!stretch) return;
  const { spans } = stretch, whole = `${(spans[0].start / data.fps).toFixed(2)}–${(spans[spans.length - 1].end / data.fps).toFixed(2)} s`;
  $("pill").textContent = spans.length > 1 ? `Looping ${spans.length} moments, ${whole}` : `Looping ${whole}`;
  element("kbd", { textContent: "Esc" }, $("pill"));
  const first = pieces.find((piece) => piece.element.classList.contains("picked"));
  if (first) first.element.scrollIntoView({ block: "nearest" });
}
function showProof(events) {
  const box = $("proof");
  box.replaceChildren();
  if (!picked) { element("p", { textContent: "Click a piece of a caption: its frames play, and what was measured there stands here." }, box); return; }
  if (!events.length) element("p", { textContent: "No event stands behind these words." }, box);
  const list = element("ul", {}, box);
  for (const event of events.slice(0, MOST_PROOFS).map((index) => data.events[index])) {
    const item = element("li", { title: "Go there" }, list);
    pressable(item, () => jump(event.start));
    item.style.setProperty("--hue", rows.find((row) => row[0] === event.hand)[2]);
    const first = element("span", {}, item);
    element("i", { textContent: event.label }, first);
    element("strong", { textContent: event.measured }, first);
    element("small", { textContent: [words(event.kind), event.speed, event.when].filter(Boolean).join(" · ") }, item);
  }
  if (events.length > MOST_PROOFS) element("li", { textContent: `and ${events.length - MOST_PROOFS} more on the timeline` }, list);
  for (const piece of pieces) if (piece.key === picked.key && piece.reason) {
    const line = element("p", { className: piece.truth }, box);
    element("b", { textContent: { true: "✓ Measured again: ", false: "✗ Measured again: " }[piece.truth] || "" }, line);
    line.append(piece.reason);
  }
  box.scrollTop = 0;
}
