// Plays the drawing: time, what was asked, what was measured, mouse, touch and keys. Follows viewer_draw.js in the page.

// ---------------------------------------------------------------- time
let time = 0, playing = false, speed = 1, loop = true, last = 0, dirty = true;
const icons = { play: '<svg viewBox="0 0 16 16"><path d="M4 2.2v11.6L13.5 8z"/></svg>', pause: '<svg viewBox="0 0 16 16"><path d="M3.5 2h3v12h-3zM9.5 2h3v12h-3z"/></svg>' };
function show() {
  const frame = Math.floor(time), seconds = frame / data.fps;
  $("scrub").value = frame;
  $("clock").textContent = `${seconds.toFixed(2)} / ${((frames - 1) / data.fps).toFixed(2)} s · frame ${frame}`;
  for (const bar of bars) bar.element.classList.toggle("now", frame >= bar.start && frame < bar.end);
  placeHead();
}
function seek(frame) { time = Math.min(Math.max(Number(frame) || 0, 0), frames - 1); dirty = true; show(); }
function setPlaying(wanted) {
  if (wanted && !loop && time >= frames - 1) time = 0;
  playing = wanted; last = 0; dirty = true;
  $("play").innerHTML = wanted ? icons.pause : icons.play;
}
function tick(now) {
  if (playing) {
    if (last) {
      time += Math.min((now - last) / 1000, 0.25) * data.fps * speed;
      if (time > frames - 1) {
        if (loop) time = frames > 1 ? time % (frames - 1) : 0;
        else { time = frames - 1; setPlaying(false); }
      }
    }
    last = now; dirty = true; show();
  }
  if (dirty && gl && !gl.isContextLost()) { draw(time); dirty = false; }
  requestAnimationFrame(tick);
}

// ---------------------------------------------------------------- what was asked and what was measured
const words = (text) => String(text).replace(/_/g, " ").trim();
const rows = [["left", "Left", "var(--left)"], ["right", "Right", "var(--right)"], ["both", "Together", "var(--both)"]];
let bars = [], all = false;
function element(tag, properties, parent) { const made = Object.assign(document.createElement(tag), properties); parent.appendChild(made); return made; }

function showPrompt() {
  const box = $("prompt"), request = data.request;
  element("h1", { textContent: data.title }, box);
  for (const [key, label, hue] of [["left", "Left", "var(--left)"], ["right", "Right", "var(--right)"], ["relation", "Together", "var(--both)"], ["text", "Asked", "var(--soft)"]]) {
    if (!request[key]) continue;
    const line = element("p", {}, box);
    element("b", { textContent: label }, line).style.setProperty("--hue", hue);
    element("span", { textContent: request[key] }, line);
  }
}

function describe(event) {
  const names = [event.subject, event.object].filter(Boolean).map(words);
  const special = { tip_tip: `left ${names[0]} – right ${names[1]}`, tip_palm: `${names[0]} on the other palm`, palm_palm: "palms", palm_distance: "palms", relative_position: `${names[0]} hand` };
  const who = special[event.kind] || names.join(" – ");
  const before = words(event.from_state), after = words(event.to_state);
  const changes = before && after && before !== after && after !== "touching";
  return who + (after ? ": " + (changes ? `${before} → ${after}` : after) : "");
}

// What moves or touches is shown; what merely stays as it is, and the gap between single fingers, only on request.
const touches = (event) => event.to_state === "touching";
const chosen = (event) => all || touches(event) || (event.speed !== "" && !(event.kind === "spacing" && event.object));
const order = ["tip_tip", "tip_palm", "palm_palm", "thumb_contact", "palm_distance", "relative_position", "hand", "wrist", "palm", "flexion", "spacing"];
const rank = (event) => (order.indexOf(event.kind) + order.length) % order.length;

function showEvents() {
  const timeline = $("timeline"), span = Math.max(frames, 1);
  timeline.replaceChildren();
  bars = [];
  $("all").hidden = !data.events.length;
  for (const [hand, label, hue] of rows) {
    const events = data.events.filter((event) => event.hand === hand && chosen(event)).sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end);
    if (!events.length) continue;
    const row = element("div", { className: "row" }, timeline);
    row.style.setProperty("--hue", hue);
    element("b", { textContent: label }, row);
    const box = element("div", { className: "lanes" }, row), lanes = [];
    for (const event of events) {
      // The first lane in which nothing else happens at that time.
      let lane = lanes.findIndex((held) => held.every((other) => other.end <= event.start || event.end <= other.start));
      if (lane < 0) lane = lanes.push([]) - 1;
      lanes[lane].push(event);
      const bar = element("button", { className: "event" + (event.speed || touches(event) ? "" : " still"), textContent: describe(event) }, box);
      bar.style.cssText = `left:${100 * event.start / span}%;width:max(4px, calc(${100 * (event.end - event.start) / span}% - 2px));top:${4 + 19 * lane}px`;
      bar.onclick = (click) => { click.stopPropagation(); seek(event.start); };
      bar.onmousemove = (move) => tip(move, event);
      bar.onmouseleave = () => { $("tip").style.display = "none"; };
      bars.push({ element: bar, start: event.start, end: event.end });
    }
    box.style.height = `${6 + 19 * lanes.length}px`;
    box.onclick = (click) => { const place = box.getBoundingClientRect(); seek((click.clientX - place.left) / place.width * span); };
  }
  if (bars.length) element("div", { id: "head" }, timeline);
  else element("p", { id: "empty", textContent: data.events.length ? "Nothing moves or touches; “all facts” shows what stays as it is." : "No measured events." }, timeline);
}
function tip(move, event) {
  const value = event.value === null || event.value === undefined || event.value === 0 ? "" : `\nvalue ${Number(event.value).toPrecision(3)}`;
  const box = $("tip");
  box.style.whiteSpace = "pre-line";
  box.textContent = `${words(event.kind)} · ${describe(event)}${event.speed ? "\n" + event.speed : ""}\n${(event.start / data.fps).toFixed(2)}–${(event.end / data.fps).toFixed(2)} s, frames ${event.start}–${event.end - 1}${value}`;
  box.style.display = "block";
  box.style.left = Math.min(move.clientX + 12, innerWidth - box.offsetWidth - 8) + "px";
  box.style.top = move.clientY - box.offsetHeight - 12 + "px";
}
function placeHead() {
  const head = $("head"), lanes = document.querySelector(".lanes");
  if (!head || !lanes) return;
  head.style.left = `${lanes.offsetLeft + (Math.floor(time) + 0.5) / Math.max(frames, 1) * lanes.clientWidth}px`;
  head.style.height = `${$("timeline").scrollHeight}px`;
}

// ---------------------------------------------------------------- mouse, touch, keys
const pointers = new Map();
canvas.addEventListener("contextmenu", (event) => event.preventDefault());
canvas.addEventListener("pointerdown", (event) => { canvas.setPointerCapture(event.pointerId); pointers.set(event.pointerId, event); });
for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, (event) => pointers.delete(event.pointerId));
canvas.addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const dx = event.clientX - before.clientX, dy = event.clientY - before.clientY;
  if (pointers.size === 2) {
    const other = [...pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
    const was = Math.hypot(before.clientX - other.clientX, before.clientY - other.clientY), is = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
    zoom(was / Math.max(is, 1));
    pan(dx / 2, dy / 2);
  } else if (before.buttons & 6 || event.shiftKey) pan(dx, dy);
  else {
    camera.yaw -= 0.008 * dx;
    camera.pitch = Math.min(Math.max(camera.pitch + 0.008 * dy, -1.5), 1.5);
  }
  pointers.set(event.pointerId, event);
  dirty = true;
});
function zoom(factor) { camera.zoom = Math.min(Math.max(camera.zoom * factor, 0.1), 8); dirty = true; }
function pan(dx, dy) {
  const eye = eyeOf(), back = unit(sub(eye, camera.target)), right = unit(cross([0, 0, 1], back)), up = cross(back, right);
  const scale = 2 * Math.tan(data.camera.angle / 2) * Math.hypot(...sub(eye, camera.target)) / Math.max(canvas.clientHeight, 1);
  camera.target = camera.target.map((v, k) => v - scale * (dx * right[k] - dy * up[k]));
}
canvas.addEventListener("wheel", (event) => { event.preventDefault(); zoom(Math.exp(0.0012 * event.deltaY)); }, { passive: false });
canvas.addEventListener("dblclick", () => { resetCamera(); dirty = true; });
$("home").onclick = () => { resetCamera(); dirty = true; };
$("play").onclick = () => setPlaying(!playing);
$("scrub").oninput = () => { setPlaying(false); seek($("scrub").value); };
$("speed").onchange = () => { speed = Number($("speed").value); };
$("all").onclick = () => { all = !all; $("all").setAttribute("aria-pressed", all); showEvents(); show(); dirty = true; };
$("loop").onclick = () => { loop = !loop; $("loop").setAttribute("aria-pressed", loop); };
window.addEventListener("keydown", (event) => {
  if (event.target.tagName === "SELECT" || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key];
  if (event.key === " ") setPlaying(!playing);
  else if (step) { setPlaying(false); seek(Math.floor(time) + step); }
  else if (event.key === "Home") seek(0);
  else if (event.key === "End") seek(frames - 1);
  else return;
  event.preventDefault();
});
new ResizeObserver(() => { dirty = true; placeHead(); }).observe(canvas);
canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
canvas.addEventListener("webglcontextrestored", () => { begin(); dirty = true; });

$("scrub").max = frames - 1;
showPrompt();
showEvents();
resetCamera();
window.ambidex = { frames, fps: data.fps, frame: () => Math.floor(time), seek, play: () => setPlaying(true), pause: () => setPlaying(false), playing: () => playing };
if (begin()) {
  show();
  setPlaying(frames > 1 && !matchMedia("(prefers-reduced-motion: reduce)").matches);
  requestAnimationFrame(tick);
}
