package org.ishaar.bench.year;

import java.util.List;

/** A day of the ordinary year, and what came of it at each rate. */
record OrdinaryDay(String name, Arrivals arrivals, List<Outcome> outcomes) {}
