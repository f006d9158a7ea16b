package io.quittance.plans;

import java.time.Instant;
import java.time.LocalDate;

/** Who does something, and when. @param at business time, on that business day */
record Deed(String author, Instant at, LocalDate on) {}
