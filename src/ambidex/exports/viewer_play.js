// Plays the drawing: time, what was asked, mouse, touch and keys. Follows viewer_words.js in the page.

// ---------------------------------------------------------------- time
const REST = 0.35;   // seconds that a looped stretch rests on its last frame, so that short ones can be seen
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
let time = 0, playing = false, speed = 1, loop = true, last = 0, rested = 0, dirty = true, stretch = null;
const icons = { play: '<svg viewBox="0 0 16 16"><path d="M4 2.2v11.6L13.5 8z"/></svg>', pause: '<svg viewBox="0 0 16 16"><path d="M3.5 2h3v12h-3zM9.5 2h3v12h-3z"/></svg>' };
function show() {
  const frame = Math.floor(time), seconds = frame / data.fps;
  $("scrub").value = frame;
  $("clock").textContent = `${seconds.toFixed(2)} / ${((frames - 1) / data.fps).toFixed(2)} s${innerWidth > 640 ? ` · frame ${frame * data.step}` : ""}`;
  placeHead(frame, playing);
  litPieces(frame);
}
function seek(frame) { time = Math.min(Math.max(Number(frame) || 0, 0), frames - 1); rested = 0; dirty = true; show(); }
// A person goes somewhere: a looped stretch that does not hold that frame lets go.
function jump(frame) {
  if (stretch) {
    const at = stretch.spans.findIndex(({ start, end }) => Math.floor(frame) >= start && frame < end);
    if (at < 0) release();
    else stretch.at = at;
  }
  seek(frame);
}
function setPlaying(wanted) {
  if (wanted && !loop && !stretch && time >= frames - 1) time = 0;
  playing = wanted; last = 0; dirty = true;
  $("play").innerHTML = wanted ? icons.pause : icons.play;
}
function advance(seconds) {
  if (stretch) {
    const { spans } = stretch, end = spans[stretch.at].end - 1;
    time = Math.min(time + seconds * data.fps * speed, end);
    rested = time < end ? 0 : rested + seconds;
    if (rested > REST) {
      stretch.at = (stretch.at + 1) % spans.length;
      time = spans[stretch.at].start;
      rested = 0;
    }
    return;
  }
  time += seconds * data.fps * speed;
  if (time <= frames - 1) return;
  if (loop) time = frames > 1 ? time % (frames - 1) : 0;
  else { time = frames - 1; setPlaying(false); }
}
function tick(now) {
  if (playing) {
    if (last) advance(Math.min((now - last) / 1000, 0.25));
    last = now; dirty = true; show();
  }
  if (dirty && gl && !gl.isContextLost()) { draw(time); dirty = false; }
  requestAnimationFrame(tick);
}

// ---------------------------------------------------------------- what was asked
function showPrompt() {
  const box = $("prompt"), request = data.request, asked = [["left", "Left", "var(--left)"], ["right", "Right", "var(--right)"], ["relation", "Together", "var(--both)"], ["text", "Asked", "var(--soft)"]].filter(([key]) => request[key]);
  // The title stands above the captions, where there are any.
  box.hidden = !asked.length && details.length > 0;
  element("h1", { textContent: details.length ? "Asked" : data.title }, box);
  for (const [key, label, hue] of asked) {
    const line = element("p", {}, box);
    element("b", { textContent: label }, line).style.setProperty("--hue", hue);
    element("span", { textContent: request[key] }, line);
  }
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
$("pill").onclick = release;
$("scrub").oninput = () => { setPlaying(false); jump(Number($("scrub").value)); };
$("speed").onchange = () => { speed = Number($("speed").value); };
$("all").onclick = () => { all = !all; $("all").setAttribute("aria-pressed", all); showEvents(); mark(); show(); dirty = true; };
$("loop").onclick = () => { loop = !loop; $("loop").setAttribute("aria-pressed", loop); };
for (const [name, factor] of [["narrower", 1 / 1.6], ["wider", 1.6]]) $(name).onclick = () => { widen(factor); mark(); show(); };
window.addEventListener("keydown", (event) => {
  if (event.target.tagName === "SELECT" || event.ctrlKey || event.metaKey || event.altKey) return;
  // A button that has the focus is pressed by the space bar, as everywhere.
  if (event.key === " " && event.target.tagName === "BUTTON") return;
  const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key];
  if (event.key === " ") setPlaying(!playing);
  else if (event.key === "Escape") release();
  else if (/^[1-5]$/.test(event.key)) setLevel(Number(event.key));
  else if (step) { setPlaying(false); jump(Math.floor(time) + step); }
  else if (event.key === "Home") jump(0);
  else if (event.key === "End") jump(frames - 1);
  else return;
  event.preventDefault();
});
new ResizeObserver(() => { dirty = true; }).observe(canvas);
new ResizeObserver(() => { if ($("timeline").clientWidth !== width) { showEvents(); mark(); show(); } }).observe($("timeline"));
canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
canvas.addEventListener("webglcontextrestored", () => { begin(); dirty = true; });

$("scrub").max = frames - 1;
showPrompt();
showLevels();
if (details.length) setLevel(level);
else { showEvents(); mark(); }
resetCamera();
window.ambidex = {
  frames, fps: data.fps, frame: () => Math.floor(time), seek, play: () => setPlaying(true), pause: () => setPlaying(false), playing: () => playing,
  stretch: () => stretch && stretch.spans.map(({ start, end }) => [start, end]),
};
if (begin()) {
  show();
  setPlaying(frames > 1 && !still);
  requestAnimationFrame(tick);
}
