// Plays the clips of a health page: two hands as bones, seen from behind and above; frames that are ill are marked in red.
"use strict";
const clips = JSON.parse(document.getElementById("clips").textContent);
const BAR = 10;
const players = clips.map((clip, number) => {
  const bytes = Uint8Array.from(atob(clip.joints), (letter) => letter.charCodeAt(0));
  return { clip, joints: new Int16Array(bytes.buffer), canvas: document.getElementById("clip-" + number), at: clip.first, playing: true };
});
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function project(player, frame, hand, joint) {
  const place = ((frame * 2 + hand) * 21 + joint) * 3;
  const [x, y, z] = [0, 1, 2].map((axis) => player.joints[place + axis] * player.clip.unit);
  const across = Math.cos(0.21) * x + Math.sin(0.21) * y, deep = Math.cos(0.21) * y - Math.sin(0.21) * x;
  return [across, Math.sin(0.66) * deep + Math.cos(0.66) * z];
}

function seen(player, frame, hand) {
  return player.joints[(frame * 2 + hand) * 63] !== -32768;
}

function measure(player) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let frame = 0; frame < player.clip.frames; frame++)
    for (let hand = 0; hand < 2; hand++)
      if (seen(player, frame, hand))
        for (let joint = 0; joint < 21; joint++) {
          const [across, up] = project(player, frame, hand, joint);
          left = Math.min(left, across); right = Math.max(right, across); low = Math.min(low, up); high = Math.max(high, up);
        }
  const ratio = window.devicePixelRatio || 1;
  player.canvas.width = Math.round(316 * ratio);
  player.canvas.height = Math.round(240 * ratio);
  player.ratio = ratio;
  player.scale = 0.88 * Math.min(316 / Math.max(right - left, 0.05), (240 - 2 * BAR) / Math.max(high - low, 0.05));
  player.middle = [(left + right) / 2, (low + high) / 2];
}

function draw(player) {
  const { clip, canvas } = player, frame = Math.floor(player.at) % clip.frames, pen = canvas.getContext("2d");
  pen.setTransform(player.ratio, 0, 0, player.ratio, 0, 0);
  pen.clearRect(0, 0, 316, 240);
  const bad = clip.bad.some(([start, end]) => start <= frame && frame < end);
  for (let hand = 0; hand < 2; hand++) {
    if (!seen(player, frame, hand)) continue;
    const points = Array.from({ length: 21 }, (_, joint) => {
      const [across, up] = project(player, frame, hand, joint);
      return [158 + (across - player.middle[0]) * player.scale, (240 - BAR) / 2 - (up - player.middle[1]) * player.scale];
    });
    pen.strokeStyle = pen.fillStyle = colour(bad && (clip.hand === "" || clip.hand === ["left", "right"][hand]) ? "--bad" : ["--left", "--right"][hand]);
    pen.lineWidth = 2.5;
    pen.lineCap = "round";
    for (let joint = 1; joint < 21; joint++) {
      const parent = points[clip.parents[joint]];
      pen.beginPath(); pen.moveTo(...parent); pen.lineTo(...points[joint]); pen.stroke();
    }
    pen.font = "bold 12px system-ui, sans-serif";
    pen.fillText(["L", "R"][hand], points[0][0] + 6, points[0][1] + 14);
  }
  pen.fillStyle = colour("--line");
  pen.fillRect(0, 240 - BAR, 316, BAR);
  pen.fillStyle = colour("--bad");
  for (const [start, end] of clip.bad) pen.fillRect((316 * start) / clip.frames, 240 - BAR, Math.max(2, (316 * (end - start)) / clip.frames), BAR);
  pen.fillStyle = colour("--ink");
  pen.fillRect((316 * frame) / clip.frames - 1, 240 - BAR - 3, 2, BAR + 3);
}

let last = null;
function tick(now) {
  const passed = last === null ? 0 : Math.min((now - last) / 1000, 0.2);
  last = now;
  for (const player of players) {
    if (player.playing) player.at = (player.at + passed * player.clip.fps) % player.clip.frames;
    draw(player);
  }
  requestAnimationFrame(tick);
}

for (const player of players) {
  measure(player);
  // A click stops and starts; on the bar it goes to that frame.
  player.canvas.addEventListener("click", (event) => {
    const box = player.canvas.getBoundingClientRect();
    if (event.clientY - box.top > box.height - 2 * BAR) player.at = ((event.clientX - box.left) / box.width) * player.clip.frames;
    else player.playing = !player.playing;
  });
}
requestAnimationFrame(tick);
window.ambidex = { players };
