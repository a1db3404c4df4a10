package org.caspian.mobility.agreement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.PartOfRoot;

/**
 * One numbered version of an agreement. Its terms are written once and never changed; only its
 * state moves, and what the parties said of it is added.
 */
@Entity
public class AgreementVersion implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Agreement agreement;

  private int number;

  @Enumerated(EnumType.STRING)
  private VersionState state;

  private UUID proposedBy;
  private Instant proposedAt;
  private String hashScheme;
  private String contentHash;
  @Internal private byte[] canonicalTerms;

  @OneToMany(mappedBy = "agreementVersion", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Condition> conditions = new ArrayList<>();

  @OneToMany(mappedBy = "agreementVersion", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<AgreementDecision> decisions = new ArrayList<>();

  /** For the container. */
  protected AgreementVersion() {}

  AgreementVersion(Supplier<UUID> ids, Agreement agreement, int number, Terms terms, Act act) {
    this.id = ids.get();
    this.agreement = agreement;
    this.number = number;
    this.state = VersionState.PROPOSED;
    this.proposedBy = act.party(agreement.parties());
    this.proposedAt = act.at();
    this.hashScheme = Terms.HASH_SCHEME;
    this.contentHash = terms.contentHash();
    this.canonicalTerms = terms.canonical();
    for (ConditionTerms condition : terms.conditions()) {
      conditions.add(new Condition(ids.get(), this, ids.get(), conditions.size(), condition));
    }
    record(ids, DecisionKind.APPROVAL, null, act);
  }

  void approve(Supplier<UUID> ids, Act act) {
    record(ids, DecisionKind.APPROVAL, null, act);
    if (agreement.parties().stream().allMatch(this::isApprovedBy)) {
      state = VersionState.APPROVED;
    }
  }

  void reject(Supplier<UUID> ids, String reason, Act act) {
    record(ids, DecisionKind.REJECTION, reason, act);
    state = VersionState.REJECTED;
  }

  void withdraw(Supplier<UUID> ids, String reason, Act act) {
    // Where the other party was merged with it, it is still the proposer that takes it back.
    record(ids, proposedBy, DecisionKind.WITHDRAWAL, reason, act);
    state = VersionState.WITHDRAWN;
  }

  private void record(Supplier<UUID> ids, DecisionKind kind, String reason, Act act) {
    record(ids, act.party(agreement.parties()), kind, reason, act);
  }

  private void record(Supplier<UUID> ids, UUID party, DecisionKind kind, String reason, Act act) {
    decisions.add(new AgreementDecision(ids.get(), this, party, kind, reason, act));
  }

  @Override
  public Agreement root() {
    return agreement;
  }

  @Override
  public Object shownId() {
    return number;
  }

  /** The key of its row, in the order of numbers. */
  public UUID id() {
    return id;
  }

  /** From 1, without gaps. */
  public int number() {
    return number;
  }

  /** Where it stands. */
  public VersionState state() {
    return state;
  }

  /** The party that proposed it, which thereby approved it. */
  public UUID proposedBy() {
    return proposedBy;
  }

  /** When it was proposed. */
  public Instant proposedAt() {
    return proposedAt;
  }

  /** The way in which {@link #contentHash()} was made. */
  public String hashScheme() {
    return hashScheme;
  }

  /** The hash of the terms. */
  public String contentHash() {
    return contentHash;
  }

  /** The bytes that were hashed, UTF-8, kept so that the hash can be checked years later. */
  public byte[] canonicalTerms() {
    return canonicalTerms.clone();
  }

  /** The conditions in the order in which they were proposed. */
  public List<Condition> conditions() {
    return Collections.unmodifiableList(conditions);
  }

  /** The condition of this id, if this version has it. */
  public Optional<Condition> condition(UUID conditionId) {
    return conditions.stream()
        .filter(condition -> condition.conditionId().equals(conditionId))
        .findFirst();
  }

  /** Who approved it, the proposer first. */
  public List<AgreementDecision> approvals() {
    return said(DecisionKind.APPROVAL).toList();
  }

  /** Who rejected it. */
  public Optional<AgreementDecision> rejection() {
    return said(DecisionKind.REJECTION).findFirst();
  }

  /** How it was taken back. */
  public Optional<AgreementDecision> withdrawal() {
    return said(DecisionKind.WITHDRAWAL).findFirst();
  }

  /** Whether the institution has approved these terms. */
  public boolean isApprovedBy(UUID institution) {
    return said(DecisionKind.APPROVAL)
        .anyMatch(approval -> approval.institution().equals(institution));
  }

  private Stream<AgreementDecision> said(DecisionKind kind) {
    return decisions.stream().filter(decision -> decision.kind() == kind);
  }
}
