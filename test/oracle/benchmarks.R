# Makes benchmarks.csv, what areas are held against with --benchmark neighbours and median, with base R alone:
#   Rscript test/oracle/benchmarks.R > test/oracle/benchmarks.csv
# Run it in the folder of the repository. Nothing is taken from the program; README.md says what each column holds.
read <- function(name) read.csv(file.path("data", name), colClasses = "character", encoding = "UTF-8")
pop <- read("population.csv")
mem <- read("memberships.csv")
counts <- read("association-counts.csv")

year_end <- function(year) with(pop[pop$year == year, ], setNames(as.numeric(population), municipality_code))
p <- year_end("2025")
# Area of each municipality on a level, in the division of a year.
division <- function(level, year) {
  m <- mem[mem$level == level & as.numeric(mem$first_year) <= year & as.numeric(mem$last_year) >= year, ]
  setNames(m$area_code, m$municipality_code)
}
rows <- character(0)
put <- function(level, area, what, id, value, lower = NA, upper = NA) {
  number <- function(x) if (is.na(x)) "" else sprintf("%.17g", x)
  rows <<- c(rows, paste(level, area, what, id, number(value), number(lower), number(upper), sep = ","))
}
# The five areas nearest to one by standardised variables, nearest first.
nearest <- function(X, own) {
  d <- as.matrix(dist(scale(X)))[own, ]
  d <- d[names(d) != own]
  d <- d[order(d, names(d))]
  head(d, 5)
}
neighbours <- function(level, X, owns) {
  for (own in owns) {
    near <- nearest(X, own)
    for (k in seq_along(near)) put(level, own, "neighbour", names(near)[k], near[[k]])
  }
}
variables <- function(level, year) {
  g <- division(level, year)
  # No municipality of these years had merged by the end of 2025: else its residents would not be known by themselves.
  stopifnot(all(names(g) %in% names(p)))
  m <- p[names(g)]
  residents <- tapply(m, g, sum)
  X <- cbind(
    log(residents),
    log(residents / as.vector(tapply(m, g, length))),
    tapply(m, g, max) / residents
  )
  rownames(X) <- names(residents)
  X
}
region <- variables("region", 2025)
neighbours("region", region, rownames(region))
for (level in c("wellbeing-county", "yta")) {
  X <- variables(level, 2025)
  neighbours(level, X, rownames(X))
}
g <- division("region", 2025)
X <- cbind(log(p[names(g)]), region[g, 1])
rownames(X) <- names(g)
neighbours("municipality", X, c("020", "091", "564", "837", "890"))

# ---- figures of PRH's counts by region, 2 January 2025 ---------------------------------------------------------------

prh <- counts[counts$snapshot_date == "2025-01-02" & counts$area_level == "region", ]
cell <- function(class) with(prh[prh$class == class, ], setNames(as.numeric(count), area_code))
total <- cell("total")
unclassified <- cell("unclassified")
sote <- cell("3")
classified <- Reduce(`+`, lapply(as.character(1:9), cell))
people <- setNames(exp(region[, 1]), rownames(region))[names(total)]
whole <- sum(total, na.rm = TRUE)
z <- qnorm(0.975)
byar <- function(x, n, per) {
  c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3) / n * per
}
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
shannon <- function(codes) vapply(codes, function(code) {
  x <- vapply(as.character(1:9), function(k) cell(k)[[code]], 0)
  q <- x / sum(x)
  -sum(q * log(q))
}, 0)
figures <- list(
  "registered-associations" = total,
  "associations-per-10000" = total / people * 10000,
  "sote-associations" = sote,
  "sote-share-of-classified" = sote / classified,
  "unclassified-share" = unclassified / total,
  "share-of-country" = total / whole,
  "class-shannon" = shannon(names(total))
)
for (id in names(figures)) put("region", "", "median", id, median(figures[[id]], na.rm = TRUE))
for (own in rownames(region)) {
  near <- names(nearest(region, own))
  has <- function(x) near[!is.na(x[near])]
  mean_of <- function(id) put("region", own, "pooled", id, mean(figures[[id]][near], na.rm = TRUE))
  for (id in c("registered-associations", "sote-associations", "share-of-country", "class-shannon")) mean_of(id)
  rate <- has(total)
  events <- sum(total[rate])
  base <- round(sum(people[rate]))
  limits <- byar(events, base, 10000)
  put("region", own, "pooled", "associations-per-10000", events / base * 10000, limits[1], limits[2])
  share <- function(id, part, all) {
    of <- has(part / all)
    limits <- wilson(sum(part[of]), sum(all[of]))
    put("region", own, "pooled", id, sum(part[of]) / sum(all[of]), limits[1], limits[2])
  }
  share("sote-share-of-classified", sote, classified)
  share("unclassified-share", unclassified, total)
}
writeLines(c("level,area,what,id,value,lower,upper", rows))
