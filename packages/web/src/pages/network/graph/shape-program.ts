/** Camp shapes for WebGL: circle, square, diamond and triangle, filled or hollow, drawn by distance. */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** Distance from the border in units of the radius; negative inside. Same forms as in `shapes.ts`. */
const DISTANCES = {
  circle: "length(p) - 1.0",
  square: "max(abs(p.x), abs(p.y)) - 0.9",
  diamond: "(abs(p.x) + abs(p.y) - 1.22) * 0.7071",
  triangle: "max(-p.y - 0.76, abs(p.x) * 0.8 + p.y * 0.6 - 0.66)",
} as const;

export type ShapeName = keyof typeof DISTANCES;

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_hollow;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_hollow;
const float reach = 1.5;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 offset = radius * reach * 2.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_place = offset / radius;
  v_pixel = 1.0 / a_size;
  v_hollow = a_hollow;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const fragment = (distance: string) => `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_hollow;
void main(void) {
  vec2 p = v_place;
  float d = ${distance};
  float inside = 1.0 - smoothstep(-v_pixel, 0.0, d);
  float rim = v_hollow > 0.5 ? smoothstep(-3.5 * v_pixel, -2.5 * v_pixel, d) : 1.0;
  gl_FragColor = v_color * inside * rim;
}`;

type Uniform = "u_sizeRatio" | "u_correctionRatio" | "u_matrix";

/** A node program for one form. */
export function shapeProgram(shape: ShapeName): NodeProgramType {
  return class ShapeProgram extends NodeProgram<Uniform> {
    getDefinition() {
      const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: fragment(DISTANCES[shape]),
        METHOD: TRIANGLES,
        UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_hollow", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { hollow?: number }): void {
      const values = [data.x, data.y, data.size, data.hollow ?? 0, floatColor(data.color), nodeIndex];
      for (const [at, value] of values.entries()) this.array[start + at] = value;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    }
  };
}
