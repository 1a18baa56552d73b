/** One step of ForceAtlas2 on bare numbers: the package has it without types. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /**
   * @param nodes ten numbers a node: x, y, dx, dy, the last dx and dy, mass, convergence, size, fixed
   * @param edges three numbers a tie: places of its ends in `nodes`, weight
   */
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
