// Plays the cases of a page: what was made and the truth beside each other, in one clock, as bones; the full viewer opens on demand.
"use strict";
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const cases = read("cases"), viewer = read("viewer");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const YAW = 0.21, PITCH = 0.66, PALM = [0, 1, 5, 9, 13, 17];
const raw = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

const players = cases.map((pair, number) => {
  const article = document.getElementById("case-" + number), canvases = article.querySelectorAll("canvas");
  const motions = [pair.made, pair.truth].map((data, side) => ({ data, joints: new Int16Array(raw(data.joints)), present: new Uint8Array(raw(data.present)), canvas: canvases[side] }));
  return { pair, article, motions, at: 0, playing: !still, seen: false, scale: 1, head: article.querySelector("u") };
});

// Across, up and toward the eye, metres from the middle of the wrists.
function project(motion, frame, hand, joint) {
  const place = ((frame * 2 + hand) * 21 + joint) * 3, unit = motion.data.unit;
  const x = motion.joints[place] * unit, y = motion.joints[place + 1] * unit, z = motion.joints[place + 2] * unit;
  const deep = Math.cos(YAW) * y - Math.sin(YAW) * x;
  return [Math.cos(YAW) * x + Math.sin(YAW) * y, Math.sin(PITCH) * deep + Math.cos(PITCH) * z, Math.sin(PITCH) * z - Math.cos(PITCH) * deep];
}

function measure(player) {
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  player.scale = Infinity;
  for (const motion of player.motions) {
    const box = [Infinity, -Infinity, Infinity, -Infinity], wide = motion.canvas.clientWidth, high = motion.canvas.clientHeight;
    for (let frame = 0; frame < motion.data.frames; frame++)
      for (let hand = 0; hand < 2; hand++)
        if (motion.present[2 * frame + hand])
          for (let joint = 0; joint < 21; joint++) {
            const [across, up] = project(motion, frame, hand, joint);
            box[0] = Math.min(box[0], across); box[1] = Math.max(box[1], across); box[2] = Math.min(box[2], up); box[3] = Math.max(box[3], up);
          }
    motion.canvas.width = Math.round(wide * ratio);
    motion.canvas.height = Math.round(high * ratio);
    motion.size = [wide, high, ratio];
    motion.middle = [(box[0] + box[1]) / 2, (box[2] + box[3]) / 2];
    // Both motions of a pair are drawn in one scale.
    player.scale = Math.min(player.scale, 0.9 * Math.min(wide / Math.max(box[1] - box[0], 0.12), high / Math.max(box[3] - box[2], 0.12)));
  }
}

function paint(player, motion, wrong) {
  const [wide, high, ratio] = motion.size, pen = motion.canvas.getContext("2d"), frame = Math.min(Math.floor(player.at), motion.data.frames - 1);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, wide, high);
  pen.lineCap = pen.lineJoin = "round";
  const strokes = [], halo = colour("--faint"), thick = Math.max(player.scale * 0.013, 2.4);
  for (let hand = 0; hand < 2; hand++) {
    if (!motion.present[2 * frame + hand]) continue;
    const hue = colour(wrong ? "--bad" : ["--left", "--right"][hand]);
    const points = Array.from({ length: 21 }, (_, joint) => {
      const [across, up, near] = project(motion, frame, hand, joint);
      return [wide / 2 + (across - motion.middle[0]) * player.scale, high / 2 - (up - motion.middle[1]) * player.scale, near];
    });
    strokes.push({ near: PALM.reduce((sum, joint) => sum + points[joint][2], 0) / PALM.length, path: PALM.map((joint) => points[joint]), hue, fill: true });
    viewer.shared.skin.parents.forEach((parent, bone) => strokes.push({ near: (points[parent][2] + points[bone + 1][2]) / 2, path: [points[parent], points[bone + 1]], hue }));
    strokes.push({ near: 9, label: ["L", "R"][hand], at: points[0], hue });
  }
  // What is far is drawn first; a rim keeps fingers apart that cross.
  strokes.sort((a, b) => a.near - b.near);
  for (const stroke of strokes) {
    pen.fillStyle = pen.strokeStyle = stroke.hue;
    if (stroke.label) {
      pen.font = "600 12px system-ui, sans-serif";
      pen.fillText(stroke.label, stroke.at[0] - 4, stroke.at[1] + thick + 14);
      continue;
    }
    pen.beginPath();
    stroke.path.forEach((point, k) => (k ? pen.lineTo(point[0], point[1]) : pen.moveTo(point[0], point[1])));
    if (stroke.fill) { pen.closePath(); pen.globalAlpha = 0.55; pen.fill(); pen.globalAlpha = 1; continue; }
    pen.lineWidth = thick + 2.5; pen.strokeStyle = halo; pen.stroke();
    pen.lineWidth = thick; pen.strokeStyle = stroke.hue; pen.stroke();
  }
}

function draw(player) {
  const frame = Math.floor(player.at), wrong = player.pair.bad.some(([start, end]) => start <= frame && frame < end);
  player.motions.forEach((motion, side) => paint(player, motion, side === 0 && wrong));
  player.head.style.left = (100 * player.at) / player.motions[0].data.frames + "%";
}

let last = null;
function tick(now) {
  const passed = last === null ? 0 : Math.min((now - last) / 1000, 0.2);
  last = now;
  for (const player of players) {
    if (!player.seen) continue;
    const { frames, fps } = player.motions[0].data;
    if (player.playing) player.at = (player.at + passed * fps) % frames;
    draw(player);
  }
  requestAnimationFrame(tick);
}

function open(player) {
  const dialog = document.querySelector("dialog"), old = dialog.querySelector("iframe"), frame = document.createElement("iframe");
  if (old) old.remove();
  const data = JSON.stringify({ ...viewer.shared, ...player.pair.made }).replace(/</g, "\\u003c");
  frame.srcdoc = viewer.page.replace("@@data@@", () => data);
  dialog.append(frame);
  dialog.showModal();
}

const watch = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const player = players.find((each) => each.article === entry.target);
    player.seen = entry.isIntersecting;
    if (player.seen) measure(player);
  }
}, { rootMargin: "200px" });
for (const player of players) {
  for (const motion of player.motions) motion.canvas.addEventListener("click", () => { player.playing = !player.playing; });
  player.article.querySelector(".bar").addEventListener("click", (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    player.at = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 0.999) * player.motions[0].data.frames;
  });
  player.article.querySelector("button").addEventListener("click", () => open(player));
  watch.observe(player.article);
}
document.querySelector("dialog").addEventListener("close", (event) => event.target.querySelector("iframe")?.remove());
addEventListener("resize", () => players.filter((player) => player.seen).forEach(measure));
requestAnimationFrame(tick);
window.ambidex = { players, open };
