# Makes figures.csv, the expected values of the statistics, with base R alone:
#   Rscript test/oracle/figures.R > test/oracle/figures.csv
# The version of R goes to standard error; README.md states the one that made the committed file.
message(R.version.string)

rows <- character(0)

# One expected value: which function of ours, its input, its parameters, R's answer and the call that gave it.
expect <- function(figure, input, parameters, value, tolerance, source) {
  stopifnot(length(value) == 1, is.finite(value))
  quoted <- function(text) paste0('"', gsub('"', '""', text), '"')
  rows <<- c(rows, paste(
    figure, quoted(paste(input, collapse = " ")), quoted(parameters),
    sprintf("%.17g", value), tolerance, quoted(source), sep = ","))
}

confidences <- c(0.90, 0.95, 0.99)

for (p in c(1e-300, 1e-20, 1e-9, 0.001, 0.005, 0.025, 0.05, 0.074, 0.076, 0.25, 0.5, 0.75, 0.95, 0.975, 0.995, 0.999)) {
  expect("normal-quantile", p, "", qnorm(p), 1e-12, sprintf("qnorm(%s)", format(p)))
}

# The intervals of prop.test without correction are Wilson's (r 759/7496: class 3 of the classified in Pirkanmaa, 2.1.2025).
wilson <- function(x, n, confidence) suppressWarnings(prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int)
for (pair in list(c(3, 8), c(0, 8), c(8, 8), c(1, 1), c(0, 1), c(1, 2), c(5, 9), c(759, 7496), c(1810, 9306), c(8099, 84957), c(1, 1e6))) {
  for (confidence in confidences) {
    limits <- wilson(pair[1], pair[2], confidence)
    call <- sprintf("prop.test(%d, %d, conf.level = %g, correct = FALSE)$conf.int", pair[1], pair[2], confidence)
    at <- sprintf("confidence=%g", confidence)
    expect("wilson-lower", pair, at, limits[1], 1e-12, paste0(call, "[1]"))
    expect("wilson-upper", pair, at, limits[2], 1e-12, paste0(call, "[2]"))
  }
}

for (x in c(0:12, 20, 50, 100, 759, 2000)) {
  for (confidence in confidences) {
    limits <- poisson.test(x, conf.level = confidence)$conf.int
    call <- sprintf("poisson.test(%d, conf.level = %g)$conf.int", x, confidence)
    at <- sprintf("confidence=%g", confidence)
    expect("poisson-exact-lower", x, at, limits[1], 1e-9, paste0(call, "[1]"))
    expect("poisson-exact-upper", x, at, limits[2], 1e-9, paste0(call, "[2]"))
  }
}

# Public Health England's byars_lower and byars_upper (package PHEindicatormethods), written out.
byar_lower <- function(x, confidence) {
  z <- qnorm(1 - (1 - confidence) / 2)
  x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3
}
byar_upper <- function(x, confidence) {
  z <- qnorm(1 - (1 - confidence) / 2)
  (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3
}
for (x in c(5, 10, 11, 48, 65, 82, 759, 900, 9306, 10000, 107851)) {
  for (confidence in confidences) {
    at <- sprintf("confidence=%g", confidence)
    z <- sprintf("qnorm(1 - (1 - %g) / 2)", confidence)
    expect("byar-lower", x, at, byar_lower(x, confidence), 1e-8, sprintf("%d * (1 - 1 / (9 * %d) - %s / (3 * sqrt(%d)))^3", x, x, z, x))
    expect("byar-upper", x, at, byar_upper(x, confidence), 1e-8, sprintf("%d * (1 - 1 / (9 * %d) + %s / (3 * sqrt(%d)))^3", x + 1, x + 1, z, x + 1))
  }
}

# Rates as phe_rate makes them: qchisq limits below 10, Byar's from 10. The pairs 8, 9, 48, 82 with 10,000 are those of
# the example on its help page; 9306 / 548910 is Pirkanmaa on 2.1.2025.
rates <- list(c(8, 1e4, 1e5), c(9, 1e4, 1e5), c(48, 1e4, 1e5), c(82, 1e4, 1e5), c(0, 1234, 1e4), c(3, 697, 1e4),
  c(10, 25000, 1e4), c(9306, 548910, 1e4), c(759, 548910, 1e4), c(107851, 5622000, 1e4))
for (rate in rates) {
  for (confidence in confidences) {
    x <- rate[1]
    a <- 1 - confidence
    if (x < 10) {
      lower <- if (x == 0) 0 else qchisq(a / 2, 2 * x) / 2
      upper <- qchisq(1 - a / 2, 2 * x + 2) / 2
      call <- sprintf("qchisq limits of %d / %s * %s", x, format(rate[2]), format(rate[3], scientific = FALSE))
    } else {
      lower <- byar_lower(x, confidence)
      upper <- byar_upper(x, confidence)
      call <- sprintf("Byar limits of %d / %s * %s", x, format(rate[2], scientific = FALSE), format(rate[3], scientific = FALSE))
    }
    at <- sprintf("confidence=%g", confidence)
    as_text <- format(rate, scientific = FALSE, trim = TRUE)
    expect("rate-lower", as_text, at, lower / rate[2] * rate[3], 1e-9, paste0(call, ", lower"))
    expect("rate-upper", as_text, at, upper / rate[2] * rate[3], 1e-9, paste0(call, ", upper"))
  }
}

vectors <- list(
  c(7), c(1, 2), c(1, 2, 4, 8), c(3, 3, 3, 10), c(-5.5, 0, 0.25, 12, 40),
  c(0.4, 1.2, 2.9, 3.3, 5.1, 8.8, 13.7, 21.2, 34.9, 55), as.numeric(c(697000, 712345, 730001, 738521, 739000, 739251)))
for (v in vectors) {
  for (p in c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1)) {
    expect("quantile-type-7", format(v, digits = 15, trim = TRUE, drop0trailing = TRUE), sprintf("probability=%g", p),
      quantile(v, p, type = 7, names = FALSE), 1e-9, sprintf("quantile(c(%s), %g, type = 7)", paste(v, collapse = ", "), p))
  }
}

# PRH, associations by purpose class in Pirkanmaa on 2.1.2025, classes 1 to 9; then small and degenerate ones.
distributions <- list(
  c(520, 927, 759, 1851, 968, 1575, 140, 185, 571), c(1, 1), c(9, 1), c(5, 0, 5, 0), c(12, 0, 0), c(1, 2, 3, 4, 5), c(1000000, 1))
for (x in distributions) {
  p <- x[x > 0] / sum(x)
  given <- sprintf("p <- x[x > 0] / sum(x) of x <- c(%s); ", paste(format(x, scientific = FALSE, trim = TRUE), collapse = ", "))
  as_text <- format(x, scientific = FALSE, trim = TRUE)
  expect("shannon", as_text, "", -sum(p * log(p)), 1e-9, paste0(given, "-sum(p * log(p))"))
  expect("simpson", as_text, "", 1 - sum(p^2), 1e-9, paste0(given, "1 - sum(p^2)"))
  expect("effective-classes", as_text, "", exp(-sum(p * log(p))), 1e-9, paste0(given, "exp(-sum(p * log(p)))"))
}

writeLines(c("figure,input,parameters,expected,tolerance,source", rows))
