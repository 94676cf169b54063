"use strict";
// Draws two skinned hands with WebGL2: the data of the page, the bones at any time, the picture. No library, no network.
const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);

// ---------------------------------------------------------------- numbers that came as text
function bytes(text) {
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out.buffer;
}
const frames = data.frames, bones = data.skin.parents.length;
const joints = new Int16Array(bytes(data.joints));          // (frames, 2, 21, 3), data.unit metres each
const turns = new Int16Array(bytes(data.turns));            // (frames, 2, bones, 4) quaternions xyzw, 1/32767
const present = new Uint8Array(bytes(data.present));        // (frames, 2)
const rest = Float32Array.from(data.skin.joints);           // (21, 3) of the left hand

// ---------------------------------------------------------------- small linear algebra, column-major
const sub = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (a) => { const n = Math.hypot(...a) || 1; return a.map((v) => v / n); };
function times(a, b) {
  const out = new Float32Array(16);
  for (let c = 0; c < 4; c++) for (let r = 0; r < 4; r++) for (let k = 0; k < 4; k++) out[4 * c + r] += a[4 * k + r] * b[4 * c + k];
  return out;
}
function lookAt(eye, target, up) {
  const back = unit(sub(eye, target)), right = unit(cross(up, back)), top = cross(back, right);
  return Float32Array.from([right[0], top[0], back[0], 0, right[1], top[1], back[1], 0, right[2], top[2], back[2], 0, -dot(right, eye), -dot(top, eye), -dot(back, eye), 1]);
}
function perspective(angle, aspect, near, far) {
  const f = 1 / Math.tan(angle / 2);
  return Float32Array.from([f / aspect, 0, 0, 0, 0, f, 0, 0, 0, 0, (far + near) / (near - far), -1, 0, 0, 2 * far * near / (near - far), 0]);
}
function orthographic(reach, near, far) {
  return Float32Array.from([1 / reach, 0, 0, 0, 0, 1 / reach, 0, 0, 0, 0, -2 / (far - near), 0, 0, 0, -(far + near) / (far - near), 1]);
}

// ---------------------------------------------------------------- bones of one hand at any time, as in ambidex.hands.skin
const palette = [new Float32Array(12 * bones), new Float32Array(12 * bones)];
function pose(hand, time) {
  const first = Math.min(Math.floor(time), frames - 1);
  let second = Math.min(first + 1, frames - 1), share = time - first;
  if (!present[2 * first + hand]) return false;
  if (!present[2 * second + hand]) { second = first; share = 0; }
  const sign = hand ? -1 : 1, out = palette[hand], size = data.sizes[hand];
  const point = (joint) => [0, 1, 2].map((axis) => {
    const a = joints[((2 * first + hand) * 21 + joint) * 3 + axis], b = joints[((2 * second + hand) * 21 + joint) * 3 + axis];
    return (a + share * (b - a)) * data.unit * (axis ? 1 : sign) + (axis ? data.origin[axis] : sign * data.origin[0]);
  });
  for (let bone = 0; bone < bones; bone++) {
    const at = (frame, k) => turns[((2 * frame + hand) * bones + bone) * 4 + k];
    let q = [0, 1, 2, 3].map((k) => at(first, k)), p = [0, 1, 2, 3].map((k) => at(second, k));
    const flip = q[0] * p[0] + q[1] * p[1] + q[2] * p[2] + q[3] * p[3] < 0 ? -1 : 1;
    q = unit(q.map((v, k) => v + share * (flip * p[k] - v)));
    const [x, y, z, w] = q;
    const turn = [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w), 2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w), 2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)];
    const parent = data.skin.parents[bone], start = point(parent), end = point(bone + 1);
    const origin = [0, 1, 2].map((k) => rest[3 * parent + k]);
    const along = [0, 1, 2].map((k) => rest[3 * (bone + 1) + k] - origin[k]), length = Math.hypot(...along), d = unit(along);
    let stretch = Math.min(Math.max(Math.hypot(...sub(end, start)) / length, 0.5 * size), 2 * size);
    if (bone === 0) stretch = size;
    for (let r = 0; r < 3; r++) {
      const row = [turn[3 * r], turn[3 * r + 1], turn[3 * r + 2]], lean = dot(row, d) * (stretch - size);
      let moved = start[r];
      for (let c = 0; c < 3; c++) {
        const value = size * row[c] + lean * d[c];
        moved -= value * origin[c];
        // The right hand is posed in the mirror; the signs bring it back.
        out[12 * bone + 4 * r + c] = value * (hand && (r === 0) !== (c === 0) ? -1 : 1);
      }
      out[12 * bone + 4 * r + 3] = r === 0 ? sign * moved : moved;
    }
  }
  return true;
}

// ---------------------------------------------------------------- drawing
const skinning = `
uniform vec4 bones[${3 * bones}];
mat3x4 blend(uvec4 index, vec4 weight) {
  mat3x4 sum = mat3x4(0.0);
  for (int k = 0; k < 4; k++) { int b = 3 * int(index[k]); sum += weight[k] * mat3x4(bones[b], bones[b + 1], bones[b + 2]); }
  return sum;
}`;
const lights = data.lights.map((l) => `light(vec3(${unit(l[0]).join(",")}), vec3(${l[1].join(",")}), float(${l[2]})`);
const shadowing = `
uniform highp sampler2DShadow shadows;
float lit(vec4 place, float spread, float bias) {
  vec3 p = place.xyz * 0.5 + 0.5;
  float sum = 0.0, turn = 6.2832 * fract(52.9829 * fract(dot(gl_FragCoord.xy, vec2(0.06711, 0.00584))));
  for (int k = 0; k < 16; k++) {
    float r = sqrt((float(k) + 0.5) / 16.0) * spread, a = turn + 2.39996 * float(k);
    sum += texture(shadows, vec3(p.xy + r * vec2(cos(a), sin(a)), p.z - bias));
  }
  return sum / 16.0;
}`;
const sources = {
  hand: [`#version 300 es
layout(location=0) in vec3 position; layout(location=1) in vec3 normal; layout(location=2) in uvec4 index;
layout(location=3) in vec4 weight; layout(location=4) in vec2 extra;
uniform mat4 view, light_view; uniform float mirror; ${skinning}
out vec3 world, facing; out vec2 marks; out vec4 in_light;
void main() {
  mat3x4 map = blend(index, weight);
  vec3 side = vec3(mirror, 1.0, 1.0);
  world = vec4(position * side, 1.0) * map; facing = vec4(normal * side, 0.0) * map;
  marks = vec2(extra.x * 0.5 + 0.5, extra.y * 5.0); in_light = light_view * vec4(world, 1.0);
  gl_Position = view * vec4(world, 1.0);
}`, `#version 300 es
precision highp float;
in vec3 world, facing; in vec2 marks; in vec4 in_light; out vec4 colour;
uniform vec3 eye, tint, nail_tint; ${shadowing}
vec3 sum, gloss; vec3 n, v;
void light(vec3 toward, vec3 hue, float strength) {
  sum += strength * pow(clamp((dot(n, toward) + 0.35) / 1.35, 0.0, 1.0), 1.5) * hue;
  gloss += strength * pow(clamp(dot(n, normalize(v + toward)), 0.0, 1.0), 24.0);
}
void main() {
  n = normalize(facing); v = normalize(eye - world); sum = vec3(0.0); gloss = vec3(0.0);
  float open = mix(0.35, 1.0, lit(in_light, 0.006, 0.004));
  ${lights[0]} * open); ${lights.slice(1).map((l) => l + ");").join(" ")}
  float soft = max(fwidth(marks.y), 0.6), nail = clamp(0.5 - marks.y / soft, 0.0, 1.0), cuticle = clamp(1.0 - abs(marks.y) / max(soft, 1.0), 0.0, 1.0);
  vec3 ambient = mix(vec3(${data.ambient[1].join(",")}), vec3(${data.ambient[0].join(",")}), 0.5 + 0.5 * n.z);
  float folds = 0.45 + 0.55 * marks.x, rim = pow(clamp(1.0 - dot(n, v), 0.0, 1.0), 3.0);
  vec3 skin = tint * mix(vec3(1.0), nail_tint, nail) * (1.0 - 0.14 * cuticle);
  colour = vec4(skin * (sum + ambient) * vec3(pow(folds, 0.75), folds, pow(folds, 1.1)) + (0.06 + 0.16 * nail) * gloss + 0.10 * rim * marks.x, 1.0);
}`],
  shadow: [`#version 300 es
layout(location=0) in vec3 position; layout(location=2) in uvec4 index; layout(location=3) in vec4 weight;
uniform mat4 light_view; uniform float mirror; ${skinning}
void main() { gl_Position = light_view * vec4(vec4(position * vec3(mirror, 1.0, 1.0), 1.0) * blend(index, weight), 1.0); }`,
    `#version 300 es
precision mediump float; void main() {}`],
  ground: [`#version 300 es
layout(location=0) in vec2 corner; uniform mat4 view, light_view; uniform vec3 middle; uniform float reach; out vec3 world; out vec4 in_light; out vec2 place;
void main() { place = corner; world = middle + vec3(corner * reach, 0.0); in_light = light_view * vec4(world, 1.0); gl_Position = view * vec4(world, 1.0); }`,
    `#version 300 es
precision highp float; in vec3 world; in vec4 in_light; in vec2 place; out vec4 colour; ${shadowing}
void main() {
  vec2 cell = world.xy / 0.05, wide = fwidth(cell), near = abs(fract(cell - 0.5) - 0.5) / wide;
  float line = (1.0 - min(min(near.x, near.y), 1.0)) * clamp(1.0 - max(wide.x, wide.y), 0.0, 1.0);
  float fade = smoothstep(1.0, 0.35, length(place)), shade = 1.0 - lit(in_light, 0.035, 0.003);
  colour = vec4(vec3(0.22, 0.22, 0.24), fade * max(0.30 * shade, 0.13 * line));
}`],
  back: [`#version 300 es
layout(location=0) in vec2 corner; out vec2 place; void main() { place = corner; gl_Position = vec4(corner, 0.9999, 1.0); }`,
    `#version 300 es
precision highp float; in vec2 place; out vec4 colour;
void main() {
  float d = pow(clamp(length(place * 0.5 - vec2(0.0, 0.05)) / 0.75, 0.0, 1.0), 1.6);
  float grain = (fract(52.9829 * fract(dot(gl_FragCoord.xy, vec2(0.06711, 0.00584)))) - 0.5) / 255.0;
  colour = vec4(mix(vec3(${data.background[0].join(",")}), vec3(${data.background[1].join(",")}), d) + grain, 1.0);
}`],
};

const canvas = $("view"), SHADOW_SIZE = 1024;
let gl = null, programs = {}, meshes = [], square = null, shadowMap = null, shadowFrame = null;

function fail(text) { $("message").textContent = text; $("message").style.display = "grid"; }

function program(name) {
  const made = gl.createProgram();
  sources[name].forEach((source, k) => {
    const shader = gl.createShader(k ? gl.FRAGMENT_SHADER : gl.VERTEX_SHADER);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(name + ": " + gl.getShaderInfoLog(shader));
    gl.attachShader(made, shader);
  });
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(name + ": " + gl.getProgramInfoLog(made));
  const at = {};
  for (let k = 0; k < gl.getProgramParameter(made, gl.ACTIVE_UNIFORMS); k++) {
    const uniform = gl.getActiveUniform(made, k).name;
    at[uniform.replace("[0]", "")] = gl.getUniformLocation(made, uniform);
  }
  return { made, at };
}

function attribute(place, array, size, type, scaled, whole) {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, array, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(place);
  if (whole) gl.vertexAttribIPointer(place, size, type, 0, 0);
  else gl.vertexAttribPointer(place, size, type, scaled, 0, 0);
}

function begin() {
  gl = canvas.getContext("webgl2", { antialias: true, alpha: false });
  if (!gl) { fail("This page draws with WebGL2, which this browser does not offer. Try a current Firefox, Chrome, Edge or Safari, with hardware acceleration on."); return false; }
  for (const name of Object.keys(sources)) programs[name] = program(name);
  const skin = data.skin, positions = Float32Array.from(new Int16Array(bytes(skin.vertices)), (v) => v * skin.unit);
  const mesh = gl.createVertexArray();
  gl.bindVertexArray(mesh);
  attribute(0, positions, 3, gl.FLOAT, false);
  attribute(1, new Int8Array(bytes(skin.normals)), 3, gl.BYTE, true);
  attribute(2, new Uint8Array(bytes(skin.bone_index)), 4, gl.UNSIGNED_BYTE, false, true);
  attribute(3, new Uint8Array(bytes(skin.bone_weight)), 4, gl.UNSIGNED_BYTE, true);
  attribute(4, new Int8Array(bytes(skin.marks)), 2, gl.BYTE, true);
  const faces = new Uint16Array(bytes(skin.faces));
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, faces, gl.STATIC_DRAW);
  meshes = [mesh, faces.length];
  square = gl.createVertexArray();
  gl.bindVertexArray(square);
  attribute(0, Float32Array.from([-1, -1, 1, -1, -1, 1, 1, 1]), 2, gl.FLOAT, false);
  shadowMap = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, shadowMap);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.DEPTH_COMPONENT24, SHADOW_SIZE, SHADOW_SIZE);
  for (const [key, value] of [[gl.TEXTURE_COMPARE_MODE, gl.COMPARE_REF_TO_TEXTURE], [gl.TEXTURE_COMPARE_FUNC, gl.LEQUAL], [gl.TEXTURE_MIN_FILTER, gl.LINEAR], [gl.TEXTURE_MAG_FILTER, gl.LINEAR], [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE], [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE]]) gl.texParameteri(gl.TEXTURE_2D, key, value);
  shadowFrame = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, shadowFrame);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.TEXTURE_2D, shadowMap, 0);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.enable(gl.DEPTH_TEST);
  return true;
}

function hands(use, shown) {
  gl.bindVertexArray(meshes[0]);
  for (let hand = 0; hand < 2; hand++) {
    if (!shown[hand]) continue;
    gl.uniform4fv(use.at.bones, palette[hand]);
    gl.uniform1f(use.at.mirror, hand ? -1 : 1);
    if (use.at.tint) gl.uniform3fv(use.at.tint, data.tints[hand]);
    gl.frontFace(hand ? gl.CW : gl.CCW);
    gl.drawElements(gl.TRIANGLES, meshes[1], gl.UNSIGNED_SHORT, 0);
  }
  gl.frontFace(gl.CCW);
}

// `zoom` multiplies the distance at which both hands fit this window.
const camera = { yaw: 0, pitch: 0, zoom: 1, target: [0, 0, 0] };
function resetCamera() {
  const away = data.camera.away;
  camera.zoom = 1;
  camera.yaw = Math.atan2(away[1], away[0]);
  camera.pitch = Math.asin(away[2]);
  camera.target = [...data.camera.target];
}
function eyeOf() {
  const aspect = canvas.clientWidth / Math.max(canvas.clientHeight, 1), c = Math.cos(camera.pitch);
  const distance = camera.zoom * Math.max(data.camera.across / aspect, data.camera.upright);
  return [camera.target[0] + distance * c * Math.cos(camera.yaw), camera.target[1] + distance * c * Math.sin(camera.yaw), camera.target[2] + distance * Math.sin(camera.pitch)];
}

function draw(time) {
  const density = Math.min(window.devicePixelRatio || 1, 2);
  const width = Math.max(1, Math.round(canvas.clientWidth * density)), height = Math.max(1, Math.round(canvas.clientHeight * density));
  if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
  const shown = [pose(0, time), pose(1, time)];
  const key = unit(data.lights[0][0]), reach = data.reach;
  const lightView = times(orthographic(reach, 0.01, 4 * reach), lookAt(data.middle.map((v, k) => v + 2 * reach * key[k]), data.middle, [0, 1, 0]));
  const eye = eyeOf(), view = times(perspective(data.camera.angle, width / height, 0.02, 20), lookAt(eye, camera.target, [0, 0, 1]));
  gl.bindTexture(gl.TEXTURE_2D, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, shadowFrame);
  gl.viewport(0, 0, SHADOW_SIZE, SHADOW_SIZE);
  gl.clear(gl.DEPTH_BUFFER_BIT);
  gl.enable(gl.CULL_FACE);
  gl.useProgram(programs.shadow.made);
  gl.uniformMatrix4fv(programs.shadow.at.light_view, false, lightView);
  hands(programs.shadow, shown);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.bindTexture(gl.TEXTURE_2D, shadowMap);
  gl.viewport(0, 0, width, height);
  gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
  gl.disable(gl.CULL_FACE);
  gl.useProgram(programs.back.made);
  gl.bindVertexArray(square);
  gl.depthMask(false);
  gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
  let use = programs.ground;
  gl.useProgram(use.made);
  gl.uniformMatrix4fv(use.at.view, false, view);
  gl.uniformMatrix4fv(use.at.light_view, false, lightView);
  gl.uniform3fv(use.at.middle, [data.middle[0], data.middle[1], data.ground]);
  gl.uniform1f(use.at.reach, 2.2 * reach);
  if (eye[2] > data.ground) gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  gl.disable(gl.BLEND);
  gl.depthMask(true);
  gl.enable(gl.CULL_FACE);
  use = programs.hand;
  gl.useProgram(use.made);
  gl.uniformMatrix4fv(use.at.view, false, view);
  gl.uniformMatrix4fv(use.at.light_view, false, lightView);
  gl.uniform3fv(use.at.eye, eye);
  gl.uniform3fv(use.at.nail_tint, data.nail_tint);
  hands(use, shown);
}
