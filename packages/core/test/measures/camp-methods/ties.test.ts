/** Methods that divide ties, on networks small enough to check on paper. */
import { describe, expect, test } from "vitest";
import { type CampInput, renumber } from "../../../src/measures/camp-methods/camp-method.js";
import { edgeBetweennessTree } from "../../../src/measures/camp-methods/edge-betweenness.js";
import { fastGreedyTree } from "../../../src/measures/camp-methods/fast-greedy.js";
import {
  type CampMethodName,
  campMethodNames,
  campMethods,
} from "../../../src/measures/camp-methods/index.js";
import { codeLength, infomapCamps } from "../../../src/measures/camp-methods/infomap.js";
import { labelPropagation } from "../../../src/measures/camp-methods/label-propagation.js";
import { leidenCamps } from "../../../src/measures/camp-methods/leiden.js";
import { spinglassCamps } from "../../../src/measures/camp-methods/spinglass.js";
import { walktrapTree } from "../../../src/measures/camp-methods/walktrap.js";
import { connectedParts } from "../../../src/measures/graph/connected-parts.js";
import { modularity } from "../../../src/measures/graph/modularity.js";
import { createRandom } from "../../../src/random.js";
import { graphOf, karateSize, karateTies, matrixOf, type TieOf, twoTriangles } from "../sample-networks.js";

function inputOf(size: number, ties: readonly TieOf[]): CampInput {
  const graph = graphOf(size, ties);
  const matrix = matrixOf(size, ties);
  return {
    size,
    graph,
    ties: () => matrix,
    distances: () => matrix.map((weight, at) => (at % (size + 1) === 0 ? 0 : 1 / (1 + weight))),
    profiles: () => ({ matrix, columns: size }),
  };
}

function divide(name: CampMethodName, size: number, ties: readonly TieOf[], k?: number, seed = 1) {
  const divider = campMethods[name].divide(inputOf(size, ties), { seed, resolution: 1, compat: false });
  const found = k === undefined ? divider.own?.() : divider.at(k);
  return found === null || found === undefined ? null : Array.from(renumber(found)).join("");
}

// CONCOR looks for who is tied alike, not who is tied together.
const ofTies = campMethodNames.filter((name) => campMethods[name].divides === "ties" && name !== "concor");

describe("two triangles with a tie between them", () => {
  test.each(ofTies)("are two camps for %s", (name) => {
    const k = campMethods[name].cuts && name !== "spinglass" ? 2 : undefined;
    expect(divide(name, 6, twoTriangles, k)).toBe("000111");
  });

  test.each(ofTies)("are the same two in another order for %s", (name) => {
    const turned = twoTriangles.map(([one, other, weight]): TieOf => [5 - one, 5 - other, weight]).reverse();
    const k = campMethods[name].cuts && name !== "spinglass" ? 2 : undefined;
    expect(divide(name, 6, turned, k)).toBe("000111");
  });

  test.each(["fast-greedy", "walktrap", "leading-eigenvector", "edge-betweenness"] as const)(
    "are the cut that %s makes by itself",
    (name) => {
      expect(divide(name, 6, twoTriangles)).toBe("000111");
    },
  );
});

describe("every method", () => {
  test.each(campMethodNames.filter((name) => campMethods[name].seeded))(
    "%s gives the same camps for the same seed",
    (name) => {
      const k = campMethods[name].cuts && campMethods[name].divides === "profiles" ? 4 : undefined;
      const first = divide(name, karateSize, karateTies, name === "spectral" ? 4 : k, 9);
      expect(divide(name, karateSize, karateTies, name === "spectral" ? 4 : k, 9)).toBe(first);
    },
  );

  test.each(campMethodNames.filter((name) => campMethods[name].cuts))(
    "%s has no division into more camps than actors",
    (name) => {
      expect(divide(name, 6, twoTriangles, 7)).toBeNull();
    },
  );
});

describe("fast greedy", () => {
  test("merges the pair first that raises modularity most", () => {
    // ΔQ = w/m − k k′/(2 m²), m = 7: 0–1 and 4–5 have 1/7 − 4/98, 0–2 1/7 − 6/98, 2–3 1/7 − 9/98.
    // With 0 and 1 together 2 has two ties to them: 2/7 − 12/98, more than 4–5.
    expect(fastGreedyTree(graphOf(6, twoTriangles)).mergers.slice(0, 4)).toEqual([
      [0, 1],
      [6, 2],
      [4, 5],
      [3, 8],
    ]);
  });

  test("never joins what has no tie", () => {
    const apart: TieOf[] = [
      [0, 1, 1],
      [2, 3, 1],
    ];
    expect(divide("fast-greedy", 4, apart, 2)).toBe("0011");
    expect(divide("fast-greedy", 4, apart, 1)).toBeNull();
  });
});

describe("walktrap", () => {
  test("merges whose walks end alike", () => {
    // Path 0–1–2–3, one step, a tie with oneself of weight 1 each: strengths 2, 3, 3, 2.
    // P(0) = ½ ½ 0 0, P(1) = ⅓ ⅓ ⅓ 0, P(2) = 0 ⅓ ⅓ ⅓.
    // r²(0, 1) = (1/36)/2 + (1/36)/3 + (1/9)/3 = 0.0602, r²(1, 2) = (1/9)/2 + (1/9)/2 = 0.1111.
    const path: TieOf[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ];
    expect(walktrapTree(graphOf(4, path), 1).mergers).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });
});

describe("edge betweenness", () => {
  test("takes the tie away first that most paths need", () => {
    // Nine pairs meet over 2–3; the last merger is therefore that of the triangles.
    const { mergers } = edgeBetweennessTree(graphOf(6, twoTriangles));
    expect(mergers).toHaveLength(5);
    expect(divide("edge-betweenness", 6, twoTriangles, 2)).toBe("000111");
  });

  test("reads weights as lengths", () => {
    // A square with a long side 3–0: the four paths 0–2, 0–3, 1–2, 1–3 take 1–2, which goes first; then all paths
    // between {0, 1} and {2, 3} need the long side. Without lengths 0–1 would go first, then 2–3.
    const square: TieOf[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [3, 0, 9],
    ];
    expect(divide("edge-betweenness", 4, square, 2)).toBe("0011");
    const even = square.map(([one, other]): TieOf => [one, other, 1]);
    expect(divide("edge-betweenness", 4, even, 2)).toBe("0110");
  });
});

describe("leading eigenvector", () => {
  test("leaves whole what no split improves", () => {
    const triangle: TieOf[] = [
      [0, 1, 1],
      [0, 2, 1],
      [1, 2, 1],
    ];
    expect(divide("leading-eigenvector", 3, triangle)).toBe("000");
  });

  test("starts from the connected parts", () => {
    const apart: TieOf[] = [
      [0, 1, 1],
      [2, 3, 1],
    ];
    expect(divide("leading-eigenvector", 4, apart)).toBe("0011");
    expect(divide("leading-eigenvector", 4, apart, 1)).toBeNull();
  });
});

describe("label propagation", () => {
  test.each([1, 2, 3])("settles on one label in each separate part, seed %i", (seed) => {
    const apart = twoTriangles.filter(([one, other]) => !(one === 2 && other === 3));
    const labels = labelPropagation(graphOf(6, apart), createRandom(seed));
    expect(new Set(labels.slice(0, 3)).size).toBe(1);
    expect(new Set(labels.slice(3)).size).toBe(1);
    expect(labels[0]).not.toBe(labels[3]);
  });

  test("leaves a node without ties its own label", () => {
    expect(Array.from(labelPropagation(graphOf(2, []), createRandom(1)))).toEqual([0, 1]);
  });
});

describe("infomap", () => {
  test("has the description length of the map equation", () => {
    const graph = graphOf(6, twoTriangles);
    // −Σ plogp(p): four nodes with 2/14, two with 3/14.
    const nodes = 4 * 0.401051 + 2 * 0.476226;
    expect(codeLength(graph, [0, 0, 0, 0, 0, 0])).toBeCloseTo(nodes, 5);
    // q = 1/14 for both camps, p = ½: plogp(1/7) − 4 plogp(1/14) + nodes + 2 plogp(8/14)
    expect(codeLength(graph, [0, 0, 0, 1, 1, 1])).toBeCloseTo(
      -0.401051 + 4 * 0.271954 + nodes - 2 * 0.461346,
      5,
    );
  });

  test("finds the three camps of the karate club that are known", () => {
    // 4.3118 bits: what Infomap reports for the undirected club.
    const graph = graphOf(karateSize, karateTies);
    const camps = infomapCamps(graph, createRandom(1));
    expect(codeLength(graph, camps)).toBeCloseTo(4.3118, 4);
  });
});

describe("leiden and spinglass", () => {
  test("find the best division of the karate club", () => {
    const graph = graphOf(karateSize, karateTies);
    expect(modularity(graph, leidenCamps(graph, createRandom(1)))).toBeCloseTo(0.4198, 4);
    expect(modularity(graph, spinglassCamps(graph, createRandom(1)))).toBeCloseTo(0.4198, 4);
  });

  test("never leave a camp in unconnected pieces", () => {
    const graph = graphOf(karateSize, karateTies);
    for (let seed = 1; seed <= 20; seed++) {
      const camps = leidenCamps(graph, createRandom(seed));
      for (const camp of new Set(camps)) {
        const inside = karateTies.filter(([one, other]) => camps[one] === camp && camps[other] === camp);
        const { partOf } = connectedParts(graphOf(karateSize, inside));
        const parts = new Set(Array.from(partOf).filter((_, node) => camps[node] === camp));
        expect(parts.size).toBe(1);
      }
    }
  });

  test("make more camps with a higher resolution", () => {
    const graph = graphOf(karateSize, karateTies);
    const count = (resolution: number): number =>
      new Set(leidenCamps(graph, createRandom(1), resolution)).size;
    expect(count(3)).toBeGreaterThan(count(1));
    expect(count(0.01)).toBe(1);
  });
});
