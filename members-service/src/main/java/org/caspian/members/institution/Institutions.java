package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on institutions; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Institutions {

  private final InstitutionRepository repository;
  private final InstitutionNameKeys nameKeys;
  private final MembershipBook memberships;
  private final StandingToday today;
  private final InstitutionViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Institutions(
      InstitutionRepository repository,
      InstitutionNameKeys nameKeys,
      MembershipBook memberships,
      StandingToday today,
      InstitutionViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.nameKeys = nameKeys;
    this.memberships = memberships;
    this.today = today;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Takes an institution into the register for the caller of a command.
   *
   * @throws ProblemException 422 for a {@link ProfileRule}, 409 if ROR id, domain, local reference
   *     or an id of another register are taken, or if it may be one that is known
   */
  InstitutionView create(CreateInstitution body) {
    InstitutionProfile profile = body.profile();
    requireRules(profile);
    requireFree(body.localReference(), profile.ror(), profile.domain(), profile.identifiers());
    requireDistinct(body);
    return views.single(take(profile, body.localReference()));
  }

  /**
   * As {@link #create}, for who has looked already that neither ROR id nor domain nor local
   * reference is taken; if one is taken since, the transaction fails.
   *
   * @throws ProblemException 422 for a {@link ProfileRule}, 409 if an id of another register is
   *     taken, or if it may be one that is known
   */
  Institution registerUnknown(CreateInstitution body) {
    requireRules(body.profile());
    requireFree(null, null, null, body.profile().identifiers());
    requireDistinct(body);
    return take(body.profile(), body.localReference());
  }

  private Institution take(InstitutionProfile profile, String localReference) {
    Institution institution =
        new Institution(
            ids.next(), numbers.next("IN", command.at()), profile, command.at(), command.by());
    repository.persist(institution);
    nameKeys.write(institution);
    if (profile.membership() == Membership.ACTIVE) {
      memberships.takeOver(institution.id(), command.at(), command.by());
    }
    if (localReference != null) {
      setLocalReference(institution, localReference);
    }
    outbox.append(institution, InstitutionMessage.created(institution));
    return institution;
  }

  /**
   * Changes what a merge patch changes.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 403, 412, 428, 400 for the shape, 422 and 409 as for {@link #create}
   */
  InstitutionView update(InstitutionRef ref, String ifMatch, MergePatch patch) {
    Institution institution = repository.get(ref);
    require(InstitutionCommand.UPDATE, institution);
    IfMatch.check(ifMatch, institution.version());
    DefaultedFields.requireKept(patch.body());
    InstitutionProfile edited =
        patch.applyTo(views.single(institution), institution.asked(), InstitutionProfile.class);
    revise(institution, institution.sentBack(edited));
    return views.single(institution);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link Institution#asked}
   * @return whether anything was
   * @throws ProblemException 409 if it was merged; 422 and 409 as for {@link #create}
   */
  boolean revise(Institution institution, InstitutionProfile asked) {
    repository.refusalOfMerged(institution).ifPresent(Institutions::refuse);
    requireRules(asked);
    InstitutionProfile before = institution.profile();
    requireFree(
        null,
        Objects.equals(asked.ror(), before.ror()) ? null : asked.ror(),
        Objects.equals(asked.domain(), before.domain()) ? null : asked.domain(),
        asked.identifiers().stream()
            .filter(identifier -> !before.identifiers().contains(identifier))
            .toList());
    Optional<Standing> standing =
        asked.membership() == before.membership()
            ? Optional.empty()
            : Optional.of(enter(institution.id(), asked.membership()));
    boolean revised = institution.revise(asked, command.at(), command.by());
    if (revised) {
      standing.ifPresent(entered -> institution.stands(entered, command.at(), command.by()));
      if (!InstitutionNames.keys(before).equals(InstitutionNames.keys(institution.profile()))) {
        nameKeys.rewrite(institution);
      }
      outbox.append(institution, InstitutionMessage.updated(institution));
    }
    return revised;
  }

  /**
   * Who writes the register says whether it is a member.
   *
   * @return how it stands then
   */
  private Standing enter(UUID institution, Membership membership) {
    // Nobody reads meanwhile that it is a member, and gives it what only members have.
    repository.lock(institution);
    switch (membership) {
      case ACTIVE -> memberships.takeOver(institution, command.at(), command.by());
      case NONE -> memberships.close(institution, command.at(), command.by());
    }
    return today.besideSuspension(institution);
  }

  /**
   * Forbids an institution something from now on.
   *
   * @throws ProblemException 403, 409
   */
  InstitutionView suspend(InstitutionRef ref, SuspendInstitution body) {
    Institution institution = repository.get(ref);
    require(InstitutionCommand.SUSPEND, institution);
    command.reason(body.reason());
    institution.suspend(ids.next(), body.effects(), body.reason(), command.at(), command.by());
    outbox.append(institution, InstitutionMessage.suspended(institution));
    return views.single(institution);
  }

  /**
   * Lifts the suspension from now on.
   *
   * @throws ProblemException 403, 409
   */
  InstitutionView reinstate(InstitutionRef ref, ReinstateInstitution body) {
    Institution institution = repository.get(ref);
    require(InstitutionCommand.REINSTATE, institution);
    command.reason(body.reason());
    institution.reinstate(body.reason(), command.at(), command.by());
    outbox.append(institution, InstitutionMessage.reinstated(institution));
    return views.single(institution);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 409 if another institution has it
   */
  InstitutionView setLocalReference(InstitutionRef ref, SetLocalReference body) {
    Institution institution = repository.get(ref);
    require(InstitutionCommand.SET_LOCAL_REFERENCE, institution);
    setLocalReference(institution, body.localReference());
    return views.single(institution);
  }

  /**
   * Sets or removes the caller's own reference.
   *
   * @param value null removes it
   * @throws ProblemException 409 if another institution has it
   */
  void setLocalReference(Institution institution, String value) {
    localReferences.set(institution, command.caller(), value);
  }

  /** Two at once may pass each other here: that they may be one is no rule, but a question. */
  private void requireDistinct(CreateInstitution body) {
    if (body.saysDistinct()) {
      return;
    }
    Set<String> identities = InstitutionNames.identities(body.profile());
    List<PossibleDuplicate> candidates =
        repository.withLikeNames(body.profile().country(), identities).stream()
            .map(known -> PossibleDuplicate.of(known, identities))
            .toList();
    if (!candidates.isEmpty()) {
      throw InstitutionProblems.possibleDuplicate(candidates);
    }
  }

  private void require(InstitutionCommand what, Institution institution) {
    what.require(institution, command.caller(), repository::refusalOfMerged);
  }

  private static void refuse(ProblemException refusal) {
    throw refusal;
  }

  private void requireRules(InstitutionProfile profile) {
    ProfileRule.check(profile, Year.from(command.at().atZone(ZoneOffset.UTC)));
  }

  /** The unique keys of the database decide races; this gives the answer with the ids in it. */
  private void requireFree(
      String localReference, String ror, String domain, List<OtherIdentifier> identifiers) {
    SortedMap<Identifier, UUID> taken = new TreeMap<>();
    Optional.ofNullable(localReference)
        .flatMap(value -> localReferences.find(Institution.class, command.caller(), value))
        .ifPresent(other -> taken.put(Identifier.LOCAL_REFERENCE, other));
    for (Institution other : repository.withAny(null, ror, domain)) {
      if (ror != null && ror.equals(other.profile().ror())) {
        taken.put(Identifier.ROR, other.id());
      }
      if (domain != null && domain.equals(other.profile().domain())) {
        taken.put(Identifier.DOMAIN, other.id());
      }
    }
    SortedMap<OtherIdentifier, UUID> others = repository.holders(identifiers);
    if (!taken.isEmpty() || !others.isEmpty()) {
      throw InstitutionProblems.duplicates(taken, others);
    }
  }
}
