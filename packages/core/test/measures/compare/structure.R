# Measures of structure as R's igraph computes them, one line a result: network|what|numbers.
suppressMessages(library(igraph))
folder <- commandArgs(trailingOnly = TRUE)[1]
say <- function(name, what, values)
  cat(name, "|", what, "|", paste(formatC(as.numeric(values), digits = 15, format = "g"), collapse = " "), "\n", sep = "")
for (file in list.files(folder, pattern = "[.]ties$")) {
  name <- sub("[.]ties$", "", file)
  ties <- as.matrix(read.table(file.path(folder, file)))
  groups <- scan(file.path(folder, paste0(name, ".groups")), quiet = TRUE)
  g <- graph_from_edgelist(ties[, 1:2] + 1, directed = FALSE)
  w <- ties[, 3]
  say(name, "degree", degree(g))
  say(name, "strength", strength(g, weights = w))
  say(name, "betweenness", betweenness(g, weights = NA))
  say(name, "betweenness inverse", betweenness(g, weights = 1 / w))
  say(name, "betweenness weight", betweenness(g, weights = w))
  say(name, "eigenvector", eigen_centrality(g, weights = w)$vector)
  say(name, "density", edge_density(g))
  say(name, "clustering global", transitivity(g, type = "global"))
  say(name, "clustering mean", transitivity(g, type = "localaverage"))
  say(name, "clustering local", transitivity(g, type = "local"))
  say(name, "clustering weighted", transitivity(g, type = "barrat", weights = w))
  say(name, "assortativity group", assortativity_nominal(g, groups + 1))
  say(name, "assortativity degree", assortativity_degree(g))
  say(name, "components", components(g)$no)
}
