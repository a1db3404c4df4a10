package org.caspian.members.institution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.PageRequest;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A university or a research institute; it may exist without being a member. */
@Entity
@RootType("Institution")
class Institution extends AggregateRoot {

  private String number;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<InstitutionName> names;

  @Embedded private Label label;

  @Enumerated(EnumType.STRING)
  private InstitutionType type;

  private String country;

  private String subdivision;
  private String city;
  @Embedded private Place place;
  private String timeZone;

  @Enumerated(EnumType.STRING)
  private TimeZoneBasis timeZoneBasis;

  private String domain;
  private String ror;

  @ElementCollection
  @CollectionTable(
      name = "institution_identifier",
      joinColumns = @JoinColumn(name = "institution_id"))
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private Set<OtherIdentifier> identifiers = new TreeSet<>();

  private String website;
  private Integer founded;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> description;

  /** Names, because Hibernate has no way to compare an element of an array of enums. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] themes = {};

  private Integer students;
  private Integer staff;

  @JdbcTypeCode(SqlTypes.JSON)
  private Recognition recognition;

  @Enumerated(EnumType.STRING)
  private Membership membership;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  /** How it would stand if it were not suspended; lists are narrowed by it. */
  @Internal
  @Enumerated(EnumType.STRING)
  private StandingState standingState;

  /** What is told of what else than a suspension forbids it; it follows from its standing. */
  @Internal
  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] standingEffects = {};

  /** The period that is not over; those that are over stay in their table. */
  @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  private Suspension suspension;

  /** The one into which it was merged. */
  private UUID successorId;

  private Instant mergedAt;

  /** For Hibernate. */
  protected Institution() {}

  /**
   * A new institution.
   *
   * @param profile meets every {@link ProfileRule}
   */
  Institution(UUID id, String number, InstitutionProfile profile, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.label = Label.of(profile.label(), profile.name()).orElseThrow();
    take(profile);
    this.standingState =
        membership == Membership.ACTIVE ? StandingState.GOOD : StandingState.NOT_A_MEMBER;
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}; meets every {@link ProfileRule}
   * @return whether anything was
   */
  boolean revise(InstitutionProfile asked, Instant at, String by) {
    Label next = Label.of(asked.label(), asked.name()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      label = next;
      take(asked);
      changed(at, by);
    }
    return !same;
  }

  private void take(InstitutionProfile profile) {
    name = profile.name();
    names = profile.names();
    type = profile.type();
    country = profile.country();
    subdivision = profile.subdivision();
    city = profile.city();
    place = profile.place();
    timeZone = profile.timeZone();
    timeZoneBasis = profile.timeZoneBasis();
    domain = profile.domain();
    ror = profile.ror();
    identifiers.retainAll(profile.identifiers());
    identifiers.addAll(profile.identifiers());
    website = profile.website();
    founded = profile.founded();
    description = profile.description();
    themes = profile.themes().stream().map(InstitutionTheme::name).toArray(String[]::new);
    students = profile.students();
    staff = profile.staff();
    recognition = profile.recognition();
    membership = profile.membership();
    basis = profile.basis();
  }

  /**
   * Forbids the institution something from now on.
   *
   * @throws IllegalStateException if it is suspended; {@link InstitutionCommand} refuses that
   */
  void suspend(UUID suspensionId, Set<Effect> effects, String reason, Instant at, String by) {
    if (suspension != null) {
      throw new IllegalStateException("suspended already");
    }
    suspension = new Suspension(suspensionId, this, effects, reason, at);
    changed(at, by);
  }

  /**
   * Lifts the suspension from now on.
   *
   * @throws IllegalStateException if it is not suspended; {@link InstitutionCommand} refuses that
   */
  void reinstate(String reason, Instant at, String by) {
    if (suspension == null) {
      throw new IllegalStateException("not suspended");
    }
    suspension.end(reason, at);
    suspension = null;
    changed(at, by);
  }

  /**
   * It is merged into another from now on, for good.
   *
   * @param besideSuspension how it stands then
   * @throws IllegalStateException if it was merged or is suspended; {@link InstitutionCommand}
   *     refuses that
   */
  void merge(UUID successor, Standing besideSuspension, Instant at, String by) {
    if (successorId != null || suspension != null) {
      throw new IllegalStateException("merged already, or suspended");
    }
    successorId = successor;
    mergedAt = at;
    take(besideSuspension);
    changed(at, by);
  }

  /**
   * Takes over how it stands.
   *
   * @param besideSuspension without what only a suspension forbids
   * @return whether something else was told of it
   */
  boolean stands(Standing besideSuspension, Instant at, String by) {
    boolean other = !isTold(besideSuspension);
    if (other) {
      take(besideSuspension);
      changed(at, by);
    }
    return other;
  }

  private void take(Standing besideSuspension) {
    membership = membershipOf(besideSuspension);
    standingState = besideSuspension.state();
    standingEffects = namesOf(besideSuspension);
  }

  /** Whether this is what is told of how it stands. */
  boolean isTold(Standing besideSuspension) {
    return membership == membershipOf(besideSuspension)
        && standingState == besideSuspension.state()
        && Arrays.equals(standingEffects, namesOf(besideSuspension));
  }

  private static Membership membershipOf(Standing standing) {
    return standing.isMember() ? Membership.ACTIVE : Membership.NONE;
  }

  private static String[] namesOf(Standing standing) {
    return standing.effects().stream().sorted().map(Effect::name).toArray(String[]::new);
  }

  /** What the secretariat keeps of it, with the label as it is shown. */
  InstitutionProfile profile() {
    return new InstitutionProfile(
        name,
        names,
        label.text(),
        type,
        country,
        subdivision,
        city,
        place,
        timeZone,
        timeZoneBasis,
        domain,
        ror,
        List.copyOf(identifiers),
        website,
        founded,
        description,
        Stream.of(themes)
            .map(InstitutionTheme::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)),
        students,
        staff,
        recognition,
        membership,
        basis);
  }

  /** What was asked for: the profile without a label that only follows the names. */
  InstitutionProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * What is asked for by a profile that was read, edited and sent back: a label in it that only
   * followed the names goes on following them. A sheet that is imported means what it says.
   */
  InstitutionProfile sentBack(InstitutionProfile edited) {
    boolean chosen = label.revised(edited.label(), edited.name()).map(Label::given).orElse(true);
    return chosen ? edited : edited.withLabel(null);
  }

  String number() {
    return number;
  }

  /** The one into which it was merged, which may have been merged itself since. */
  Optional<UUID> successorId() {
    return Optional.ofNullable(successorId);
  }

  /** When it was merged, if it was. */
  Optional<Instant> mergedAt() {
    return Optional.ofNullable(mergedAt);
  }

  Optional<Suspension> suspension() {
    return Optional.ofNullable(suspension);
  }

  /** What is forbidden to it now, by a suspension or by what else its standing rests on. */
  Set<Effect> effects() {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Stream.of(standingEffects).map(Effect::valueOf).forEach(effects::add);
    suspension().map(Suspension::effects).ifPresent(effects::addAll);
    return Collections.unmodifiableSet(effects);
  }

  /** Whether the caller may know why an institution was suspended or reinstated. */
  static boolean tellsReasons(UUID institution, Caller caller) {
    return caller.isSecretariat() || caller.is(institution);
  }
}
