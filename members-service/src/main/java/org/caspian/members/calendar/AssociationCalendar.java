package org.caspian.members.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which day it is at the association: its deadlines end at midnight there, and memberships, debts
 * and suspensions are judged by its days.
 */
@ApplicationScoped
public class AssociationCalendar {

  private final Clock clock;
  private final ZoneId zone;

  AssociationCalendar(Clock clock, @ConfigProperty(name = "caspian.association.zone") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** The day of now. */
  public LocalDate today() {
    return day(clock.instant());
  }

  /** The day of an instant. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** By whose clocks its days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** When a day ends. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** From the first of January until the end of a day. */
  public YearUntil yearUntil(LocalDate day) {
    return new YearUntil(endOf(day.withDayOfYear(1).minusDays(1)), endOf(day));
  }
}
