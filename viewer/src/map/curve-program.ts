// The curved edges of the map for Sigma: the two shaders of @sigma/edge-curve 3.1 without arrow heads, labels,
// parallel edges and helpers of an older JavaScript. 3 KB gz fewer. They are Sigma's, under its MIT licence:
// Copyright (C) 2013-2025, Alexis Jacomy, Guillaume Plique, Benoît Simard (text in node_modules/sigma/LICENSE.txt).
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { CURVATURE } from './graph.ts';

const VERTEX = `
attribute vec4 a_color;
attribute float a_direction, a_thickness, a_current;
attribute vec2 a_source, a_target;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_pixelRatio, u_minEdgeThickness, u_feather;
uniform vec2 u_dimensions;
varying vec4 v_color;
varying float v_thickness, v_feather;
varying vec2 v_cpA, v_cpB, v_cpC;
vec2 toViewport(vec2 at) {
  return ((u_matrix * vec3(at, 1)).xy + 1.0) * u_dimensions / 2.0;
}
void main() {
  vec2 source = toViewport(a_source), target = toViewport(a_target);
  vec2 delta = target - source;
  float len = length(delta), bend = len * ${CURVATURE};
  vec2 normal = vec2(-delta.y, delta.x) * a_direction / len;
  float thickness = max(u_minEdgeThickness, a_thickness / u_sizeRatio);
  v_thickness = thickness * u_pixelRatio;
  v_feather = u_feather;
  v_cpA = source;
  v_cpB = 0.5 * (source + target) + normal * a_direction * bend;
  v_cpC = target;
  // Half of the bounding box is left out, so that less is drawn over.
  vec2 at = mix(target, source, a_current)
    + normal * (bend / 2.0 + sign(bend) * (thickness + 0.7)) * max(0.0, a_direction);
  gl_Position = vec4(at / u_dimensions * 2.0 - 1.0, 0, 1);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_thickness, v_feather;
varying vec2 v_cpA, v_cpB, v_cpC;
float det(vec2 a, vec2 b) {
  return a.x * b.y - b.x * a.y;
}
void main(void) {
  vec2 b0 = v_cpA - gl_FragCoord.xy, b1 = v_cpB - gl_FragCoord.xy, b2 = v_cpC - gl_FragCoord.xy;
  float a = det(b0, b2), b = 2.0 * det(b1, b0), d = 2.0 * det(b2, b1), f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gf = 2.0 * (b * d21 + d * d10 + a * d20);
  gf = vec2(gf.y, -gf.x);
  vec2 d0p = b0 + f * gf / dot(gf, gf);
  float t = clamp((det(d0p, d20) + 2.0 * det(d10, d0p)) / (2.0 * a + b + d), 0.0, 1.0);
  float dist = length(mix(mix(b0, b1, t), mix(b1, b2, t), t)), reach = v_thickness / 2.0;
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(reach - v_feather, reach, dist));
}`;

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_dimensions',
  'u_pixelRatio',
  'u_feather',
  'u_minEdgeThickness',
] as const;

type Uniform = (typeof UNIFORMS)[number];

export class CurveProgram extends EdgeProgram<Uniform> {
  override drawLabel = undefined;

  getDefinition() {
    const { TRIANGLES, FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
    const float = (name: string, size: number) => ({ name, size, type: FLOAT });
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        float('a_source', 2),
        float('a_target', 2),
        float('a_thickness', 1),
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [float('a_current', 1), float('a_direction', 1)],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [0, -1],
        [1, 1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    _: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { size, color }: EdgeDisplayData,
  ): void {
    const { array } = this;
    array[start] = source.x;
    array[start + 1] = source.y;
    array[start + 2] = target.x;
    array[start + 3] = target.y;
    array[start + 4] = size;
    array[start + 5] = floatColor(color);
  }

  setUniforms(
    params: RenderParams,
    {
      gl,
      uniformLocations: at,
    }: { gl: WebGLRenderingContext; uniformLocations: Record<Uniform, WebGLUniformLocation> },
  ): void {
    const { pixelRatio } = params;
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform1f(at.u_pixelRatio, pixelRatio);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_feather, params.antiAliasingFeather);
    gl.uniform2f(at.u_dimensions, params.width * pixelRatio, params.height * pixelRatio);
    gl.uniform1f(at.u_minEdgeThickness, params.minEdgeThickness);
  }
}
