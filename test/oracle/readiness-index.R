# Makes readiness-index-given.csv, areas and instruments, and readiness-index.csv, the indices that they come to:
#   Rscript test/oracle/readiness-index.R
# In the folder of the repository. Base R alone: what the package COINr defines is written out after its source
# (https://github.com/bluefoxr/COINr, version 1.1: R/normalise.R n_goalposts and n_minmax, R/aggregate.R a_amean and
# a_gmean, R/weights.R get_eff_wts, R/audit_tools.R remove_elements, R/sensitivity.R get_noisy_weights and get_sensitivity).
options(digits = 17, warn = 2)
set.seed(20080805)

# The shortest of 15 or 17 digits that reads back as the same number; nothing for NA.
number <- function(x) vapply(x, function(one) {
  if (is.na(one)) return("")
  short <- sprintf("%.15g", one)
  if (as.numeric(short) == one) short else sprintf("%.17g", one)
}, "")

goalposts <- function(x, lower, upper) { # n_goalposts(x, c(lower, upper, 100)), direction 1, trunc2posts
  y <- (x - lower) / (upper - lower)
  y[!is.na(y) & y > 1] <- 1
  y[!is.na(y) & y < 0] <- 0
  y * 100
}
arithmetic <- function(x, w) weighted.mean(x[!is.na(x)], w[!is.na(x)]) # a_amean
geometric <- function(x, w) { # n_minmax from 0-100 to 1-100, a_gmean, and back
  y <- (x - 0) / (100 - 0) * (100 - 1) + 1
  w[is.na(y)] <- NA
  g <- exp(sum(w * log(y), na.rm = TRUE) / sum(w, na.rm = TRUE))
  (g - 1) / (100 - 1) * (100 - 0)
}
forms <- list(arithmetic = arithmetic, geometric = geometric)
known_weight <- function(x, w) sum(w[!is.na(x)]) / sum(w)

pillars <- c("readiness-score", "structures-in-place", "grants-per-resident", "association-share-of-purchases")
usual <- data.frame(lower = c(1, 0, 0, 0), upper = c(5, 1, 10, 0.2))
cases <- list(
  equal = list(weights = c(1, 1, 1, 1), posts = usual, minimum = 0.75),
  unequal = list(weights = c(3, 2, 0.5, 1.25), posts = usual, minimum = 0.75),
  narrow = list(weights = c(1, 1, 2, 1), posts = data.frame(lower = c(2, 0.25, 1, 0.02), upper = c(4, 0.75, 6, 0.1)), minimum = 0.5))

n <- 17
areas_of <- function() {
  known <- cbind(runif(n, 1, 5), sample(0:14, n, TRUE) / 14, round(rexp(n, 1 / 3), 2), rbeta(n, 2, 20))
  known[cbind(sample(n, 5), sample(4, 5, TRUE))] <- NA
  known[1, ] <- c(1, 0, 0, 0)        # the lower goalposts
  known[2, ] <- c(5, 1, 10, 0.2)     # the upper ones
  known[3, ] <- c(5, 0, 12.5, 0.31)  # beyond them, and a 0 among 100s
  known[4, ] <- c(3, 0.5, 5, 0.1)    # half way on each
  known[5, ] <- known[6, ]           # a tie
  known[7, ] <- c(4, NA, NA, 0.05)   # too little known
  known[8, ] <- NA
  known
}

given <- "case,kind,id,a,b,c,d"
out <- "case,aggregation,variant,area,index,known,effective,rank,from,to"
draws <- 200000

for (case in names(cases)) {
  with(cases[[case]], {
    x <- areas_of()
    given <<- c(given,
      sprintf("%s,pillar,%s,%s,%s,%s,%s", case, pillars, number(weights), number(posts$lower), number(posts$upper), number(minimum)),
      sprintf("%s,area,%02d,%s,%s,%s,%s", case, seq_len(n), number(x[, 1]), number(x[, 2]), number(x[, 3]), number(x[, 4])))
    scores <- sapply(1:4, function(p) goalposts(x[, p], posts$lower[p], posts$upper[p]))
    known <- apply(scores, 1, known_weight, w = weights)
    scored <- known >= minimum - 1e-12
    for (aggregation in names(forms)) {
      other <- setdiff(names(forms), aggregation)
      variants <- c(list(stated = list(keep = 1:4, form = aggregation)),
        setNames(lapply(1:4, function(p) list(keep = setdiff(1:4, p), form = aggregation)), paste0("pillar:", pillars)),
        setNames(list(list(keep = 1:4, form = other)), paste0("aggregation:", other)))
      for (variant in names(variants)) {
        keep <- variants[[variant]]$keep
        form <- forms[[variants[[variant]]$form]]
        index_with <- function(w) sapply(seq_len(n), function(area) {
          own <- scores[area, keep]
          if (scored[area] && any(!is.na(own))) form(own, w) else NA
        })
        w <- weights[keep]
        index <- index_with(w)
        rank_of <- function(values) rank(-round(values, 9), ties.method = "min", na.last = "keep")
        # Drawn once for each case as it stands; a tail within a hundredth of 5 % would make the range a matter of chance.
        from <- to <- rep(NA, n)
        if (variant == "stated") {
          present <- which(!is.na(index))
          noise <- matrix((2 * runif(draws * 4) - 1) * 0.25, ncol = 4)
          drawn <- t(weights * t(1 + noise))
          terms <- if (aggregation == "arithmetic") scores else log(1 + 0.99 * scores)
          values <- sapply(present, function(area) {
            own <- !is.na(terms[area, ])
            as.vector(drawn[, own, drop = FALSE] %*% terms[area, own]) / rowSums(drawn[, own, drop = FALSE])
          })
          places <- t(apply(round(-values, 9), 1, rank, ties.method = "min"))
          nominal <- rank_of(index)[present]
          for (i in seq_along(present)) {
            at_most <- cumsum(tabulate(places[, i], length(present))) / draws
            if (all(abs(at_most - 0.05) > 0.01) && all(abs(at_most - 0.95) > 0.01)) {
              from[present[i]] <- min(which(at_most >= 0.05)[1], nominal[i])
              to[present[i]] <- max(which(at_most >= 0.95)[1], nominal[i])
            }
          }
        }
        effective <- sapply(seq_len(n), function(area) {
          own <- ifelse(is.na(scores[area, keep]), NA, w)
          if (is.na(index[area])) "" else paste(number(own / sum(own, na.rm = TRUE)), collapse = " ")
        })
        out <<- c(out, sprintf("%s,%s,%s,%02d,%s,%s,%s,%s,%s,%s", case, aggregation, variant, seq_len(n),
          number(index), number(known), effective, number(rank_of(index)), number(from), number(to)))
      }
    }
  })
}
writeLines(given, "test/oracle/readiness-index-given.csv")
writeLines(out, "test/oracle/readiness-index.csv")
cat(R.version.string, "\n")
