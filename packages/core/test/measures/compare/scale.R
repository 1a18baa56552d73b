# Positions as MCMCpack finds them, one line a result: network|what|numbers.
suppressMessages({library(MCMCpack); library(coda)})
folder <- commandArgs(trailingOnly = TRUE)[1]
say <- function(name, what, values)
  cat(name, "|", what, "|", paste(formatC(as.numeric(values), digits = 15, format = "g"), collapse = " "), "\n", sep = "")
describe <- function(name, what, draws) {
  say(name, paste(what, "mean"), colMeans(draws))
  say(name, paste(what, "sd"), apply(draws, 2, sd))
  interval <- HPDinterval(as.mcmc(draws), 0.95)
  say(name, paste(what, "low"), interval[, 1])
  say(name, paste(what, "high"), interval[, 2])
}
named <- function(file) {
  x <- as.matrix(read.table(file.path(folder, file), na.strings = "-1"))
  dimnames(x) <- list(paste0("a", seq_len(nrow(x))), paste0("c", seq_len(ncol(x))))
  x
}
for (file in list.files(folder, pattern = "[.]binary$")) {
  name <- sub("[.]binary$", "", file)
  x <- named(file)
  # The actor who stands out most is on the positive side.
  side <- setNames(list("+"), paste0("a", scan(file.path(folder, paste0(name, ".actor")), quiet = TRUE)))
  run <- MCMCirt1d(x, theta.constraints = side, burnin = 2000, mcmc = 40000, thin = 10, T0 = 1, AB0 = 0.25,
    store.item = TRUE, drop.constant.items = FALSE, seed = 7)
  describe(name, "position", run[, grep("^theta", colnames(run))])
  describe(name, "difficulty", run[, grep("^alpha", colnames(run))])
  describe(name, "discrimination", run[, grep("^beta", colnames(run))])
  if (name != "organization") next
  two <- MCMCirtKd(x, dimensions = 2, item.constraints = list(c1 = list(2, "+"), c1 = list(3, 0), c2 = list(3, "+")),
    burnin = 2000, mcmc = 60000, thin = 10, B0 = 0.25, store.item = FALSE, drop.constant.items = FALSE, seed = 7)
  describe(name, "plane", two)
}
for (file in list.files(folder, pattern = "[.]ordinal$")) {
  name <- sub("[.]ordinal$", "", file)
  side <- setNames(list(list(2, "+")), paste0("c", scan(file.path(folder, paste0(name, ".concept")), quiet = TRUE)))
  invisible(capture.output(run <- MCMCordfactanal(named(file), factors = 1, lambda.constraints = side, burnin = 2000,
    mcmc = 40000, thin = 10, L0 = 0.25, l0 = 0, tune = 1.5, store.lambda = TRUE, store.scores = TRUE, seed = 7)))
  describe(name, "ordinal position", run[, grep("^phi.*2$", colnames(run))])
  describe(name, "ordinal slope", run[, grep("^Lambda.*2$", colnames(run))])
}
# A chain with autocorrelation for effective size and Geweke's figure, and for the densest interval.
chain <- scan(file.path(folder, "chain.numbers"), quiet = TRUE)
say("chain", "effective size", effectiveSize(as.mcmc(chain)))
say("chain", "geweke", geweke.diag(as.mcmc(chain))$z)
interval <- HPDinterval(as.mcmc(chain), 0.95)
say("chain", "low", interval[1, 1])
say("chain", "high", interval[1, 2])
