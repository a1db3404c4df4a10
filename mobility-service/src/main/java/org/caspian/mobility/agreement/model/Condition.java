package org.caspian.mobility.agreement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.PartOfRoot;
import org.hibernate.annotations.Immutable;

/** A condition as it stands in one version of an agreement. Written once, never changed. */
@Entity
@Immutable
public class Condition implements PartOfRoot {

  @Id private UUID id;

  @Internal
  @ManyToOne(fetch = FetchType.LAZY)
  private AgreementVersion agreementVersion;

  private UUID conditionId;
  @Internal private int position;

  @Enumerated(EnumType.STRING)
  private ConditionKind kind;

  private UUID sending;
  private UUID receiving;

  @Column(name = "isced_f")
  private List<String> iscedF;

  private List<Integer> eqfLevels;
  private AcademicYear firstAcademicYear;
  private AcademicYear lastAcademicYear;
  private int seatsPerYear;

  /** For the container. */
  protected Condition() {}

  Condition(
      UUID id, AgreementVersion version, UUID conditionId, int position, ConditionTerms terms) {
    this.id = id;
    this.agreementVersion = version;
    this.conditionId = conditionId;
    this.position = position;
    this.kind = terms.kind();
    this.sending = terms.sending();
    this.receiving = terms.receiving();
    this.iscedF = List.copyOf(terms.iscedF());
    this.eqfLevels = List.copyOf(terms.eqfLevels());
    this.firstAcademicYear = terms.firstAcademicYear();
    this.lastAcademicYear = terms.lastAcademicYear();
    this.seatsPerYear = terms.seatsPerYear();
  }

  @Override
  public AggregateRoot root() {
    return agreementVersion.root();
  }

  @Override
  public Object shownId() {
    return conditionId;
  }

  /** Names the condition in every version of its agreement; seats are counted under it. */
  public UUID conditionId() {
    return conditionId;
  }

  /** What the parties agree on. */
  public ConditionTerms terms() {
    return new ConditionTerms(
        kind,
        sending,
        receiving,
        new TreeSet<>(iscedF),
        new TreeSet<>(eqfLevels),
        firstAcademicYear,
        lastAcademicYear,
        seatsPerYear);
  }
}
