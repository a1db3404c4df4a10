package org.caspian.members.assembly;

import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only assemblies know. */
final class AssemblyProblems {

  /** Another assembly has the ordinal. */
  static final ProblemType DUPLICATE_ORDINAL =
      new ProblemType(409, "duplicate-ordinal", "Another assembly has this ordinal", Retry.NEVER);

  /** The delegation of the institution is there. */
  static final ProblemType ALREADY_PRESENT =
      new ProblemType(409, "already-present", "The institution is there", Retry.AFTER_REFETCH);

  /** Who is there votes itself. */
  static final ProblemType GIVER_IS_PRESENT =
      new ProblemType(
          409, "giver-is-present", "The giver of the proxy is there", Retry.AFTER_REFETCH);

  /** One vote is given once. */
  static final ProblemType PROXY_GIVEN =
      new ProblemType(409, "proxy-given", "The vote was given already", Retry.AFTER_REFETCH);

  /** A vote that was given is not given on. */
  static final ProblemType PROXY_CHAIN =
      new ProblemType(409, "proxy-chain", "Proxies do not form a chain", Retry.AFTER_REFETCH);

  /** The carrier has as many as it may. */
  static final ProblemType PROXY_LIMIT =
      new ProblemType(
          409, "proxy-limit", "The carrier has as many proxies as it may", Retry.AFTER_REFETCH);

  /** There is nothing to take back. */
  static final ProblemType NO_PROXY =
      new ProblemType(409, "no-proxy", "No proxy is in force", Retry.AFTER_REFETCH);

  /** Members are voting. */
  static final ProblemType BALLOTS_OPEN =
      new ProblemType(409, "ballots-open", "The assembly has open ballots", Retry.AFTER_REFETCH);

  private AssemblyProblems() {}

  static ProblemException duplicateOrdinal(UUID existing) {
    return new ProblemException(DUPLICATE_ORDINAL, "It is that of assembly " + existing + ".")
        .at("/ordinal", DUPLICATE_ORDINAL.code(), "Assembly " + existing + " has it.")
        .with("existingId", existing);
  }

  static ProblemException alreadyPresent(UUID institution) {
    return new ProblemException(
        ALREADY_PRESENT, "Institution " + institution + " has not left since it came.");
  }

  static ProblemException noProxy() {
    return new ProblemException(NO_PROXY, "The member has given none that is in force.");
  }

  static ProblemException proxyGivenByItself() {
    return new ProblemException(
        Problems.NOT_YOUR_PART, "The member gave it itself, and takes it back itself.");
  }

  static ProblemException proxyToItself() {
    return new ProblemException(Problems.RULE_VIOLATED, "Nobody is its own proxy.")
        .at("/carrier", "same-institution", "The carrier is another member than the giver.");
  }

  static ProblemException attendanceUnknown() {
    return new ProblemException(Problems.RULE_VIOLATED, "Nobody came so.")
        .at("/attendanceId", "unknown", "The assembly has no such attendance.");
  }

  static ProblemException departureOutOfTime() {
    return new ProblemException(Problems.RULE_VIOLATED, "They cannot have left then.")
        .at("/at", "out-of-time", "It is before they came, or in the future.");
  }

  static ProblemException agendaItemUnknown() {
    return new ProblemException(
            Problems.RULE_VIOLATED, "Nothing is decided that is not on the agenda.")
        .at("/agendaItem", "unknown", "The agenda has no such item.");
  }

  static ProblemException motionTooLong(List<FieldError> tooLong) {
    return new ProblemException(Problems.RULE_VIOLATED, "It cannot be moved so.").errors(tooLong);
  }

  static ProblemException tooManyMotions() {
    return new ProblemException(Problems.RULE_VIOLATED, "The institution has moved enough.")
        .at("", "too-many-motions", "One member moves " + Assembly.MOST_MOTIONS + " at most.");
  }

  static ProblemException tooManyProxies() {
    return new ProblemException(
            Problems.RULE_VIOLATED, "The institution has given and taken back often enough.")
        .at(
            "",
            "too-many-proxies",
            "More than " + Assembly.MOST_PROXIES + ": ask the secretariat.");
  }

  static ProblemException tooManyComings() {
    return new ProblemException(Problems.RULE_VIOLATED, "The institution has come often enough.")
        .at(
            "",
            "too-many-arrivals",
            "More than " + Assembly.MOST_COMINGS + ": ask the secretariat.");
  }
}
