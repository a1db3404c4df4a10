package org.caspian.mobility.agreement.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.Actor;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Personal;
import org.hibernate.annotations.Immutable;

/** What a party said of a version, by whom and when. Written once, never changed. */
@Entity
@Immutable
public class AgreementDecision implements PartOfRoot {

  @Id private UUID id;

  @Internal
  @ManyToOne(fetch = FetchType.LAZY)
  private AgreementVersion agreementVersion;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  private UUID institution;

  /** Null where it is the party itself. */
  @Internal private UUID actorInstitution;

  private String contentHash;
  private String reason;
  @Personal private String actorCode;
  private String actorPosition;

  @Enumerated(EnumType.STRING)
  private Actor.Method actorMethod;

  private LocalDate actedOn;
  @Personal private String evidence;
  private Instant decidedAt;

  /** For the container. */
  protected AgreementDecision() {}

  AgreementDecision(
      UUID id, AgreementVersion version, UUID party, DecisionKind kind, String reason, Act act) {
    this.id = id;
    this.agreementVersion = version;
    this.kind = kind;
    this.institution = party;
    UUID caller = act.caller().requireInstitution();
    this.actorInstitution = caller.equals(party) ? null : caller;
    this.contentHash = version.contentHash();
    this.reason = reason;
    this.actorCode = act.actor().code();
    this.actorPosition = act.actor().position();
    this.actorMethod = act.actor().method();
    this.actedOn = act.actor().actedOn();
    this.evidence = act.actor().evidence();
    this.decidedAt = act.at();
  }

  @Override
  public AggregateRoot root() {
    return agreementVersion.root();
  }

  /** What was said. */
  public DecisionKind kind() {
    return kind;
  }

  /** The party that said it. */
  public UUID institution() {
    return institution;
  }

  /** Who vouches for the person who said it: the party, or what that was merged into. */
  public UUID actorInstitution() {
    return actorInstitution == null ? institution : actorInstitution;
  }

  /** The hash of the terms about which it was said. */
  public String contentHash() {
    return contentHash;
  }

  /** Why; always there with a rejection. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** The person who said it. */
  public Actor actor() {
    return new Actor(actorCode, actorPosition, actorMethod, actedOn, evidence);
  }

  /** When we were told. */
  public Instant decidedAt() {
    return decidedAt;
  }
}
