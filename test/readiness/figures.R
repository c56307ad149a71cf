# Expected figures of the tests in this folder. Run: Rscript test/readiness/figures.R
# R 4.2.2, survey 4.1-1. The figures stand in the tests; R is needed only to remake them.
suppressMessages(library(survey))
options(digits = 12)
show <- function(name, ...) cat(name, format(c(...), digits = 12), "\n")

x <- c(3, 4, 4, 5, 2, 3.5)
show("t", mean(x), t.test(x)$conf.int)
whole <- svydesign(~1, data = data.frame(x), fpc = rep(20, 6))
show("t with 20 invited", confint(svymean(~x, whole), df = 5))

w <- c(1, 2, 0.5, 1.5, 1, 3)
weighted <- svymean(~x, svydesign(~1, data = data.frame(x, w), weights = ~w))
show("weighted", coef(weighted), confint(weighted, df = 5), sum(w)^2 / sum(w^2))

a <- c(4, 5, 3, 4, 5)
b <- c(2, 3, 2, 4)
show("gap", mean(a) - mean(b), t.test(a, b)$conf.int)
show("mean over two areas", (mean(a) + mean(b)) / 2, t.test(a, -b)$conf.int / 2)
wa <- c(1, 2, 1, 1, 3)
wb <- c(2, 1, 1, 2)
ma <- svymean(~a, svydesign(~1, data = data.frame(a, wa), weights = ~wa))
mb <- svymean(~b, svydesign(~1, data = data.frame(b, wb), weights = ~wb))
reach <- qt(0.975, 7) * sqrt(SE(ma)^2 + SE(mb)^2)
show("weighted gap", coef(ma) - coef(mb), coef(ma) - coef(mb) - reach, coef(ma) - coef(mb) + reach)

# Twelve times 5 and eight times 1: a drawn mean is 3.5 or more when 13 or more of 20 are 5.
show("two points", pbinom(12, 20, 12 / 20, lower.tail = FALSE))
# Two areas of two-point answers, 12 and 10 of 20: chances that one is above the other, and that they tie.
p <- dbinom(0:20, 20, 0.6); q <- dbinom(0:20, 20, 0.5)
joint <- outer(p, q)
show("above, tie", sum(joint[row(joint) > col(joint)]), sum(diag(joint)))
# The same area is developing (2.5 up to 3.5) when 8 to 12 of 20 are 5.
show("kept", pbinom(12, 20, 0.6) - pbinom(7, 20, 0.6))
# 600 answers, 360 of them 5 and the rest 1: quantiles of the drawn mean.
show("large", 1 + 4 * qbinom(c(0.05, 0.5, 0.95), 600, 0.6) / 600)
# Weight 1 for the twelve fives and 3 for the eight ones: chance of a drawn weighted mean of 2.2 or more.
k <- 0:20
drawn <- (5 * k + 3 * (20 - k)) / (k + 3 * (20 - k))
show("two weighted points", sum(dbinom(k, 20, 0.6)[drawn >= 2.2]))
