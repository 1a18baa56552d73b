# Measures of structure as Python's networkx and igraph compute them, or by the definition where neither has one; one
# line a result: network|what|numbers.
import itertools
import math
import os
import sys

import igraph
import networkx as nx

folder = sys.argv[1]


def say(name, what, values):
    print(f"{name}|{what}|{' '.join(repr(float(value)) for value in values)}")


def correlation(xs, ys):
    n = len(xs)
    mx, my = sum(xs) / n, sum(ys) / n
    sxy = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    return sxy / math.sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))


for file in sorted(os.listdir(folder)):
    if not file.endswith(".ties"):
        continue
    name = file[:-5]
    with open(os.path.join(folder, file)) as lines:
        ties = [(int(a), int(b), float(w)) for a, b, w in map(str.split, lines)]
    with open(os.path.join(folder, f"{name}.groups")) as lines:
        groups = [int(value) for value in lines.read().split()]
    size = len(groups)
    g = nx.Graph()
    g.add_nodes_from(range(size))
    g.add_weighted_edges_from(ties)
    nodes = range(size)

    def in_order(values):
        return [values[node] for node in nodes]

    say(name, "closeness", in_order(nx.closeness_centrality(g)))
    say(name, "betweenness weight", in_order(nx.betweenness_centrality(g, weight="weight", normalized=False)))
    vector = in_order(nx.eigenvector_centrality(g, weight="weight", max_iter=10000, tol=1e-14))
    say(name, "eigenvector", [value / max(vector) for value in vector])

    # By group and by number, weighted, from the definition.
    total = sum(w for _, _, w in ties)
    kinds = sorted(set(groups))
    inside = sum(w for a, b, w in ties if groups[a] == groups[b]) / total
    share = [sum(w * ((groups[a] == k) + (groups[b] == k)) for a, b, w in ties) / (2 * total) for k in kinds]
    chance = sum(part * part for part in share)
    say(name, "assortativity group weighted", [(inside - chance) / (1 - chance)])
    number = [(7 * node) % 11 for node in nodes]
    ends = [(number[a], number[b], w) for a, b, w in ties] + [(number[b], number[a], w) for a, b, w in ties]
    mean = sum(x * w for x, _, w in ends) / (2 * total)
    top = sum((x - mean) * (y - mean) * w for x, y, w in ends)
    say(name, "assortativity number weighted", [top / sum((x - mean) ** 2 * w for x, _, w in ends)])
    external = sum(w for a, b, w in ties if groups[a] != groups[b])
    say(name, "ei index", [(2 * external - total) / total])

    roles = {"coordinator": [0] * size, "itinerant": [0] * size, "gatekeeper": [0] * size, "liaison": [0] * size}
    for broker in nodes:
        for one, other in itertools.combinations(sorted(g[broker]), 2):
            if g.has_edge(one, other):
                continue
            a, b, own = groups[one], groups[other], groups[broker]
            if a == b:
                role = "coordinator" if a == own else "itinerant"
            else:
                role = "gatekeeper" if own in (a, b) else "liaison"
            roles[role][broker] += 1
    for role, counts in roles.items():
        say(name, role, counts)

    # The best core of all, where they can be counted through.
    if size <= 14:
        pairs = list(itertools.combinations(nodes, 2))
        weight = {(a, b): w for a, b, w in ties}
        observed = [weight.get(pair, 0.0) for pair in pairs]
        best = max(
            correlation(observed, [1.0 if (core >> a | core >> b) & 1 else 0.0 for a, b in pairs])
            for core in range(1, 2**size)
            if size - bin(core).count("1") >= 2
        )
        say(name, "core fit", [best])

    made = igraph.Graph(n=size, edges=[(a, b) for a, b, _ in ties])
    say(name, "igraph betweenness", made.betweenness())
    say(name, "assortativity number", [made.assortativity(number, directed=False)])
