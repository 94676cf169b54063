// The timeline: what was measured as bars in lanes, the seconds above them, and where the play is. Follows viewer_draw.js in the page.

const words = (text) => String(text).replace(/_/g, " ").trim();
const rows = [["left", "Left", "var(--left)"], ["right", "Right", "var(--right)"], ["both", "Together", "var(--both)"]];
// Pixels: the narrowest bar, the narrowest second at first, the widest second, one lane, the axis.
const THIN = 6, SECOND = 56, WIDEST = 640, LANE = 19, AXIS = 20;
let bars = [], all = false, scale = 0, width = 0, headAt = 0;
function element(tag, properties, parent) { const made = Object.assign(document.createElement(tag), properties); parent.appendChild(made); return made; }

// What moves, touches or is done by several parts together is shown, and all that the captions tell; what merely stays as
// it is, and the gap between single fingers, only on request.
const touches = (event) => event.to_state === "touching" || event.to_state === "Contact" && !event.speed;
const composite = ["shape", "hold", "sequence", "repetition", "crossing", "symmetry", "timing"];
const chosen = (event, index) => all || told(index) || touches(event) || composite.includes(event.kind) || (event.speed !== "" && !(event.kind === "spacing" && event.object));
const order = ["repetition", "sequence", "symmetry", "timing", "crossing", "palm_palm", "tip_tip", "tip_palm", "thumb_contact", "palm_distance", "relative_position", "shape", "hold", "hand", "wrist", "rotation", "pointing", "palm", "opposition", "flexion", "spacing"];
const lasts = (event) => !event.speed && !touches(event) && !composite.includes(event.kind);
const rank = (event) => (order.indexOf(event.kind) + order.length + 1) % (order.length + 1) + (lasts(event) ? 100 : 0);

const names = () => parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--names"));
const room = () => Math.max($("timeline").clientWidth - names() - 2, 60);
const narrowest = () => room() / Math.max(frames, 1);
function widen(factor) {
  const timeline = $("timeline"), middle = (timeline.scrollLeft + room() / 2) / scale;
  scale = Math.min(Math.max(scale * factor, narrowest()), Math.max(narrowest(), WIDEST / data.fps));
  showEvents();
  timeline.scrollLeft = middle * scale - room() / 2;
}

function showEvents() {
  const timeline = $("timeline");
  width = timeline.clientWidth;
  scale = Math.max(scale || SECOND / data.fps, narrowest());
  timeline.replaceChildren();
  bars = [];
  $("all").hidden = !data.events.length;
  $("narrower").disabled = scale <= 1.001 * narrowest();
  $("wider").disabled = scale >= 0.999 * Math.max(narrowest(), WIDEST / data.fps);
  const sheet = element("div", { id: "sheet" }, timeline);
  sheet.style.width = `${names() + frames * scale + 2}px`;
  for (const [hand, label, hue] of rows) {
    const events = data.events.map((event, index) => ({ ...event, index })).filter((event) => event.hand === hand && chosen(event, event.index));
    if (!events.length) continue;
    if (!bars.length) showSeconds(sheet);
    const row = element("div", { className: "row" }, sheet);
    row.style.setProperty("--hue", hue);
    element("b", { textContent: label }, row);
    showRow(element("div", { className: "lanes" }, row), events.sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end));
  }
  if (bars.length) element("div", { id: "head" }, sheet);
  else { sheet.style.width = ""; element("p", { id: "empty", textContent: data.events.length ? "Nothing moves or touches; “all facts” shows what stays as it is." : "No measured events." }, sheet); }
  sheet.onpointerdown = scrubbing;
}
function showRow(box, events) {
  const lanes = [];
  for (const event of events) {
    // The first lane in which nothing else is drawn at that time.
    const from = event.start * scale, to = Math.max(event.end * scale, from + THIN + 2);
    let lane = lanes.findIndex((held) => held.every(([start, end]) => end <= from || to <= start));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane].push([from, to]);
    const thin = to - from < 22, bar = element("button", { className: `event${lasts(event) ? " still" : ""}${thin ? " thin" : ""}` }, box);
    if (!thin) element("span", { textContent: event.label }, bar);
    bar.setAttribute("aria-label", `${event.label}. ${event.measured}. ${event.when}`);
    bar.tabIndex = lane === 0 && lanes[0].length === 1 ? 0 : -1;
    bar.style.cssText = `left:${from}px;width:${to - from - 2}px;top:${4 + LANE * lane}px`;
    bar.onclick = (click) => { click.stopPropagation(); pick([event.index], `event ${event.index}`); };
    bar.onmousemove = (move) => tip(event, move.clientX, move.clientY);
    bar.onmouseenter = bar.onfocus = () => hint([event.index]);
    bar.onmouseleave = bar.onblur = () => { $("tip").style.display = "none"; hint([]); };
    bar.onkeydown = (key) => along(key, bar);
    bars.push({ element: bar, index: event.index, start: event.start, end: event.end });
  }
  box.style.height = `${6 + LANE * lanes.length}px`;
}
// One stop of the Tab key per hand; the arrows go on from bar to bar.
function along(key, bar) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key.key];
  if (!step) return;
  const all = [...bar.parentElement.children].sort((a, b) => a.offsetLeft - b.offsetLeft || a.offsetTop - b.offsetTop);
  const next = all[all.indexOf(bar) + step];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  key.stopPropagation(); key.preventDefault();
}
function showSeconds(sheet) {
  const axis = element("div", { className: "row axis" }, sheet);
  element("b", {}, axis);
  const box = element("div", { className: "lanes" }, axis);
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300].find((seconds) => seconds * data.fps * scale >= SECOND) || 600;
  for (let k = 0; k * step * data.fps < frames; k++) element("span", { textContent: `${(k * step).toFixed(step < 1 ? 1 : 0)} s` }, box).style.left = `${k * step * data.fps * scale}px`;
}
function tip(event, x, y) {
  const levels = details.filter((detail) => tellers(event.index).some((piece) => piece.detail === detail));
  const box = $("tip");
  box.textContent = [event.label, [words(event.kind), event.speed, event.measured].filter(Boolean).join(" · "), event.when, details.length ? (levels.length ? `told at level ${levels.join(", ")}` : "told at no level") : ""].filter(Boolean).join("\n");
  box.style.display = "block";
  box.style.left = `${Math.min(x + 12, innerWidth - box.offsetWidth - 8)}px`;
  box.style.top = `${Math.max(y - box.offsetHeight - 12, 8)}px`;
}
function scrubbing(down) {
  const lanes = down.target.closest(".lanes");
  if (!lanes || down.target.closest(".event") || down.button) return;
  const go = (event) => jump((event.clientX - lanes.getBoundingClientRect().left) / scale);
  go(down);
  if (down.pointerType === "touch") return;
  const sheet = $("sheet");
  sheet.setPointerCapture(down.pointerId);
  sheet.onpointermove = go;
  sheet.onpointerup = sheet.onpointercancel = () => { sheet.onpointermove = null; };
}

// What is being played: the head, the bars it is in, and the stretch that is looped.
// While it plays, the timeline follows only a head that was in sight: who looks elsewhere is left alone.
function placeHead(frame, playing) {
  for (const bar of bars) bar.element.classList.toggle("now", frame >= bar.start && frame < bar.end);
  const head = $("head"), timeline = $("timeline");
  if (!head) return;
  const x = (frame + 0.5) * scale;
  head.style.left = `${names() + x}px`;
  head.style.height = `${$("sheet").offsetHeight}px`;
  const inSight = (place) => place >= timeline.scrollLeft && place <= timeline.scrollLeft + room();
  if (!inSight(x) && (!playing || inSight(headAt))) timeline.scrollLeft = x - 0.1 * room();
  headAt = x;
}
function markProof(events, stretch) {
  const timeline = $("timeline"), sheet = $("sheet"), proofs = bars.filter((bar) => events.includes(bar.index));
  timeline.classList.toggle("proving", proofs.length > 0);
  for (const bar of bars) bar.element.classList.toggle("proof", events.includes(bar.index));
  for (const band of sheet.querySelectorAll(".band")) band.remove();
  for (const { start, end } of stretch && bars.length ? stretch.spans : []) {
    element("div", { className: "band" }, sheet).style.cssText = `left:${names() + start * scale}px;width:${(end - start) * scale}px;height:${sheet.offsetHeight - AXIS}px`;
  }
  if (!proofs.length) return;
  const tops = proofs.map((bar) => bar.element.offsetTop + bar.element.offsetParent.offsetTop), top = Math.min(...tops);
  if (top < timeline.scrollTop + AXIS || top + LANE > timeline.scrollTop + timeline.clientHeight) timeline.scrollTop = top - AXIS - 8;
}
