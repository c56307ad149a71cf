# Makes profile.csv, the figures of whole areas, with base R alone, from the fixture, data/ and the rules of counting:
#   Rscript test/oracle/profile.R > test/oracle/profile.csv
# Run it in the folder of the repository. Nothing is taken from the program; README.md says what each cell holds.
message(R.version.string)
options(digits = 17, stringsAsFactors = FALSE, warn = 2)
z <- qnorm(0.975)

# ---- text ---------------------------------------------------------------------------------------------------------

# A delimited file as a list of rows of text. A quote opens a quoted field only where the field begins.
read_delimited <- function(path, delimiter) {
  text <- readChar(path, file.info(path)$size, useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  signs <- strsplit(text, "")[[1]]
  rows <- list(); row <- character(0); field <- character(0); quoted <- FALSE; started <- FALSE
  at <- 1; last <- length(signs)
  end_field <- function() { row[[length(row) + 1]] <<- paste(field, collapse = ""); field <<- character(0); started <<- FALSE }
  end_row <- function() { end_field(); rows[[length(rows) + 1]] <<- row; row <<- character(0) }
  while (at <= last) {
    sign <- signs[at]
    if (quoted) {
      if (sign != "\"") field[length(field) + 1] <- sign
      else if (at < last && signs[at + 1] == "\"") { field[length(field) + 1] <- "\""; at <- at + 1 }
      else quoted <- FALSE
    } else if (sign == "\"" && !started) { quoted <- TRUE; started <- TRUE }
    else if (sign == delimiter) end_field()
    else if (sign == "\r" && at < last && signs[at + 1] == "\n") { end_row(); at <- at + 1 }
    else if (sign == "\n") end_row()
    else { field[length(field) + 1] <- sign; started <- TRUE }
    at <- at + 1
  }
  if (length(row) > 0 || length(field) > 0) end_row()
  rows
}

# A table of data/ as a data frame of text.
read_data <- function(name) {
  rows <- read_delimited(file.path("data", name), ",")
  table <- as.data.frame(do.call(rbind, rows[-1]))
  names(table) <- rows[[1]]
  table
}

trimmed <- function(x) gsub("^[ \u00a0\t]+|[ \u00a0\t]+$", "", x)
composed <- function(x) {
  for (pair in list(c("a\u0308", "\u00e4"), c("o\u0308", "\u00f6"), c("a\u030a", "\u00e5"), c("A\u0308", "\u00c4"), c("O\u0308", "\u00d6")))
    x <- gsub(pair[1], pair[2], x, fixed = TRUE)
  x
}
folded <- function(x) tolower(composed(trimmed(x)))
finnish_day <- function(x) as.Date(ifelse(x == "", NA, x), format = "%d.%m.%Y")

# ---- areas --------------------------------------------------------------------------------------------------------

municipalities <- read_data("municipalities.csv")
changes <- read_data("municipality-changes.csv")
memberships <- read_data("memberships.csv")
areas <- read_data("areas.csv")
mergers <- changes[changes$kind == "merger" & changes$divided == "0", ]

names_of <- rbind(
  data.frame(name = municipalities$name_fi, code = municipalities$municipality_code),
  data.frame(name = municipalities$name_sv, code = municipalities$municipality_code),
  data.frame(name = mergers$name_fi, code = mergers$municipality_code))
names_of$name <- folded(names_of$name)
names_of <- unique(names_of[names_of$name != "", ])

# The municipality of 2026 in which a municipality, perhaps a former one, lies now.
successor <- function(code) {
  repeat {
    to <- mergers$to_municipality_code[match(code, mergers$municipality_code)]
    if (all(is.na(to))) return(code)
    code <- ifelse(is.na(to), code, to)
  }
}
to_municipality <- function(name) {
  code <- vapply(folded(name), function(each) {
    found <- unique(successor(names_of$code[names_of$name == each]))
    if (length(found) != 1) stop("not one municipality: ", each)
    found
  }, "")
  unname(code)
}

# The area of a municipality of today in a division year. Moves of whole municipalities are all there were since 2013.
area_of <- function(code, level, year) {
  if (level == "country") return(rep("SSS", length(code)))
  if (level == "municipality") return(code)
  spans <- memberships[memberships$level == level & as.integer(memberships$first_year) <= year & year <= as.integer(memberships$last_year), ]
  stopifnot(!anyDuplicated(spans$municipality_code))
  spans$area_code[match(code, spans$municipality_code)]
}

# ---- the register -------------------------------------------------------------------------------------------------

rows <- read_delimited("fixtures/synthetic-register-extract.csv", ";")
header <- rows[[1]]
is_blank <- vapply(rows, function(row) all(trimmed(row) == ""), NA)
is_header <- vapply(rows, function(row) identical(row, header), NA)
cells <- do.call(rbind, rows[!is_blank & !is_header])
colnames(cells) <- header
cells <- cells[!duplicated(cells), ]
number <- gsub("[^0-9]", "", cells[, "Rekisterinumero"])
stopifnot(!anyDuplicated(number), nchar(number) == 6)

class_words <- read_data("class-names.csv")
to_class <- function(x) {
  words <- folded(x)
  by_name <- class_words$class[match(words, folded(class_words$name_fi))]
  by_short <- class_words$class[match(words, folded(class_words$short_fi))]
  ifelse(grepl("^[1-9]$", words), words, ifelse(words == "", "unclassified", ifelse(is.na(by_name), by_short, by_name)))
}
register <- data.frame(
  home = to_municipality(cells[, "Kotipaikka"]),
  class = to_class(cells[, "Luokka"]),
  swedish = cells[, "Kieli"] == "ruotsi",
  village = grepl("kyläyhdisty|kyläseura|kylätoimikun|byaförening", folded(cells[, "Nimi"])),
  registered = finnish_day(cells[, "Rekisteröintipäivä"]),
  notice = finnish_day(cells[, "Viimeisin ilmoitus"]))
# The registration ends on the first of dissolution and removal.
register$ended <- pmin(finnish_day(cells[, "Purkautumispäivä"]), finnish_day(cells[, "Poistettu"]), na.rm = TRUE)
stopifnot(!anyNA(register$registered), !anyNA(register$class), all(cells[, "Kieli"] %in% c("suomi", "ruotsi")))

in_register <- function(day) register$registered <= day & (is.na(register$ended) | register$ended > day)

# ---- residents ----------------------------------------------------------------------------------------------------

population <- read_data("population.csv")
population$home <- successor(population$municipality_code)
population$residents <- as.numeric(population$population)
year_ends <- as.Date(sort(unique(population$reference_date)))
# The year end nearest to a day; which.min takes the first, so the earlier, of two equally near.
year_end_of <- function(day) year_ends[which.min(abs(as.numeric(year_ends - day)))]
residents_of <- function(day, level, year) {
  near <- population[population$reference_date == format(year_end_of(day)), ]
  tapply(near$residents, area_of(near$home, level, year), sum)
}

# ---- statistics ---------------------------------------------------------------------------------------------------

count_limits <- function(x) {
  if (x < 10) return(as.numeric(poisson.test(x)$conf.int))
  c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
}
figure <- function(value, limits = c(NA, NA)) c(value, limits)
count <- function(x) figure(x, count_limits(x))
rate <- function(x, base, per) if (base == 0) figure(NA) else figure(x / base * per, count_limits(x) / base * per)
share <- function(part, whole) {
  if (whole == 0) return(figure(NA))
  figure(part / whole, suppressWarnings(prop.test(part, whole, correct = FALSE))$conf.int)
}
indices <- function(counts) {
  p <- counts[counts > 0] / sum(counts)
  h <- -sum(p * log(p))
  if (sum(counts) == 0) return(list(figure(NA), figure(NA), figure(NA)))
  list(figure(exp(h)), figure(h), figure(1 - sum(p^2)))
}
classes <- c(as.character(1:9), "unclassified")

# Figures that follow from the counts by class alone; a table without a column for the unclassified has NA there.
from_counts <- function(by_class, total, residents, country_total) {
  classified <- sum(by_class[1:9])
  has <- function(x, make) if (anyNA(x)) figure(NA) else make
  diversity <- if (anyNA(by_class[1:9])) list(figure(NA), figure(NA), figure(NA)) else indices(by_class[1:9])
  out <- list(
    "registered-associations" = has(total, count(total)),
    "associations-per-10000" = has(c(total, residents), rate(total, residents, 1e4)),
    "share-of-country" = has(c(total, country_total), figure(total / country_total)),
    "sote-associations" = has(by_class[3], count(by_class[3])),
    "sote-associations-per-10000" = has(c(by_class[3], residents), rate(by_class[3], residents, 1e4)),
    "sote-share-of-classified" = has(by_class[1:9], share(by_class[3], classified)),
    "unclassified-share" = has(c(by_class[10], total), share(by_class[10], total)))
  for (at in 1:9) out[[paste0("associations-class-", at)]] <- has(by_class[at], count(by_class[at]))
  out[["associations-unclassified"]] <- has(by_class[10], count(by_class[10]))
  out[c("class-diversity", "class-shannon", "class-simpson")] <- diversity
  out
}

from_rows <- function(mine, day, period) {
  stock <- mine[in_register(day)[as.integer(rownames(mine))], ]
  before <- period[1] - 1
  opening <- sum(mine$registered <= before & (is.na(mine$ended) | mine$ended > before))
  founded <- sum(mine$registered >= period[1] & mine$registered <= period[2])
  ended <- sum(!is.na(mine$ended) & mine$ended >= period[1] & mine$ended <= period[2])
  age <- as.numeric(day - stock$registered) / 365.2425
  ages <- if (length(age) == 0) rep(NA, 3) else quantile(age, c(0.5, 0.25, 0.75), type = 7, names = FALSE)
  old <- seq(day, length.out = 2, by = "-10 years")[2]
  notice <- stock$notice[!is.na(stock$notice)]
  # What the last notice was on the day is not known of those that have notified since; of up to a hundredth that is borne.
  later <- sum(notice > day)
  dormancy <- if (later > length(notice) / 100) figure(NA) else share(sum(notice < old), length(notice) - later)
  list(
    "village-associations" = count(sum(stock$village)),
    "swedish-share" = share(sum(stock$swedish), nrow(stock)),
    "founding-rate" = rate(founded, opening, 1000),
    "dissolution-rate" = rate(ended, opening, 1000),
    "net-growth-rate" = if (opening == 0) figure(NA) else figure((founded - ended) / opening * 1000),
    "median-age" = figure(ages[1]), "age-lower-quartile" = figure(ages[2]), "age-upper-quartile" = figure(ages[3]),
    "dormancy-share" = dormancy)
}

# ---- ranks and verdicts -------------------------------------------------------------------------------------------

is_count <- function(id) grepl("associations-class-|^associations-unclassified$|^(registered|sote|village)-associations$", id)
# Not ranked: what has the ranks of the counts, what only describes, and a rate that has no interval.
unranked <- c("share-of-country", "net-growth-rate", "age-lower-quartile", "age-upper-quartile")

# Rank, or range of ranks, of every area (a column of value, lower, upper each).
ranks_of <- function(id, figures) {
  if (id %in% unranked) return(rep("", ncol(figures)))
  known <- !is.na(figures[1, ])
  of <- sum(known)
  lower <- figures[2, known]; upper <- figures[3, known]
  if (is_count(id) || anyNA(lower)) {
    rank <- rank(-figures[1, known], ties.method = "min")
    text <- paste0(rank, "-", rank, "/", of)
  } else {
    from <- vapply(upper, function(mine) 1 + sum(lower > mine), 0)
    to <- vapply(lower, function(mine) of - sum(upper < mine), 0)
    text <- paste0(from, "-", to, "/", of)
  }
  out <- rep("", ncol(figures)); out[known] <- text; out
}
verdict_of <- function(id, mine, country) {
  if (is_count(id) || anyNA(mine) || is.na(country[1])) return("")
  if (mine[3] < country[1]) "lower" else if (mine[2] > country[1]) "higher" else "similar"
}

# ---- output -------------------------------------------------------------------------------------------------------

ids <- c("registered-associations", "associations-per-10000", "share-of-country", "sote-associations", "sote-associations-per-10000",
  "sote-share-of-classified", "unclassified-share", "village-associations", "swedish-share", paste0("associations-class-", 1:9),
  "associations-unclassified", "class-diversity", "class-shannon", "class-simpson", "founding-rate", "dissolution-rate",
  "net-growth-rate", "median-age", "age-lower-quartile", "age-upper-quartile", "dormancy-share")
lines <- paste(c("input", "date", "division", "level", "area", ids), collapse = ",")

digits <- function(x) ifelse(is.na(x), "", sub("e([+-])0+", "e\\1", sprintf("%.15g", x)))
write_areas <- function(keys, figures, country, detail, only = NULL) {
  codes <- names(figures)
  standing <- lapply(ids, function(id) {
    here <- sapply(figures, function(area) if (is.null(area[[id]])) figure(NA) else area[[id]])
    rank <- ranks_of(id, here)
    lapply(seq_along(codes), function(at) {
      mine <- here[, at]
      if (is.na(mine[1])) return("")
      parts <- digits(mine[1])
      if (detail && !is.na(mine[2])) parts <- paste(parts, digits(mine[2]), digits(mine[3]))
      if (!detail || is.null(country)) return(parts)
      theirs <- if (is.null(country[[id]])) figure(NA) else country[[id]]
      trimws(paste0(parts, ";", rank[at], ";", verdict_of(id, mine, theirs)))
    })
  })
  for (at in seq_along(codes)) {
    if (!is.null(only) && !(codes[at] %in% only)) next
    lines[length(lines) + 1] <<- paste(c(keys, codes[at], vapply(standing, function(each) each[[at]], "")), collapse = ",")
  }
}

extract_figures <- function(day, level, year) {
  code <- area_of(register$home, level, year)
  residents <- residents_of(day, level, year)
  period_year <- as.integer(format(day, "%Y")) - 1
  period <- as.Date(paste0(period_year, c("-01-01", "-12-31")))
  stock <- in_register(day)
  all <- names(residents)
  out <- lapply(all, function(area) {
    here <- which(code == area)
    by_class <- vapply(classes, function(each) sum(register$class[here] == each & stock[here]), 0)
    c(from_counts(unname(by_class), sum(by_class), residents[[area]], sum(stock)), from_rows(register[here, ], day, period))
  })
  names(out) <- all
  out
}

some <- c("005", "020", "049", "072", "091", "092", "106", "109", "143", "167", "179", "205", "297", "405", "434", "478", "484", "545", "564",
  "578", "630", "736", "837", "853", "905", "992")
combine <- function(date, years, levels, detail) {
  day <- as.Date(date)
  for (year in years) for (level in levels) {
    its_year <- if (level == "erva") min(year, 2022) else if (level == "yta") max(year, 2023) else if (level == "wellbeing-county") max(year, 2021) else year
    country <- if (level == "country") NULL else extract_figures(day, "country", its_year)[["SSS"]]
    figures <- extract_figures(day, level, its_year)
    write_areas(c("extract", date, its_year, level), figures, country, detail, if (level == "municipality") some)
  }
}
combine("2025-01-02", 2025, c("region", "wellbeing-county", "yta", "municipality", "country"), TRUE)
combine("2025-01-02", 2022, "erva", TRUE)
combine("2019-06-30", 2019, c("region", "country"), TRUE)
combine("2025-01-02", c(2015, 2021), "region", TRUE)
combine("2025-01-02", c(2015, 2021), "country", FALSE)
combine("2025-01-02", 2021, c("wellbeing-county", "erva"), FALSE)
# Municipalities that have not merged with another since, so that today's population is theirs.
combine("2019-06-30", 2019, "municipality", FALSE)
combine("2019-06-30", c(2015, 2021, 2025), "region", FALSE)
combine("2019-06-30", 2025, c("wellbeing-county", "yta"), FALSE)

# PRH's tables: the country is the sum of the regions whose row is complete, residents alike.
published <- read_data("association-counts.csv")
for (date in sort(unique(published$snapshot_date))) {
  mine <- published[published$snapshot_date == date, ]
  columns <- unique(mine$class)
  day <- as.Date(date)
  year <- as.integer(format(day, "%Y"))
  residents <- residents_of(day, "region", year)
  cell <- function(area, class) {
    value <- mine$count[mine$area_code == area & mine$class == class]
    if (length(value) == 1 && value != "") as.numeric(value) else NA
  }
  codes <- sort(unique(mine$area_code))
  complete <- codes[vapply(codes, function(area) !anyNA(vapply(columns, function(each) cell(area, each), 0)), NA)]
  sums <- vapply(c(classes, "total"), function(each) sum(vapply(complete, cell, 0, class = each)), 0)
  country <- from_counts(unname(sums[1:10]), sums[["total"]], sum(residents[complete]), sums[["total"]])
  figures <- lapply(codes, function(area) {
    total <- cell(area, "total")
    from_counts(vapply(classes, function(each) cell(area, each), 0, USE.NAMES = FALSE), total, residents[[area]], sums[["total"]])
  })
  names(figures) <- codes
  write_areas(c("published", date, year, "region"), figures, country, TRUE)
  write_areas(c("published", date, year, "country"), list(SSS = country), NULL, TRUE)
}

writeLines(lines)
