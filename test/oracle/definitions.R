# Makes definitions.csv, how the definitions of social and health associations overlap and how many associations the
# sectors of fixtures/sectors-synthetic.yaml have, with base R alone:
#   Rscript test/oracle/definitions.R > test/oracle/definitions.csv
# Run it in the folder of the repository. Rows, areas and days are read as profile.R reads them; the definitions are taken
# from data/definitions. Nothing is taken from the program; README.md says what each column holds.
lines <- readLines("test/oracle/profile.R", encoding = "UTF-8")
eval(parse(text = lines[seq_len(grep("^# ---- residents", lines) - 1)], encoding = "UTF-8"))

# ---- names --------------------------------------------------------------------------------------------------------

# Lower case, words divided by single spaces, a space at both ends.
spaced <- function(x) {
  words <- gsub("[^[:alnum:]]+", " ", tolower(composed(x)))
  paste0(" ", trimws(words), " ")
}
# The stems of a list of the YAML file, one a line in double quotes.
stems_under <- function(key) {
  text <- readLines("data/definitions/sote-name.yaml", encoding = "UTF-8")
  first <- grep(paste0("^  ", key, ":"), text)
  after <- text[-seq_len(first)]
  ends <- grep("^ {0,2}[a-z]", after)
  own <- after[seq_len(ends[1] - 1)]
  sub('^ *- "(.*)"$', "\\1", grep('^ *- "', own, value = TRUE))
}
# Where a stem stands in a name: omais- begins a word, -seura ends one, a whole word or phrase has no hyphen at its ends.
pattern_of <- function(stem) {
  paste0(" ", if (startsWith(stem, "-")) "[^ ]*" else "", trimws(spaced(stem)), if (endsWith(stem, "-")) "[^ ]*" else "", "(?= )")
}
any_of <- function(stems) paste0("(?:", paste(vapply(stems, pattern_of, ""), collapse = "|"), ")")
wanted <- any_of(stems_under("name-stems"))
overruled <- any_of(stems_under("name-exceptions"))
names_of_rows <- spaced(cells[, "Nimi"])
by_name <- grepl(wanted, gsub(overruled, " ", names_of_rows, perl = TRUE), perl = TRUE)

# ---- definitions --------------------------------------------------------------------------------------------------

industry <- gsub("[^0-9]", "", cells[, "Toimiala"])
belongs <- cbind(
  "sote" = register$class == "3",
  "sote-name" = by_name,
  "sote-tol" = grepl("^8[678]", industry))

# The sectors, as their file words them.
sectors <- cbind(
  "hyvinvointi" = register$class == "3",
  "liikunta" = register$class == "6",
  "omaiset" = grepl(" omais", gsub(" omaisuu[^ ]*(?= )", " ", names_of_rows, perl = TRUE)),
  "musiikki" = grepl("kuoro|kör", names_of_rows))

day <- as.Date("2025-01-02")
stock <- in_register(day)
cat("level,area", paste0("only:", c("sote", "sote-name", "sote+sote-name", "sote-tol", "sote+sote-tol", "sote-name+sote-tol",
  "sote+sote-name+sote-tol")), colnames(belongs), "sote&sote-name", "sote&sote-tol", "sote-name&sote-tol", "any", "every",
  paste0("sector:", colnames(sectors)), "no-sector", "several-sectors", sep = ","); cat("\n")
for (level in c("region", "wellbeing-county", "erva", "yta", "country")) {
  area <- area_of(register$home, level, if (level == "erva") 2022 else 2025)
  for (each in sort(unique(area[stock & !is.na(area)]))) {
    here <- stock & !is.na(area) & area == each
    own <- belongs[here, , drop = FALSE]
    own_sectors <- sectors[here, , drop = FALSE]
    kind <- as.integer(own %*% c(1, 2, 4))
    both <- function(a, b) sum(own[, a] & own[, b])
    counts <- c(vapply(1:7, function(k) sum(kind == k), 0L), colSums(own), both(1, 2), both(1, 3), both(2, 3),
      sum(rowSums(own) > 0), sum(rowSums(own) == 3),
      colSums(own_sectors), sum(rowSums(own_sectors) == 0), sum(rowSums(own_sectors) > 1))
    cat(level, each, counts, sep = ","); cat("\n")
  }
}
