package org.caspian.members.calendar;

import java.time.Instant;

/**
 * A year of the association from the first of January until a day of it has ended.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
public record YearUntil(Instant from, Instant to) {}
