package org.caspian.mobility.agreement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.caspian.platform.access.Audience;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.annotations.Immutable;

/**
 * An agreement between institutions: one record for all of them, whose content lives in numbered
 * versions that are only added. It is known to its parties.
 */
@Entity
@RootType("Agreement")
public class Agreement extends SharedRoot {

  private String number;

  @Enumerated(EnumType.STRING)
  private AgreementState state;

  @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<AgreementVersion> versions = new ArrayList<>();

  /**
   * In which a condition of any version has seats; for lists. The database writes them with each
   * condition.
   */
  @Internal
  @Immutable
  @ElementCollection
  @CollectionTable(name = "agreement_year", joinColumns = @JoinColumn(name = "agreement_id"))
  @Column(name = "academic_year")
  private Set<AcademicYear> years;

  /** For the container. */
  protected Agreement() {}

  private Agreement(UUID id, String number, Set<UUID> parties, Act act) {
    super(id, new Audience(parties), act.at(), act.caller().clientId());
    this.number = number;
    this.state = AgreementState.PROPOSED;
  }

  /**
   * An agreement with its first version, proposed and thereby approved by the party that acts.
   *
   * @param ids gives the ids of the agreement and its parts
   * @param number the number that people say
   */
  public static Agreement proposed(Supplier<UUID> ids, String number, Terms terms, Act act) {
    Agreement agreement = new Agreement(ids.get(), number, terms.parties(), act);
    agreement.versions.add(new AgreementVersion(ids, agreement, 1, terms, act));
    return agreement;
  }

  /**
   * A party approves the terms; when all have, the agreement is in force.
   *
   * @param number of the version
   * @param contentHash of the terms that the party has read
   * @throws ProblemException {@link Problems#NOT_FOUND}, {@link Problems#STALE_VERSION} or what
   *     {@link AgreementCommand#refusal} says
   */
  public void approve(Supplier<UUID> ids, int number, String contentHash, Act act) {
    AgreementVersion version = demand(AgreementCommand.APPROVE, number, act);
    demandHash(version, contentHash);
    version.approve(ids, act);
    if (version.state() == VersionState.APPROVED) {
      state = AgreementState.APPROVED;
    }
    changed(act);
  }

  /** A party says no. Throws as {@link #approve}. */
  public void reject(Supplier<UUID> ids, int number, String contentHash, String reason, Act act) {
    AgreementVersion version = demand(AgreementCommand.REJECT, number, act);
    demandHash(version, contentHash);
    version.reject(ids, reason, act);
    state = AgreementState.REJECTED;
    changed(act);
  }

  /** The proposer takes the version back. Throws as {@link #approve}, but for the hash. */
  public void withdraw(Supplier<UUID> ids, int number, String reason, Act act) {
    AgreementVersion version = demand(AgreementCommand.WITHDRAW, number, act);
    version.withdraw(ids, reason, act);
    state = AgreementState.WITHDRAWN;
    changed(act);
  }

  private AgreementVersion demand(AgreementCommand command, int number, Act act) {
    AgreementVersion version = version(number);
    command.require(version, act.caller());
    return version;
  }

  private void demandHash(AgreementVersion version, String contentHash) {
    if (!version.contentHash().equals(contentHash)) {
      throw stale("The hash is not that of version " + version.number() + ".")
          .at("/contentHash", "stale", "Not the hash of the current terms.");
    }
  }

  private void changed(Act act) {
    changed(act.at(), act.caller().clientId());
  }

  /** The refusal of a decision about other terms than the current ones, which it names. */
  ProblemException stale(String detail) {
    return new ProblemException(Problems.STALE_VERSION, detail)
        .with("currentVersion", currentVersion().number())
        .with("currentContentHash", currentVersion().contentHash());
  }

  /** The number that people say, {@code CA-2026-00412-6}. */
  public String number() {
    return number;
  }

  /** Where it stands as a whole. */
  public AgreementState state() {
    return state;
  }

  /** The institutions that agree. */
  public Set<UUID> parties() {
    return audience().ids();
  }

  /** All versions, the first one first. */
  public List<AgreementVersion> versions() {
    return Collections.unmodifiableList(versions);
  }

  /** The latest version, in whatever state. */
  public AgreementVersion currentVersion() {
    return versions.getLast();
  }

  /** The version that is in force, if one is. */
  public Optional<AgreementVersion> approvedVersion() {
    return versions.stream()
        .filter(version -> version.state() == VersionState.APPROVED)
        .findFirst();
  }

  /** The version that counts: the one in force, or the latest while none is. */
  public AgreementVersion effectiveVersion() {
    return approvedVersion().orElseGet(this::currentVersion);
  }

  /**
   * The version of this number.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  public AgreementVersion version(int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problems.NOT_FOUND, "There is no version " + number + "."));
  }
}
