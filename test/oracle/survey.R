# Makes survey.csv, the expected figures of survey statistics, and survey-samples.csv, what they are figures of:
#   Rscript test/oracle/survey.R
# In the folder of the repository. Needs the packages survey and psych beside base R (Debian: r-cran-survey, r-cran-psych). The versions that made the
# committed file stand in the file. Where a package is the authority, its formula written out in base R must agree.
suppressPackageStartupMessages({
  library(survey)
  library(psych)
})
options(digits = 17, warn = 2)
set.seed(20210831)

samples <- list()
figures <- list()

# The shortest of 15 or 17 digits that reads back as the same number.
number <- function(x) {
  short <- sprintf("%.15g", x)
  ifelse(as.numeric(short) == x, short, sprintf("%.17g", x))
}
quoted <- function(x) paste0("\"", gsub("\"", "\"\"", x), "\"")

# Adds a sample under a name, and gives it back.
sample_of <- function(name, values) {
  samples[[name]] <<- as.numeric(values)
  invisible(as.numeric(values))
}

# One expected figure: which of ours, of which samples, with which parameters, R's answer, and the call that gave it. The
# tolerance written is absolute: that given, times the size that matters (the figure, or the reach of its interval, where
# a figure near 0 or far from it would make the other too strict or too lax), and the last digits of a double.
expect <- function(figure, inputs, value, tolerance, source, parameters = list(), size = abs(value)) {
  stopifnot(length(value) == 1, is.finite(value))
  allowed <- tolerance * size + 2e-15 * abs(value)
  figures[[length(figures) + 1]] <<- paste(
    figure, quoted(paste(inputs, collapse = " ")),
    quoted(paste(sprintf("%s=%s", names(parameters), vapply(parameters, number, "")), collapse = " ")),
    number(value), sprintf("%.3g", allowed), quoted(source), sep = ",")
}

agree <- function(a, b) stopifnot(abs(a - b) <= 1e-10 * max(1, abs(a)))
sums <- 1e-11
t_limits <- 1e-10
confidences <- c(0.80, 0.90, 0.95, 0.99)

# ---- samples --------------------------------------------------------------------------------------------------------

likert <- function(n, p) sample(1:5, n, replace = TRUE, prob = p)
answers <- list(
  pair = sample_of("pair", c(2, 5)),
  five = sample_of("five", c(1, 3, 3, 4, 5)),
  weak = sample_of("weak", likert(31, c(4, 5, 4, 2, 1))),
  strong = sample_of("strong", likert(58, c(1, 2, 4, 6, 3))),
  country = sample_of("country", likert(260, c(2, 4, 5, 5, 2))),
  scores = sample_of("scores", round(runif(43, 1, 5) * 3) / 3),
  far = sample_of("far", 1e9 + c(4, 7, 13, 16)), # variance 30: the sum of squares alone would lose it
  tiny = sample_of("tiny", c(1e-9, 2e-9, 4e-9, 9e-9)),
  unequal = sample_of("unequal", c(1e8, 1, 1e-8, -1e8, 3, 7.25)))

# ---- means, spread, t intervals -------------------------------------------------------------------------------------

for (name in names(answers)) {
  x <- answers[[name]]
  expect("mean", name, mean(x), sums, "mean(x)")
  expect("standard-deviation", name, sd(x), sums, "sd(x)")
  for (confidence in confidences) {
    limits <- t.test(x, conf.level = confidence)$conf.int
    reach <- diff(limits) / 2
    call <- sprintf("t.test(x, conf.level = %g)$conf.int", confidence)
    expect("t-lower", name, limits[1], t_limits, paste0(call, "[1]"), list(confidence = confidence), reach)
    expect("t-upper", name, limits[2], t_limits, paste0(call, "[2]"), list(confidence = confidence), reach)
  }
  for (p in c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1))
    expect("quantile-type-7", name, quantile(x, p, type = 7, names = FALSE), sums, sprintf("quantile(x, %g, type = 7)", p), list(probability = p))
  expect("median", name, median(x), sums, "median(x)")
}

# The t quantile itself; few degrees of freedom, broken ones as Welch gives them, and many.
for (df in c(0.5, 1, 1.5, 2, 3, 4, 5.37, 9, 10, 29, 30, 99.9, 199, 259, 999, 1000, 1e4, 1e6, 1e9))
  for (p in c(1e-6, 0.0005, 0.005, 0.025, 0.05, 0.2, 0.26, 0.4, 0.499, 0.6, 0.75, 0.9, 0.95, 0.975, 0.995, 0.9995))
    expect("t-quantile", character(0), qt(p, df), t_limits, sprintf("qt(%s, %s)", number(p), number(df)), list(probability = p, df = df))

# ---- finite population ----------------------------------------------------------------------------------------------

for (pair in list(list("five", 5), list("five", 9), list("weak", 40), list("strong", 120), list("country", 412), list("scores", 1e6))) {
  x <- answers[[pair[[1]]]]
  invited <- pair[[2]]
  design <- svydesign(ids = ~1, weights = rep(1, length(x)), fpc = rep(invited, length(x)), data = data.frame(x = x))
  m <- svymean(~x, design)
  se <- as.numeric(SE(m))
  agree(se, sd(x) / sqrt(length(x)) * sqrt(1 - length(x) / invited))
  expect("fpc-standard-error", pair[[1]], se, sums, "SE(svymean(~x, svydesign(ids = ~1, weights = 1, fpc = N)))", list(invited = invited))
  for (confidence in confidences) {
    limits <- confint(m, level = confidence, df = length(x) - 1)
    call <- sprintf("confint(svymean(~x, svydesign(ids = ~1, weights = 1, fpc = N)), level = %g, df = n - 1)", confidence)
    at <- list(confidence = confidence, invited = invited)
    expect("fpc-lower", pair[[1]], limits[1], t_limits, paste0(call, "[1]"), at, diff(as.numeric(limits)) / 2)
    expect("fpc-upper", pair[[1]], limits[2], t_limits, paste0(call, "[2]"), at, diff(as.numeric(limits)) / 2)
  }
}

# ---- shares ---------------------------------------------------------------------------------------------------------

for (name in c("pair", "five", "weak", "strong", "country")) {
  x <- answers[[name]]
  for (confidence in confidences) {
    for (side in c("agree", "disagree")) {
      part <- sum(if (side == "agree") x >= 4 else x <= 2)
      limits <- suppressWarnings(prop.test(part, length(x), conf.level = confidence, correct = FALSE)$conf.int)
      call <- sprintf("prop.test(%d, %d, conf.level = %g, correct = FALSE)$conf.int", part, length(x), confidence)
      expect(paste0(side, "-lower"), name, limits[1], sums, paste0(call, "[1]"), list(confidence = confidence), 1)
      expect(paste0(side, "-upper"), name, limits[2], sums, paste0(call, "[2]"), list(confidence = confidence), 1)
    }
  }
}

# ---- weights --------------------------------------------------------------------------------------------------------

weights_of <- list(
  pair = sample_of("pair-weights", c(1, 3)),
  five = sample_of("five-weights", c(0.4, 2.2, 1, 1, 0.9)),
  weak = sample_of("weak-weights", round(rexp(31, 1), 4) + 0.05),
  strong = sample_of("strong-weights", round(rlnorm(58, 0, 0.6), 6)),
  country = sample_of("country-weights", rep(c(0.5, 1, 2, 1.25), 65)),
  scores = sample_of("scores-weights", round(runif(43, 100, 9000))))

for (name in names(weights_of)) {
  x <- answers[[name]]
  w <- weights_of[[name]]
  n <- length(x)
  inputs <- c(name, paste0(name, "-weights"))
  m <- svymean(~x, svydesign(ids = ~1, weights = w, data = data.frame(x = x)))
  agree(as.numeric(SE(m)), sqrt(n / (n - 1) * sum((w / sum(w) * (x - weighted.mean(x, w)))^2)))
  call <- "svymean(~x, svydesign(ids = ~1, weights = ~w))"
  expect("weighted-mean", inputs, coef(m), sums, call)
  expect("weighted-standard-error", inputs, SE(m), sums, paste0("SE(", call, ")"))
  expect("effective-n", inputs, sum(w)^2 / sum(w^2), sums, "sum(w)^2 / sum(w^2)")
  for (confidence in confidences) {
    limits <- confint(m, level = confidence, df = n - 1)
    at <- list(confidence = confidence)
    expect("weighted-lower", inputs, limits[1], t_limits, sprintf("confint(%s, level = %g, df = n - 1)[1]", call, confidence), at, diff(as.numeric(limits)) / 2)
    expect("weighted-upper", inputs, limits[2], t_limits, sprintf("confint(%s, level = %g, df = n - 1)[2]", call, confidence), at, diff(as.numeric(limits)) / 2)
  }
}

# An area as a part of the whole sample, as svyby reckons; and only those who answered, as na.rm = TRUE does.
x <- answers$country
w <- weights_of$country
in_area <- rep(c(TRUE, FALSE, FALSE, FALSE, TRUE), 52)
sample_of("area", x[in_area])
sample_of("area-weights", w[in_area])
whole <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w, area = in_area))
by <- svyby(~x, ~area, whole, svymean)
expect("part-mean", c("area", "area-weights"), by["TRUE", "x"], sums, "svyby(~x, ~area, svydesign(ids = ~1, weights = ~w), svymean)", list(sampleSize = length(x)))
expect("part-standard-error", c("area", "area-weights"), SE(by)[rownames(by) == "TRUE"], sums, "SE(svyby(~x, ~area, svydesign(ids = ~1, weights = ~w), svymean))", list(sampleSize = length(x)))
some <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = ifelse(in_area, x, NA), w = w))
m <- svymean(~x, some, na.rm = TRUE)
expect("part-mean", c("area", "area-weights"), coef(m), sums, "svymean(~x, design, na.rm = TRUE)", list(sampleSize = length(x)))
expect("part-standard-error", c("area", "area-weights"), SE(m), sums, "SE(svymean(~x, design, na.rm = TRUE))", list(sampleSize = length(x)))

# ---- two groups -----------------------------------------------------------------------------------------------------

sample_of("same", rep(3, 7))
answers$same <- samples$same
for (pair in list(c("weak", "strong"), c("strong", "weak"), c("five", "country"), c("scores", "weak"), c("pair", "five"), c("same", "five"), c("tiny", "pair"))) {
  a <- answers[[pair[1]]]
  b <- answers[[pair[2]]]
  for (confidence in confidences) {
    test <- t.test(a, b, conf.level = confidence)
    call <- sprintf("t.test(a, b, conf.level = %g)", confidence)
    at <- list(confidence = confidence)
    expect("welch-lower", pair, test$conf.int[1], t_limits, paste0(call, "$conf.int[1]"), at, diff(test$conf.int) / 2)
    expect("welch-upper", pair, test$conf.int[2], t_limits, paste0(call, "$conf.int[2]"), at, diff(test$conf.int) / 2)
  }
  expect("welch-difference", pair, mean(a) - mean(b), sums, "mean(a) - mean(b)", size = test$stderr)
  expect("welch-df", pair, test$parameter, sums, "t.test(a, b)$parameter")
  expect("welch-standard-error", pair, test$stderr, sums, "t.test(a, b)$stderr")
}

# ---- reliability ----------------------------------------------------------------------------------------------------

# Answers led by one hidden opinion; in `turned` the third item is left unturned, `flat` has an item all agree on.
scale_of <- function(n, k, noise) {
  opinion <- rnorm(n)
  vapply(seq_len(k), function(i) pmin(5, pmax(1, round(3 + opinion + noise * rnorm(n)))), numeric(n))
}
scales <- list(three = scale_of(12, 3, 0.8), six = scale_of(260, 6, 1), fifteen = scale_of(90, 15, 1.4))
scales$turned <- scales$six
scales$turned[, 3] <- 6 - scales$turned[, 3]
scales$flat <- cbind(scales$three, 4)
scales$fractions <- scales$three / 3
hand <- cbind(c(1, 2, 3, 4, 5), c(2, 2, 3, 5, 4), c(1, 3, 2, 4, 5)) # small enough to follow with a pencil
scales$hand <- hand

base_alpha <- function(x) ncol(x) / (ncol(x) - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
for (name in names(scales)) {
  x <- scales[[name]]
  inputs <- vapply(seq_len(ncol(x)), function(i) {
    sample_of(paste0(name, "-", i), x[, i])
    paste0(name, "-", i)
  }, "")
  spread <- apply(x, 2, sd) > 0
  if (all(spread)) {
    found <- suppressWarnings(suppressMessages(psych::alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE)))
    agree(found$total$raw_alpha, base_alpha(x))
    whole <- found$total$raw_alpha
    call <- "psych::alpha(x, check.keys = FALSE)"
  } else {
    whole <- base_alpha(x)
    call <- "k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))"
  }
  expect("alpha", inputs, whole, sums, if (all(spread)) paste0(call, "$total$raw_alpha") else call, size = 1)
  for (i in seq_len(ncol(x))) {
    without <- base_alpha(x[, -i])
    if (all(spread) && ncol(x) > 2) agree(without, found$alpha.drop$raw_alpha[i])
    expect("alpha-if-dropped", inputs, without, sums,
      if (all(spread)) paste0(call, "$alpha.drop$raw_alpha") else paste(call, "without the item"), list(item = i - 1), 1)
    if (!spread[i]) next
    rest <- cor(x[, i], rowSums(x[, -i]))
    if (all(spread)) agree(rest, found$item.stats$r.drop[i])
    expect("item-rest", inputs, rest, sums,
      if (all(spread)) paste0(call, "$item.stats$r.drop") else "cor(x[, i], rowSums(x[, -i]))", list(item = i - 1), 1)
  }
}
two <- scales$three[, 1:2]
expect("alpha", c("three-1", "three-2"), base_alpha(two), sums, "k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))")

# ---- the files ------------------------------------------------------------------------------------------------------

made_with <- c(R = R.version.string, vapply(c(survey = "survey", psych = "psych"), function(name) as.character(packageVersion(name)), ""))
writeLines(c(
  "figure,samples,parameters,expected,tolerance,source",
  paste("made-with", names(made_with), "", "", "", quoted(made_with), sep = ","),
  unlist(figures)), "test/oracle/survey.csv")
writeLines(c(
  "sample,values",
  paste(names(samples), vapply(samples, function(x) paste(number(x), collapse = " "), ""), sep = ",")), "test/oracle/survey-samples.csv")
