package org.caspian.mobility.agreement.model;

import java.util.List;
import java.util.Optional;
import org.caspian.mobility.MobilityScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What can be done with a version. */
public enum AgreementCommand implements Action<AgreementVersion> {
  /** Approve the terms. */
  APPROVE("approve"),
  /** Refuse the terms, with a reason. */
  REJECT("reject"),
  /** Take the own proposal back. */
  WITHDRAW("withdraw"),
  /** Name the agreement in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE("name");

  private final String verb;

  AgreementCommand(String verb) {
    this.verb = verb;
  }

  /** What the caller may do with the version now. */
  public static List<AgreementCommand> allowed(AgreementVersion version, Caller caller) {
    return Action.allowed(AgreementCommand.class, version, caller, MobilityScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(AgreementVersion version, Caller caller) {
    if (this == SET_LOCAL_REFERENCE) {
      return Optional.empty();
    }
    if (!isPartOf(version, caller)) {
      return Optional.of(
          new ProblemException(
              Problems.NOT_YOUR_PART, "It is not the caller's to " + verb + " this."));
    }
    Agreement agreement = version.root();
    if (version.number() != agreement.currentVersion().number()) {
      return Optional.of(
          agreement.stale("Version " + version.number() + " is not the current one."));
    }
    if (version.state() != VersionState.PROPOSED) {
      return Optional.of(
          new ProblemException(
              Problems.STATE_CONFLICT,
              "Version " + version.number() + " is " + version.state() + ": cannot " + verb + "."));
    }
    return Optional.empty();
  }

  private boolean isPartOf(AgreementVersion version, Caller caller) {
    return switch (this) {
      case APPROVE, REJECT -> isAsked(version, caller);
      case WITHDRAW -> caller.is(version.proposedBy());
      case SET_LOCAL_REFERENCE -> true;
    };
  }

  private static boolean isAsked(AgreementVersion version, Caller caller) {
    return !caller.is(version.proposedBy()) && caller.among(version.root().parties()).isPresent();
  }
}
