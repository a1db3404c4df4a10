package org.caspian.members.office;

import java.time.LocalDate;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only offices know. */
final class OfficeProblems {

  /** Every seat is held from that day on, or a part of the time. */
  static final ProblemType NO_FREE_SEAT =
      new ProblemType(409, "no-free-seat", "No seat of the office is free", Retry.AFTER_REFETCH);

  private OfficeProblems() {}

  static ProblemException noFreeSeat() {
    return new ProblemException(
        NO_FREE_SEAT, "Somebody holds each seat on that day, or will hold it later.");
  }

  static ProblemException holdingUnknown() {
    return unknown("/holdingId", "The office has no such holding.");
  }

  static ProblemException assemblyUnknown() {
    return unknown("/endsWithAssembly", "There is no such assembly that is not closed.");
  }

  static ProblemException resolutionUnknown() {
    return unknown("/resolutionId", "There is no such resolution.");
  }

  static ProblemException notAMemberThen(LocalDate last) {
    String detail = "The institution is a member until " + last + ".";
    return new ProblemException(Problems.RULE_VIOLATED, detail).at("/from", "too-late", detail);
  }

  private static ProblemException unknown(String pointer, String detail) {
    return new ProblemException(Problems.RULE_VIOLATED, detail).at(pointer, "unknown", detail);
  }
}
