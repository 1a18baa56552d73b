# Camps as R's igraph, stats, cluster and MASS find them, one line a result: network|what|numbers.
suppressMessages({library(igraph); library(cluster); library(MASS)})
folder <- commandArgs(trailingOnly = TRUE)[1]
say <- function(name, what, values)
  cat(name, "|", what, "|", paste(formatC(as.numeric(values), digits = 15, format = "g"), collapse = " "), "\n", sep = "")
for (file in list.files(folder, pattern = "[.]ties$")) {
  name <- sub("[.]ties$", "", file)
  ties <- as.matrix(read.table(file.path(folder, file)))
  g <- graph_from_edgelist(ties[, 1:2] + 1, directed = FALSE)
  E(g)$weight <- ties[, 3]
  fg <- cluster_fast_greedy(g)
  wt <- cluster_walktrap(g)
  eb <- suppressWarnings(cluster_edge_betweenness(g))
  le <- cluster_leading_eigen(g)
  say(name, "fast-greedy", membership(fg))
  say(name, "leading-eigenvector", le$membership)
  for (k in 2:5) {
    say(name, paste0("fast-greedy ", k), cut_at(fg, k))
    say(name, paste0("walktrap ", k), cut_at(wt, k))
    say(name, paste0("edge-betweenness ", k), cut_at(eb, k))
  }
  for (what in c("adjusted.rand", "nmi", "vi"))
    say(name, sub("adjusted.rand", "adjusted Rand", what), compare(cut_at(fg, 3), cut_at(eb, 4), method = what))
  set.seed(1)
  best <- function(find) max(sapply(1:10, function(turn) modularity(g, membership(find()), weights = E(g)$weight)))
  say(name, "louvain", best(function() cluster_louvain(g)))
  say(name, "leiden", best(function() cluster_leiden(g, objective_function = "modularity", n_iterations = 10)))
  say(name, "spinglass", max(sapply(1:2, function(turn) modularity(g, membership(cluster_spinglass(g)), weights = E(g)$weight))))
  say(name, "label-propagation", sort(sapply(1:50, function(turn) modularity(g, membership(cluster_label_prop(g)), weights = E(g)$weight))))
  say(name, "infomap", membership(cluster_infomap(g, nb.trials = 20)))
  say(name, "modularity without weights", modularity(g, membership(fg)))
  say(name, "modularity", modularity(g, membership(fg), weights = E(g)$weight))
  d <- as.matrix(read.table(file.path(folder, paste0(name, ".distances"))))
  for (linkage in c("single", "average", "complete", "ward.D2")) {
    tree <- hclust(as.dist(d), method = linkage)
    for (k in 2:5) say(name, paste(linkage, k), cutree(tree, k))
    say(name, paste(linkage, "heights"), tree$height)
  }
  for (k in 2:5) {
    say(name, paste("pam", k), pam(as.dist(d), k)$objective["swap"] * nrow(d))
    say(name, paste("pam rows", k), pam(d, k)$objective["swap"] * nrow(d))
    say(name, paste("k-means", k), kmeans(d, k, nstart = 100, iter.max = 100)$tot.withinss)
  }
  # Structural equivalence by the definition, and the spectrum of the normalized Laplacian.
  a <- as_adjacency_matrix(g, attr = "weight", sparse = FALSE)
  n <- nrow(a)
  e <- matrix(0, n, n)
  for (i in 1:n) for (j in 1:n) e[i, j] <- sqrt(sum((a[i, -c(i, j)] - a[j, -c(i, j)])^2))
  tree <- hclust(as.dist(e), method = "complete")
  for (k in 2:5) say(name, paste("equivalence", k), cutree(tree, k))
  s <- 1 / sqrt(rowSums(a))
  say(name, "spectrum", sort(eigen(diag(n) - a * outer(s, s))$values))
  # Walktrap by the definition: every cost is worked out anew at every step.
  l <- a + diag(rowSums(a) / rowSums(a > 0))
  degree <- rowSums(l)
  p <- l / degree
  p4 <- p %*% p %*% p %*% p
  parts <- as.list(1:n)
  while (length(parts) > 2) {
    cheapest <- Inf
    for (x in 1:(length(parts) - 1)) for (y in (x + 1):length(parts)) {
      if (sum(a[parts[[x]], parts[[y]]]) == 0) next
      sizes <- lengths(parts[c(x, y)])
      apart <- colMeans(p4[parts[[x]], , drop = FALSE]) - colMeans(p4[parts[[y]], , drop = FALSE])
      cost <- prod(sizes) / sum(sizes) * sum(apart^2 / degree)
      if (cost < cheapest * (1 - 1e-9)) { cheapest <- cost; pair <- c(x, y) }
    }
    parts[[pair[1]]] <- c(parts[[pair[1]]], parts[[pair[2]]])
    parts[[pair[2]]] <- NULL
    if (length(parts) <= 5) {
      division <- integer(n)
      for (x in seq_along(parts)) division[parts[[x]]] <- x
      say(name, paste("walktrap by definition", length(parts)), division)
    }
  }
  r <- a
  for (round in 1:50) { r <- cor(r); if (all(abs(r) > 0.999)) break }
  say(name, "concor 2", ifelse(r[, 1] > 0, 1, 2))
  moved <- isoMDS(as.dist(d + 1e-12 * (1 - diag(n))), k = 2, trace = FALSE, maxit = 500, tol = 1e-9)
  say(name, "stress", moved$stress / 100)
}
