# Rscript register.R register.csv map.csv: data.table where it is installed, else base R.
paths <- commandArgs(TRUE)
wanted <- c("Kotipaikka", "Luokka", "Rekisteröintipäivä", "Purkautumispäivä", "Poistettu")
if (requireNamespace("data.table", quietly = TRUE)) {
  suppressMessages(library(data.table))
  read <- function(path, columns) fread(path, sep = ";", quote = "\"", colClasses = "character", na.strings = NULL,
    encoding = "UTF-8", showProgress = FALSE, select = columns)
} else {
  read <- function(path, columns) {
    header <- strsplit(gsub("\"", "", readLines(path, 1, encoding = "UTF-8")), ";")[[1]]
    read.table(path, sep = ";", quote = "\"", header = TRUE, na.strings = character(), comment.char = "", encoding = "UTF-8",
      colClasses = ifelse(header %in% columns, "character", "NULL"))
  }
}
regions <- read(paths[2], c("name", "region"))
rows <- as.data.frame(read(paths[1], wanted))
names(rows) <- c("home", "class", "registered", "dissolved", "removed")
rows$year <- substring(rows$registered, nchar(rows$registered) - 3)
if ("data.table" %in% loadedNamespaces()) {
  counted <- as.data.table(rows)[, .(n = .N), by = .(home, class, year, open = dissolved == "" & removed == "")]
} else {
  key <- paste(rows$home, rows$class, rows$year, rows$dissolved == "" & rows$removed == "", sep = ";")
  counts <- table(key)
  parts <- do.call(rbind, strsplit(names(counts), ";"))
  counted <- data.frame(home = parts[, 1], class = parts[, 2], year = parts[, 3], open = parts[, 4] == "TRUE", n = as.vector(counts))
}
counted$region <- regions$region[match(counted$home, regions$name)]
counted$class[counted$class == ""] <- "0"
open <- counted[counted$open, ]
sums <- function(kind, counts, keys) {
  total <- tapply(counts, keys, sum)
  sprintf("%s;%s;%d", kind, names(total), as.integer(total))
}
writeLines(c(
  sums("stock", open$n, paste(open$region, open$class, sep = ";")),
  sums("registered", counted$n, paste(counted$region, counted$year, sep = ";"))
))
