package org.caspian.members.resolution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.members.ballot.BallotSubject;
import org.caspian.members.ballot.BallotSubjectKind;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an assembly has decided. The authentic text and the day are not changed any more; there may
 * be more translations, and what it asks for is done.
 */
@Entity
@RootType("Resolution")
class Resolution extends AggregateRoot {

  private String number;
  private UUID assemblyId;
  private int ordinal;
  private UUID ballotId;

  @Enumerated(EnumType.STRING)
  private BallotSubjectKind subjectKind;

  private UUID subjectId;
  private LocalDate adoptedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> text;

  private String authenticLanguage;

  @OneToMany(mappedBy = "resolution", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private Set<FollowUp> followUps = new LinkedHashSet<>();

  /** For Hibernate. */
  protected Resolution() {}

  /**
   * One that was adopted.
   *
   * @param number the number that people say
   * @param asked meets every {@link ResolutionRule}
   * @param subject what its ballot decided about; empty without one
   * @param by the client that sent it
   */
  Resolution(
      UUID id,
      String number,
      CreateResolution asked,
      Optional<BallotSubject> subject,
      Instant at,
      String by) {
    super(id, at, by);
    this.number = number;
    this.assemblyId = asked.assemblyId();
    this.ordinal = asked.ordinal();
    this.ballotId = asked.ballotId();
    this.subjectKind = subject.map(BallotSubject::kind).orElse(null);
    this.subjectId = subject.map(BallotSubject::id).orElse(null);
    this.adoptedOn = asked.adoptedOn();
    this.text = asked.text();
    this.authenticLanguage = asked.authenticLanguage();
  }

  /** It asks somebody to do something. Before it is stored. */
  void ask(UUID followUpId, CreateFollowUp asked) {
    followUps.add(new FollowUp(followUpId, this, asked));
  }

  /**
   * It is said in one more language, or better.
   *
   * @throws ProblemException what {@link ResolutionCommand#refusal} says; {@link
   *     ResolutionProblems#AUTHENTIC_TEXT} for the text that counts
   */
  void translate(AddTranslation asked, Caller caller, Instant at) {
    ResolutionCommand.TRANSLATE.require(this, caller);
    if (asked.language().equals(authenticLanguage)) {
      throw ResolutionProblems.authenticText(authenticLanguage);
    }
    SortedMap<String, String> more = new TreeMap<>(text);
    more.put(asked.language(), asked.text());
    text = more;
    changed(at, caller.clientId());
  }

  /**
   * What it asked for was done, or is not to be done any more.
   *
   * @throws ProblemException what {@link ResolutionCommand#refusal} says; 422 if it did not ask for
   *     it; 403 if it is another's; 409 if it is settled
   */
  FollowUp settle(SettleFollowUp said, Caller caller, Instant at) {
    ResolutionCommand.SETTLE_FOLLOW_UP.require(this, caller);
    FollowUp followUp =
        followUps.stream()
            .filter(known -> known.id().equals(said.followUpId()))
            .findFirst()
            .orElseThrow(ResolutionProblems::followUpUnknown);
    if (!caller.isSecretariat() && followUp.responsible().filter(caller::is).isEmpty()) {
      throw new ProblemException(Problems.NOT_YOUR_PART, "Another one was asked to do it.");
    }
    if (!FollowUp.LIFECYCLE.allows(ResolutionCommand.SETTLE_FOLLOW_UP, followUp.state())) {
      throw new ProblemException(
          Problems.STATE_CONFLICT, "It is " + followUp.state() + " already.");
    }
    followUp.settle(said, at);
    changed(at, caller.clientId());
    return followUp;
  }

  /** The number that people say, {@code RE-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The assembly that adopted it. */
  UUID assemblyId() {
    return assemblyId;
  }

  /** Its number among those of the assembly. */
  int ordinal() {
    return ordinal;
  }

  /** The ballot that has passed it, if there was one. */
  Optional<UUID> ballotId() {
    return Optional.ofNullable(ballotId);
  }

  /** What its ballot decided about, if there was one. */
  Optional<BallotSubject> subject() {
    return Optional.ofNullable(subjectKind).map(kind -> new BallotSubject(kind, subjectId));
  }

  /** The day on which it was adopted. */
  LocalDate adoptedOn() {
    return adoptedOn;
  }

  /** What it says, by BCP 47 language tag. */
  SortedMap<String, String> text() {
    return text;
  }

  /** The language of the text that counts. */
  String authenticLanguage() {
    return authenticLanguage;
  }

  /** What it asks for, in the order in which it asks. */
  List<FollowUp> followUps() {
    return followUps.stream().sorted(Comparator.comparing(FollowUp::id)).toList();
  }
}
