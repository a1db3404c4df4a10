package org.caspian.members.suspension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.institution.Effect;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Parties;
import org.caspian.platform.command.Personal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * That a member is to be suspended because it has not paid for years in a row: the notice that the
 * clock gives it, with what shows it, its reply, and what a body decides. Known to the member and
 * the secretariat.
 */
@Entity
@RootType("SuspensionProposal")
@Parties("institution")
class SuspensionProposal extends SharedRoot {

  private UUID institution;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  private int lastYear;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UnpaidInvoice> unpaid;

  private LocalDate replyUntil;

  /** The words of people at the institution. */
  @Personal private String reply;

  private Instant repliedAt;
  private boolean replyRecorded;
  private Instant decidedAt;

  /** Not public, and in the history as the reason of its command. */
  @Personal private String reason;

  private String resolution;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] effects = {};

  /** For Hibernate. */
  protected SuspensionProposal() {}

  /**
   * A new one.
   *
   * @param years for which it has not paid
   * @param today at the association
   * @param replyUntil the last day for the reply
   */
  SuspensionProposal(
      UUID id,
      UUID institution,
      UnpaidYears years,
      LocalDate today,
      LocalDate replyUntil,
      Instant at,
      String by) {
    super(id, Audience.of(institution), at, by);
    this.institution = institution;
    this.state = ProposalState.PROPOSED;
    this.lastYear = years.lastYear();
    this.unpaid = years.evidence(today);
    this.replyUntil = replyUntil;
  }

  /**
   * The member says what it has to say; once.
   *
   * @throws ProblemException what {@link ProposalCommand#refusal} says
   */
  void reply(String text, Caller caller, LocalDate today, Instant at) {
    ProposalCommand.REPLY.require(new ProposalCommand.Case(this, today), caller);
    reply = text;
    repliedAt = at;
    replyRecorded = caller.isSecretariat();
    changed(at, caller.clientId());
  }

  /**
   * A body has decided that the member is suspended.
   *
   * @throws ProblemException what {@link ProposalCommand#refusal} says
   */
  void suspend(SuspendByProposal decision, Caller caller, LocalDate today, Instant at) {
    ProposalCommand.SUSPEND.require(new ProposalCommand.Case(this, today), caller);
    decided(ProposalCommand.SUSPEND, decision.reason(), at);
    resolution = decision.resolution();
    effects = namesOf(decision.effects());
    changed(at, caller.clientId());
  }

  /**
   * A body has decided that it is not.
   *
   * @throws ProblemException what {@link ProposalCommand#refusal} says
   */
  void dismiss(DismissProposal decision, Caller caller, LocalDate today, Instant at) {
    ProposalCommand.DISMISS.require(new ProposalCommand.Case(this, today), caller);
    decided(ProposalCommand.DISMISS, decision.reason(), at);
    resolution = decision.resolution();
    changed(at, caller.clientId());
  }

  /**
   * The member is suspended without a body, because the association has set it so.
   *
   * @throws IllegalStateException if it is not {@link #isDueOn due}
   */
  void suspendWithoutBody(
      Set<Effect> forbidden, String why, LocalDate today, Instant at, String by) {
    if (!isDueOn(today)) {
      throw new IllegalStateException("nothing is due: " + state + " until " + replyUntil);
    }
    decided(ProposalCommand.SUSPEND, why, at);
    effects = namesOf(forbidden);
    changed(at, by);
  }

  /**
   * There is no ground for it any more.
   *
   * @param why what became of it
   * @throws IllegalStateException if it is decided
   */
  void lapse(String why, Instant at, String by) {
    state = ProposalCommand.LIFECYCLE.requireHappens(state, ProposalState.LAPSED);
    reason = why;
    decidedAt = at;
    changed(at, by);
  }

  private void decided(ProposalCommand how, String why, Instant at) {
    state = ProposalCommand.LIFECYCLE.after(how, state);
    reason = why;
    decidedAt = at;
  }

  private static String[] namesOf(Set<Effect> effects) {
    return effects.stream().sorted().map(Effect::name).toArray(String[]::new);
  }

  /** Whether it can be decided to suspend: the member has had its time for a reply. */
  boolean isDueOn(LocalDate today) {
    return state == ProposalState.PROPOSED && today.isAfter(replyUntil);
  }

  /** Its institution, for ever. Told without a look into the table of audiences. */
  @Override
  public Audience audience() {
    return Audience.of(institution);
  }

  /** Who is to be suspended. */
  UUID institution() {
    return institution;
  }

  /** Where it stands. */
  ProposalState state() {
    return state;
  }

  /** What was not paid when it was proposed, by year. */
  List<UnpaidInvoice> unpaid() {
    return List.copyOf(unpaid);
  }

  /** The last day for the reply, at the association. */
  LocalDate replyUntil() {
    return replyUntil;
  }

  /** What the member said, if it did. */
  Optional<String> replied() {
    return Optional.ofNullable(reply);
  }

  /** When it did. */
  Optional<Instant> repliedAt() {
    return Optional.ofNullable(repliedAt);
  }

  /** Whether the secretariat wrote it down, because it came on paper. */
  boolean isReplyRecorded() {
    return replyRecorded;
  }

  /** When it was decided, or lapsed. */
  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was decided so, or lapsed. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** The number of what the body decided; empty if no body did. */
  Optional<String> resolution() {
    return Optional.ofNullable(resolution);
  }

  /** What the suspension forbids; empty if there is none. */
  Set<Effect> effects() {
    Set<Effect> inOrder = EnumSet.noneOf(Effect.class);
    Stream.of(effects).map(Effect::valueOf).forEach(inOrder::add);
    return Collections.unmodifiableSet(inOrder);
  }
}
