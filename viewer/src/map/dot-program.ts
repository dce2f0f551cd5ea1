// The dots of the map for Sigma: a thin rim that keeps touching dots apart, a ring, and the core inside of it. Drawn as
// @sigma/node-border 3.0 draws them, without options, without its picking pass (what lies under the pointer is
// found from the places, which reach farther than the dots) and without helpers of an older JavaScript. After its
// shaders: Copyright (C) 2013-2025, Alexis Jacomy, Guillaume Plique, Benoît Simard, MIT (node_modules/sigma/LICENSE.txt).
import type Sigma from 'sigma';
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeLine, TermNode } from './graph.ts';
import type { TermLook } from './looks.ts';

/** Px, at any zoom. */
const RIM = '1.25';

const VERTEX = `
attribute vec2 a_position;
attribute float a_size, a_ring, a_angle;
attribute vec4 a_rim, a_color, a_core;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_correctionRatio;
varying vec2 v_away;
varying float v_radius, v_ring;
varying vec4 v_rim, v_color, v_core;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  v_away = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_away, 1)).xy, 0, 1);
  v_radius = size / 2.0;
  v_ring = a_ring;
  v_rim = a_rim;
  v_color = a_color;
  v_core = a_core;
}`;

/** From the outside in; each step is soft over two px, and a ring thinner than a px is left out. */
const FRAGMENT = `
precision highp float;
uniform float u_correctionRatio;
varying vec2 v_away;
varying float v_radius, v_ring;
varying vec4 v_rim, v_color, v_core;
void main(void) {
  float far = length(v_away), soft = 2.0 * u_correctionRatio;
  float ring = v_radius * v_ring;
  float toRing = v_radius - ${RIM} * u_correctionRatio, toCore = toRing - ring;
  vec4 rim = vec4(v_rim.rgb, v_rim.a * 255.0 / 254.0);
  vec4 color = ring <= u_correctionRatio ? rim : vec4(v_color.rgb, v_color.a * 255.0 / 254.0);
  vec4 core = vec4(v_core.rgb, v_core.a * 255.0 / 254.0);
  if (far > v_radius) gl_FragColor = vec4(0.0);
  else if (far > v_radius - soft) gl_FragColor = mix(rim, vec4(0.0), (far - v_radius + soft) / soft);
  else if (far > toRing) gl_FragColor = rim;
  else if (far > toRing - soft) gl_FragColor = mix(color, rim, (far - toRing + soft) / soft);
  else if (far > toCore) gl_FragColor = color;
  else if (far > toCore - soft) gl_FragColor = mix(core, color, (far - toCore + soft) / soft);
  else gl_FragColor = core;
}`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
type Uniform = (typeof UNIFORMS)[number];

export class DotProgram extends NodeProgram<Uniform, TermNode, EdgeLine> {
  override drawLabel = undefined;
  override drawHover = undefined;

  constructor(gl: WebGL2RenderingContext, _picking: unknown, renderer: Sigma<TermNode, EdgeLine>) {
    super(gl, null, renderer);
  }

  getDefinition() {
    const { TRIANGLES, FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
    const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        colour('a_rim'),
        colour('a_color'),
        colour('a_core'),
        { name: 'a_ring', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(_: number, start: number, data: NodeDisplayData & Partial<TermLook>): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = floatColor(data.borderColor ?? data.color);
    array[start + 4] = floatColor(data.color);
    array[start + 5] = floatColor(data.core ?? data.color);
    array[start + 6] = data.ring ?? 1;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: Bound): void {
    gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
  }
}

interface Bound {
  gl: WebGLRenderingContext;
  uniformLocations: Record<Uniform, WebGLUniformLocation>;
}
