# Makes survey-commands.csv, the figures that `survey` and `readiness` print of the synthetic surveys:
#   Rscript test/oracle/survey-commands.R
# In the folder of the repository. Reads the answers by itself, has nothing from the program, and needs the packages survey and psych beside base R
# (Debian: r-cran-survey, r-cran-psych). Nothing is hidden here: disclosure control is no part of it. README.md says what each cell holds.
suppressPackageStartupMessages({
  library(survey)
  library(psych)
})
invisible(Sys.setlocale("LC_ALL", "C.UTF-8")) # letters as in the files, and one order of sorting
options(digits = 17, stringsAsFactors = FALSE, warn = 2, survey.lonely.psu = "fail")

# ---- areas ----------------------------------------------------------------------------------------------------------

data_table <- function(name) read.csv(file.path("data", name), colClasses = "character", na.strings = character(0), encoding = "UTF-8")
areas <- data_table("areas.csv")
memberships <- data_table("memberships.csv")
population <- data_table("population.csv")
counties <- areas[areas$level == "wellbeing-county", ]
spellings <- unlist(counties[c("name_fi", "name_sv", "name_en", "short_fi", "short_sv", "short_en", "statfin_code")])
county_by_spelling <- setNames(rep(counties$code, 7), tolower(spellings))
county_of <- function(text) {
  code <- county_by_spelling[tolower(trimws(text))]
  stopifnot(!anyNA(code))
  unname(code)
}

members <- function(level, year) {
  of_level <- memberships[memberships$level == level & memberships$first_year <= year & memberships$last_year >= year, ]
  setNames(of_level$area_code, of_level$municipality_code)
}

# Where answers on each county count: in the area that holds it whole; in an area of cooperation also where most residents live in it. The residents are those of
# `resident_year`, by the municipality's code of then.
grouping <- function(level, year, county_year, resident_year) {
  of_county <- members("wellbeing-county", county_year)
  of_level <- members(level, year)
  people <- population[population$year == resident_year, ]
  people <- setNames(as.numeric(people$population), people$municipality_code)
  vapply(split(names(of_county), of_county), function(municipalities) {
    target <- of_level[municipalities]
    stopifnot(!anyNA(target))
    if (length(unique(target)) == 1) return(target[[1]])
    if (!level %in% c("erva", "yta")) return(NA_character_)
    share <- tapply(people[municipalities], target, sum) / sum(people[municipalities])
    if (max(share) > 0.5) names(share)[which.max(share)] else NA_character_
  }, "")
}

# ---- answers --------------------------------------------------------------------------------------------------------

read_answers <- function(path, encoding) {
  read.csv(path, sep = ";", check.names = FALSE, colClasses = "character", na.strings = character(0), fileEncoding = encoding)
}
decimal <- function(text) as.numeric(sub(",", ".", text, fixed = TRUE))
value_of <- function(text) {
  text <- trimws(text)
  out <- suppressWarnings(as.integer(substr(text, 1, 1)))
  stopifnot(all(!is.na(out) | text %in% c("", "En osaa sanoa")))
  out
}

read_picture <- function(path) {
  raw <- read_answers(path, "windows-1252")
  out <- data.frame(id = raw[[1]], wave = raw[[3]], county = county_of(raw[[4]]), group = raw[[5]], w = decimal(raw[[6]]))
  for (i in 1:3) {
    out[[paste0("x", i)]] <- value_of(raw[[6 + i]])
    out[[paste0("gap", i)]] <- ifelse(!is.na(out[[paste0("x", i)]]), "", ifelse(trimws(raw[[6 + i]]) == "En osaa sanoa", "dont-know", "other"))
  }
  out
}
agreement <- c(
  "täysin eri mieltä" = 1L, "jokseenkin eri mieltä" = 2L, "ei samaa eikä eri mieltä" = 3L, "jokseenkin samaa mieltä" = 4L, "täysin samaa mieltä" = 5L,
  "helt av annan åsikt" = 1L, "delvis av annan åsikt" = 2L, "varken av samma eller annan åsikt" = 3L, "delvis av samma åsikt" = 4L, "helt av samma åsikt" = 5L)
read_structures <- function(path) {
  raw <- read_answers(path, "UTF-8-BOM")
  out <- data.frame(id = raw[[1]], wave = "", county = county_of(raw[[2]]), group = raw[[3]], w = 1)
  for (i in 1:17) {
    text <- tolower(trimws(raw[[3 + i]]))
    out[[paste0("x", i)]] <- unname(agreement[text])
    dont_know <- text %in% c("en osaa sanoa", "kan inte säga")
    stopifnot(all(!is.na(out[[paste0("x", i)]]) | dont_know | text %in% c("", "en halua vastata", "ei kysytty")))
    out[[paste0("gap", i)]] <- ifelse(!is.na(out[[paste0("x", i)]]), "", ifelse(dont_know, "dont-know", "other"))
  }
  out
}

picture <- list(
  items = c("involve", "bring-together", "coverage"),
  reversed = rep(FALSE, 3),
  dimensions = list(involve = 1, "bring-together" = 2, coverage = 3))
structures <- list(
  items = c(
    "strategy-names-associations", "strategy-goals-followed", "strategy-leaders-committed", "structures-meet", "structures-contact-person",
    "structures-small-associations", "funding-criteria", "funding-sufficient", "funding-premises", "procurement-fits-associations",
    "procurement-dialogue", "participation-early", "participation-effect", "participation-experts-by-experience", "information-flows",
    "information-guidance", "information-knowledge-used"),
  reversed = seq_len(17) == 6,
  dimensions = list(strategy = 1:3, structures = 4:6, funding = 7:9, procurement = 10:11, participation = 12:14, information = 15:17))

frame <- read_answers("fixtures/survey-frame-synthetic.csv", "windows-1252")
frame <- data.frame(county = county_of(frame[[2]]), group = frame[[3]], invited = as.numeric(frame[[4]]))

# ---- the file -------------------------------------------------------------------------------------------------------

number <- function(x) sprintf("%.13g", x)
lines <- character(0)
quoted <- function(x) paste0("\"", gsub("\"", "\"\"", x), "\"")

# One row of a table: cells are named by column, each a value or a value with its limits; NULL is left out.
row <- function(run, table, about, ...) {
  cells <- Filter(Negate(is.null), list(...))
  cells <- cells[vapply(cells, function(cell) all(is.finite(cell)), TRUE)]
  text <- vapply(names(cells), function(column) paste0(column, "=", paste(number(cells[[column]]), collapse = "|")), "")
  lines[[length(lines) + 1]] <<- paste(run, table, quoted(about), quoted(paste(text, collapse = " ")), sep = ",")
}

agree <- function(a, b) stopifnot(abs(a - b) <= 1e-10 * max(1, abs(a)))

# ---- figures --------------------------------------------------------------------------------------------------------

# Mean with the t interval of n - 1 degrees of freedom; with weights the linearised error of the part's own answers.
mean_with_limits <- function(x, w = NULL) {
  # Equal answers show no spread: t.test refuses them, and so no limits are given.
  if (length(x) < 2 || sd(x) == 0) return(mean(x))
  if (is.null(w)) return(c(mean(x), t.test(x)$conf.int))
  m <- svymean(~x, svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w)))
  c(coef(m), confint(m, df = length(x) - 1))
}
finite_population <- function(x, invited) {
  if (length(x) < 2 || is.null(invited) || length(x) > invited) return(NULL)
  if (sd(x) == 0) return(mean(x))
  m <- svymean(~x, svydesign(ids = ~1, weights = rep(1, length(x)), fpc = rep(invited, length(x)), data = data.frame(x = x)))
  c(mean(x), confint(m, df = length(x) - 1))
}
wilson <- function(part, whole) c(part / whole, suppressWarnings(prop.test(part, whole, correct = FALSE)$conf.int))
kish <- function(w) sum(w)^2 / sum(w^2)
# A weighted share by svymean, between Wilson's limits of as many answers as the weights leave effective.
weighted_wilson <- function(is_in, w) {
  share <- unname(coef(svymean(~x, svydesign(ids = ~1, weights = ~w, data = data.frame(x = as.numeric(is_in), w = w)))))
  wilson(min(share, 1) * kish(w), kish(w))
}
welch <- function(a, b) {
  if (length(a) < 2 || length(b) < 2 || (sd(a) == 0 && sd(b) == 0)) return(mean(a) - mean(b))
  c(mean(a) - mean(b), t.test(a, b)$conf.int)
}

# Every figure of an item over some respondents.
item_figures <- function(d, i, weighted, invited) {
  x <- d[[paste0("x", i)]]
  gap <- d[[paste0("gap", i)]]
  has <- !is.na(x)
  v <- x[has]
  w <- d$w[has]
  counts <- list(n = length(v), "dont-know" = sum(gap == "dont-know"), "not-answered" = sum(gap == "other"))
  if (length(v) == 0) return(counts)
  if (weighted) return(c(counts, list(
    "effective-n" = kish(w), mean = mean_with_limits(v, w), agree = weighted_wilson(v >= 4, w), disagree = weighted_wilson(v <= 2, w))))
  c(counts, list(
    mean = mean_with_limits(v), "interval-finite-population" = finite_population(v, invited), "standard-deviation" = sd(v), median = median(v),
    agree = wilson(sum(v >= 4), length(v)), disagree = wilson(sum(v <= 2), length(v))))
}

invited_in <- function(counties, group = NULL) {
  rows <- frame$county %in% counties & (is.null(group) | frame$group %in% group)
  sum(frame$invited[rows])
}
answered <- function(d, items) rowSums(!is.na(d[paste0("x", seq_along(items))])) > 0

rate <- function(run, table, name, d, items, invited) {
  respondents <- sum(answered(d, items))
  row(run, table, name, invited = invited, respondents = respondents, "response-rate" = wilson(respondents, invited))
}

groups <- c("hyvinvointialue", "järjestö", "kunta")

survey_tables <- function(run, d, instrument, weighted, framed) {
  invited_of <- function(counties, group = NULL) if (framed) invited_in(counties, group) else NULL
  for (i in seq_along(instrument$items)) {
    item <- instrument$items[i]
    do.call(row, c(list(run, "items", item), item_figures(d, i, weighted, invited_of(unique(d$county)))))
    x <- d[[paste0("x", i)]]
    w <- if (weighted) d$w else rep(1, nrow(d))
    has <- !is.na(x)
    shares <- vapply(1:5, function(value) sum(w[has & x == value]) / sum(w[has]), 0)
    dont_know <- sum(d[[paste0("gap", i)]] == "dont-know")
    do.call(row, c(list(run, "distributions", item), setNames(as.list(shares), paste0("share-", 1:5)), "dont-know" = dont_know / (sum(has) + dont_know)))
    for (group in groups)
      do.call(row, c(list(run, "items-by-group", paste(item, group)), item_figures(d[d$group == group, ], i, weighted, invited_of(unique(d$county), group))))
    if (!weighted) for (a in 1:2) for (b in (a + 1):3)
      row(run, "group-differences", paste(item, groups[a], groups[b]), difference = welch(x[has & d$group == groups[a]], x[has & d$group == groups[b]]))
  }
}
area_table <- function(run, d, instrument, weighted, framed) {
  for (area in sort(unique(na.omit(d$area)))) {
    part <- d[d$area %in% area, ]
    invited <- if (framed) invited_in(unique(part$county)) else NULL
    if (framed) rate(run, "response-rates", area, part, instrument$items, invited)
    for (i in seq_along(instrument$items))
      do.call(row, c(list(run, "items-by-area", paste(instrument$items[i], area)), item_figures(part, i, weighted, invited)))
  }
}

# ---- reliability ----------------------------------------------------------------------------------------------------

reliability <- function(run, d, instrument) {
  x <- as.matrix(d[paste0("x", seq_along(instrument$items))])
  x[, instrument$reversed] <- 6 - x[, instrument$reversed]
  scales <- c(instrument$dimensions, list(all = seq_along(instrument$items)))
  for (name in names(scales)) {
    places <- scales[[name]]
    if (length(places) < 2) next
    cases <- x[complete.cases(x[, places]), places]
    k <- ncol(cases)
    base <- function(y) ncol(y) / (ncol(y) - 1) * (1 - sum(apply(y, 2, var)) / var(rowSums(y)))
    found <- suppressWarnings(suppressMessages(psych::alpha(as.data.frame(cases), check.keys = FALSE, warnings = FALSE)))
    agree(found$total$raw_alpha, base(cases))
    row(run, "reliability", name, alpha = found$total$raw_alpha, items = k, n = nrow(cases))
    for (i in seq_len(k)) {
      dropped <- if (k > 2) found$alpha.drop$raw_alpha[i] else NULL
      if (k > 2) agree(dropped, base(cases[, -i]))
      row(run, "reliability", paste(name, instrument$items[places[i]]), "alpha-if-dropped" = dropped, "item-rest" = found$item.stats$r.drop[i])
    }
  }
}

# ---- readiness ------------------------------------------------------------------------------------------------------

# A dimension needs two thirds of its items, a score two thirds of the weight.
dimension_scores <- function(d, instrument, dimensions = instrument$dimensions) {
  x <- as.matrix(d[paste0("x", seq_along(instrument$items))])
  x[, instrument$reversed] <- 6 - x[, instrument$reversed]
  out <- vapply(dimensions, function(places) {
    part <- x[, places, drop = FALSE]
    n <- rowSums(!is.na(part))
    ifelse(3 * n >= 2 * length(places), rowMeans(part, na.rm = TRUE), NA)
  }, numeric(nrow(d)))
  matrix(out, nrow = nrow(d), dimnames = list(NULL, names(dimensions)))
}
respondent_score <- function(by_dimension, weights = rep(1, ncol(by_dimension))) {
  apply(by_dimension, 1, function(x) {
    has <- !is.na(x)
    if (sum(weights[has]) / sum(weights) < 2 / 3 - 1e-9) NA else weighted.mean(x[has], weights[has])
  })
}
score_figures <- function(score, d, weighted, invited) {
  has <- !is.na(score)
  v <- score[has]
  if (length(v) == 0) return(list(n = 0))
  list(
    n = length(v), score = mean_with_limits(v, if (weighted) d$w[has] else NULL),
    "interval-finite-population" = if (weighted) NULL else finite_population(v, invited))
}
band_number <- function(score) findInterval(score, c(2.5, 3.5)) # 0 weak, 1 developing, 2 strong

gap_figures <- function(v, d, weighted) {
  has <- !is.na(v)
  side <- ifelse(d$group == "järjestö", "associations", "public")
  a <- v[has & side == "associations"]
  b <- v[has & side == "public"]
  wa <- if (weighted) d$w[has & side == "associations"]
  wb <- if (weighted) d$w[has & side == "public"]
  out <- list("associations-n" = length(a), "public-n" = length(b))
  if (length(a) > 0) out <- c(out, list("associations-side" = mean_with_limits(a, wa)))
  if (length(b) > 0) out <- c(out, list("public-side" = mean_with_limits(b, wb)))
  if (length(a) == 0 || length(b) == 0) return(out)
  if (!weighted) return(c(out, list(difference = welch(a, b))))
  if (length(a) < 2 || length(b) < 2) return(out)
  se <- function(x, w) as.numeric(SE(svymean(~x, svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w)))))
  error <- sqrt(se(a, wa)^2 + se(b, wb)^2)
  if (error == 0) return(out)
  between <- weighted.mean(a, wa) - weighted.mean(b, wb)
  reach <- qt(0.975, length(a) + length(b) - 2) * error
  c(out, list(difference = c(between, between - reach, between + reach)))
}

# In brief: scores and dimensions only.
readiness <- function(run, d, instrument, weighted, framed, what_if = NULL, brief = FALSE) {
  by_dimension <- dimension_scores(d, instrument)
  score <- respondent_score(by_dimension)
  listed <- sort(unique(na.omit(d$area)))
  parts <- c(list(SSS = rep(TRUE, nrow(d))), lapply(setNames(listed, listed), function(area) d$area %in% area))
  for (area in names(parts)) {
    who <- parts[[area]]
    part <- d[who, ]
    invited <- if (framed) invited_in(unique(part$county)) else NULL
    own <- score_figures(score[who], part, weighted, invited)
    table <- if (area == "SSS") "national" else "readiness"
    name <- if (area == "SSS") "over-respondents" else area
    do.call(row, c(list(run, table, name), own, list(band = if (is.null(own$score)) NULL else band_number(own$score[1]))))
    for (dimension in colnames(by_dimension)) {
      do.call(row, c(list(run, "dimensions", paste(dimension, area)), score_figures(by_dimension[who, dimension], part, weighted, invited)))
      if (!brief) do.call(row, c(list(run, "gap", paste("dimension", dimension, area)), gap_figures(by_dimension[who, dimension], part, weighted)))
    }
    if (brief) next
    do.call(row, c(list(run, "gap", paste("score score", area)), gap_figures(score[who], part, weighted)))
    for (i in seq_along(instrument$items)) {
      x <- part[[paste0("x", i)]]
      do.call(row, c(list(run, "gap", paste("item", instrument$items[i], area)), gap_figures(if (instrument$reversed[i]) 6 - x else x, part, weighted)))
    }
    if (area == "SSS") next
    other <- function(kind, id, dimensions, keep = rep(TRUE, nrow(part)), weights = rep(1, length(dimensions))) {
      again <- respondent_score(dimension_scores(part, instrument, dimensions), weights)
      after <- score_figures(again[keep], part[keep, ], weighted, NULL)
      if (is.null(after$score)) return()
      table <- if (kind == "what-if") kind else "leave-one-out"
      name <- if (kind == "what-if") area else paste(kind, id, area)
      row(run, table, name, "n-before" = own$n, n = after$n, "changed-score" = after$score, change = after$score[1] - own$score[1])
    }
    for (i in seq_along(instrument$items)) {
      if (length(Find(function(places) i %in% places, instrument$dimensions)) < 2) next
      other("item", instrument$items[i], lapply(instrument$dimensions, setdiff, i))
    }
    for (dimension in names(instrument$dimensions))
      other("dimension", dimension, instrument$dimensions[names(instrument$dimensions) != dimension])
    for (group in groups) other("group", group, instrument$dimensions, part$group != group)
    if (!is.null(what_if)) other("what-if", "", instrument$dimensions, weights = what_if)
  }
  if (brief) return(invisible())
  effective <- 1 / length(instrument$dimensions)
  for (dimension in names(instrument$dimensions)) {
    row(run, "weights", dimension, "effective-weight" = effective)
    for (i in instrument$dimensions[[dimension]])
      row(run, "weights", paste(dimension, instrument$items[i]), "effective-weight" = effective / length(instrument$dimensions[[dimension]]))
  }
}

# The mean over the areas whose score is shown, every area alike; its degrees of freedom by Welch and Satterthwaite.
over_areas <- function(run, d, instrument, weighted, hidden) {
  score <- respondent_score(dimension_scores(d, instrument))
  has <- !is.na(score) & !is.na(d$area) & !d$area %in% hidden
  found <- vapply(split(which(has), d$area[has]), function(at) {
    v <- score[at]
    if (!weighted) return(c(mean(v), sd(v) / sqrt(length(v)), length(v)))
    m <- svymean(~v, svydesign(ids = ~1, weights = ~w, data = data.frame(v = v, w = d$w[at])))
    c(coef(m), SE(m), length(v))
  }, numeric(3))
  k <- ncol(found)
  error <- sqrt(sum(found[2, ]^2)) / k
  df <- sum(found[2, ]^2)^2 / sum(found[2, ]^4 / (found[3, ] - 1))
  middle <- mean(found[1, ])
  row(run, "national", "over-areas", n = sum(found[3, ]), score = c(middle, middle - qt(0.975, df) * error, middle + qt(0.975, df) * error), areas = k)
}

# ---- runs -----------------------------------------------------------------------------------------------------------

first <- read_picture("fixtures/survey-2021-synthetic.csv")
second <- read_picture("fixtures/survey-2022-synthetic.csv")
built <- read_structures("fixtures/rakenteet-synthetic.csv")

# In June 2021 counties are those of 2021 and joint work areas (yta) those of their first year, 2023. Residents are those of the nearest year end before.
levels_2021 <- list(
  region = grouping("region", "2021", "2021", "2020"),
  "wellbeing-county" = setNames(counties$code, counties$code),
  erva = grouping("erva", "2021", "2021", "2020"),
  yta = grouping("yta", "2023", "2021", "2020"))
levels_2022 <- list(
  "wellbeing-county" = setNames(counties$code, counties$code),
  erva = grouping("erva", "2022", "2022", "2022"))
stopifnot(identical(names(which(levels_2021$erva == "3")), c("07", "08", "16"))) # Kanta-Häme, Pirkanmaa, Etelä-Pohjanmaa

for (weighted in c(TRUE, FALSE)) {
  kind <- if (weighted) "weighted" else "unweighted"
  rate(kind, "response-rates", "SSS", first, picture$items, invited_in(unique(first$county)))
  for (group in groups) rate(kind, "response-rates-by-group", group, first[first$group == group, ], picture$items, invited_in(unique(first$county), group))
  survey_tables(kind, first, picture, weighted, TRUE)
  if (!weighted) reliability(kind, first, picture)
  for (level in names(levels_2021)) {
    d <- first
    d$area <- unname(levels_2021[[level]][d$county])
    run <- paste(kind, level)
    area_table(run, d, picture, weighted, TRUE)
    readiness(run, d, picture, weighted, TRUE, c(3, 1, 2), brief = level %in% c("region", "yta"))
  }
}

survey_tables("structures", built, structures, FALSE, FALSE)
reliability("structures", built, structures)
for (level in names(levels_2022)) {
  d <- built
  d$area <- unname(levels_2022[[level]][d$county])
  run <- paste("structures", level)
  area_table(run, d, structures, FALSE, FALSE)
  readiness(run, d, structures, FALSE, FALSE, brief = level == "wellbeing-county")
}

# Counties whose score the program hides: with fewer than five answers, and the one hidden to protect it. The test checks that it hides these and no other.
for (weighted in c(TRUE, FALSE)) {
  d <- first
  d$area <- d$county
  over_areas(paste(if (weighted) "weighted" else "unweighted", "wellbeing-county"), d, picture, weighted, c("18", "21"))
  d$area <- unname(levels_2021$erva[d$county])
  over_areas(paste(if (weighted) "weighted" else "unweighted", "erva"), d, picture, weighted, character(0))
}

# Two waves: the means of those who answered both times, and their change.
both <- merge(first, second, by = "id")
stopifnot(nrow(both) == 153)
row("waves", "match", "all", matched = nrow(both), leavers = nrow(first) - nrow(both), joiners = nrow(second) - nrow(both))
for (i in 1:3) {
  before <- both[[paste0("x", i, ".x")]]
  after <- both[[paste0("x", i, ".y")]]
  has <- !is.na(before) & !is.na(after)
  paired <- t.test(after[has], before[has], paired = TRUE)
  agree(paired$estimate, mean(after[has] - before[has]))
  row("waves", "waves", picture$items[i],
    first = mean_with_limits(before[has]), second = mean_with_limits(after[has]),
    difference = c(mean(after[has] - before[has]), paired$conf.int), matched = sum(has))
}

# The published shape of the first item: 3.2 over the country.
stopifnot(round(mean(first$x1, na.rm = TRUE), 1) == 3.2)

made_with <- c(R = R.version.string, vapply(c(survey = "survey", psych = "psych"), function(name) as.character(packageVersion(name)), ""))
writeLines(enc2utf8(c("run,table,row,figures", paste("made-with", names(made_with), "", quoted(made_with), sep = ","), lines)), "test/oracle/survey-commands.csv", useBytes = TRUE)
