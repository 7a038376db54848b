# Two models of this bundle, to be changed as your question asks. Run it in the folder of the bundle:
#
#   Rscript models.R
#
# ergm   (Hunter, Handcock, Butts, Goodreau & Morris 2008, Journal of Statistical Software 24(3)):
#        which units cite which, by layer, form, convener and age.
# RSiena (Snijders, van de Bunt & Steglich 2010, Social Networks 32(1)):
#        how states joined, year by year; a two-mode network of states and units.
#
# Each model is fitted where its package is installed (install.packages(c("ergm", "RSiena"))); the data are
# prepared either way. Units are those of units.csv, seen through the lens that metadata.json tells.
#
# Run on the bundle of the shipped table with R 4.2.2, ergm 4.4.0 (network 1.18.1, statnet.common 4.8.0) and
# RSiena 1.4.24: both converge, the first in a few minutes. Both models are small, and a beginning. Of the ERGM the
# goodness of fit shows what it lacks: more units than it expects are never cited, and a few are cited by many. The
# terms that would tell so asked too much of these data: with gwesp the networks drawn grow without bound (it is
# degenerate), with gwidegree it had not converged after eleven rounds. In the SAOM outdegree - activity was not
# identified. States join and hardly leave, so RSiena takes the waves as growing only, without a parameter of density.

SEED <- 1
CITING <- c("references", "derived_from", "implements")
BELONGS <- c("member", "founder", "party", "signatory", "endorser")
WAVES <- 4        # last years, one wave each
TRIES <- 4        # further runs of the SAOM until it has converged
LEAST <- 2        # units that a state must have joined to be in, and states that a unit must have

# A table as text; one that the package does not have is empty, and so is a column.
read <- function(name, columns) {
  file <- paste0(name, ".csv")
  table <- if (file.exists(file)) {
    read.csv(file, fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = "", check.names = FALSE)
  } else {
    data.frame()
  }
  for (column in setdiff(columns, names(table))) table[[column]] <- rep(NA_character_, nrow(table))
  table[columns]
}

initiatives <- read("initiatives", c("id", "launch_year", "primary_layer", "form", "convener"))
units <- read("units", c("unit", "row"))
units <- units[!duplicated(units$row), ]
unit_of <- setNames(units$unit, units$row)
about <- initiatives[match(unique(units$unit), initiatives$id), ]
about <- about[!is.na(about$id), ]
about$launch_year <- as.numeric(about$launch_year)
known <- !is.na(about$launch_year) & !is.na(about$primary_layer) & !is.na(about$form)
message(sum(known), " of ", nrow(about), " units have a launch year, a primary layer and a form.")
about <- about[known, ]

# ---- who cites whom ------------------------------------------------------------------------------
relations <- read("relations", c("from_id", "to_id", "relation"))
relations <- relations[relations$relation %in% CITING, ]
from <- unname(unit_of[relations$from_id])
to <- unname(unit_of[relations$to_id])
within <- !is.na(from) & !is.na(to) & from != to & from %in% about$id & to %in% about$id
cites <- matrix(0, nrow(about), nrow(about), dimnames = list(about$id, about$id))
cites[cbind(match(from[within], about$id), match(to[within], about$id))] <- 1
message(sum(cites), " citations among them.")

if (sum(cites) > 0 && requireNamespace("ergm", quietly = TRUE) && requireNamespace("network", quietly = TRUE)) {
  suppressPackageStartupMessages(library(ergm))
  net <- network::network(cites, directed = TRUE)
  for (name in c("primary_layer", "form", "convener")) {
    network::set.vertex.attribute(net, name, ifelse(is.na(about[[name]]), "not known", about[[name]]))
  }
  network::set.vertex.attribute(net, "launch_year", about$launch_year)
  # A citation reaches back: 1 where the cited unit is younger than the citing one.
  younger <- outer(about$launch_year, about$launch_year, function(citing, cited) as.numeric(cited > citing))
  fit <- ergm(net ~ edges + mutual + nodeifactor("primary_layer") + nodematch("primary_layer") + nodematch("form") +
                nodematch("convener") + absdiff("launch_year") + edgecov(younger), control = control.ergm(seed = SEED))
  print(summary(fit))
  # Whether networks drawn from the model have as many units that are cited by none, by one, by many.
  print(gof(fit, GOF = ~ idegree - model, control = control.gof.ergm(seed = SEED)))
} else {
  message("The package ergm is not installed, or nothing is cited: no ERGM was fitted.")
}

# ---- who joined what, and when -------------------------------------------------------------------
memberships <- read("memberships", c("initiative_id", "member_id", "role", "since", "until"))
members <- read("members", c("id", "kind"))
states <- members$id[members$kind %in% "state"]
memberships <- memberships[memberships$role %in% BELONGS & memberships$member_id %in% states, ]
memberships$unit <- unname(unit_of[memberships$initiative_id])
memberships <- memberships[!is.na(memberships$unit) & memberships$unit %in% about$id, ]
founded <- about$launch_year[match(memberships$unit, about$id)]
# Without a date a membership counts from the launch on.
memberships$year <- ifelse(is.na(memberships$since), founded, as.numeric(substr(memberships$since, 1, 4)))
memberships$end <- ifelse(is.na(memberships$until), Inf, as.numeric(substr(memberships$until, 1, 4)))

# What is left has enough on either side; dropping one may leave the other with too few.
repeat {
  per_unit <- tapply(memberships$member_id, memberships$unit, function(ids) length(unique(ids)))
  per_state <- tapply(memberships$unit, memberships$member_id, function(ids) length(unique(ids)))
  kept <- memberships$unit %in% names(per_unit)[per_unit >= LEAST] &
    memberships$member_id %in% names(per_state)[per_state >= LEAST]
  if (all(kept)) break
  memberships <- memberships[kept, ]
}
rows <- sort(unique(memberships$member_id))
columns <- sort(unique(memberships$unit))
last <- suppressWarnings(max(c(about$launch_year, memberships$year), na.rm = TRUE))
years <- if (is.finite(last)) seq(last - WAVES + 1, last) else seq_len(WAVES)
begun <- about$launch_year[match(columns, about$id)]
waves <- array(0, c(length(rows), length(columns), WAVES), dimnames = list(rows, columns, years))
for (k in seq_along(years)) {
  stands <- memberships[memberships$year <= years[k] & memberships$end > years[k], ]
  waves[cbind(match(stands$member_id, rows), match(stands$unit, columns), rep(k, nrow(stands)))] <- 1
  waves[, begun > years[k], k] <- 10  # a structural zero: what is not there yet cannot be joined
}
message(length(rows), " states and ", length(columns), " units in the years ", min(years), " to ", max(years), ".")

if (length(rows) > 2 && length(columns) > 2 && requireNamespace("RSiena", quietly = TRUE)) {
  suppressPackageStartupMessages(library(RSiena))
  joiners <- sienaNodeSet(length(rows), nodeSetName = "states")
  joined <- sienaNodeSet(length(columns), nodeSetName = "units")
  belongs <- sienaDependent(waves, "bipartite", nodeSet = c("states", "units"))
  age <- coCovar(begun, nodeSet = "units")
  legal <- coCovar(as.numeric(about$primary_layer[match(columns, about$id)] == "legal"), nodeSet = "units")
  data <- sienaDataCreate(belongs, age, legal, nodeSets = list(joiners, joined))
  effects <- getEffects(data)
  effects <- includeEffects(effects, cycle4, inPop)
  effects <- includeEffects(effects, altX, interaction1 = "age")
  effects <- includeEffects(effects, altX, interaction1 = "legal")
  algorithm <- sienaAlgorithmCreate(projname = NULL, seed = SEED)
  fit <- siena07(algorithm, data = data, effects = effects, batch = TRUE, silent = TRUE)
  # Good is an overall maximum convergence ratio below 0.25; from where one run ended the next goes on.
  for (again in seq_len(TRIES)) {
    if (fit$tconv.max < 0.25) break
    fit <- siena07(algorithm, data = data, effects = effects, batch = TRUE, silent = TRUE, prevAns = fit)
  }
  print(summary(fit))
} else {
  message("RSiena is not installed, or too few states and units are left: no SAOM was fitted.")
}
